package org.w3id.nisso.atlas;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.w3id.nisso.catalog.Rows;

/**
 * The time that a data set says it covers (DCAT, {@code dcterms:temporal}). Immutable.
 *
 * @param first the first day; empty if it does not say
 * @param last  the last day; empty if it does not say
 */
record Coverage(Optional<LocalDate> first, Optional<LocalDate> last) {

    static final Var DATASET = Var.alloc("dataset");

    static final Query QUESTION = Rows.question("""
            PREFIX dcterms: <http://purl.org/dc/terms/>
            PREFIX dcat: <http://www.w3.org/ns/dcat#>
            SELECT ?first ?last {
              ?dataset dcterms:temporal ?period .
              OPTIONAL { ?period dcat:startDate ?first } OPTIONAL { ?period dcat:endDate ?last }
            } ORDER BY ?first ?last
            """);

    /** Reads the rows that answer {@link #QUESTION}. */
    static Coverage in(List<Binding> rows) {
        return new Coverage(
                values(rows, "first").stream().flatMap(date -> day(date, false).stream()).findFirst(),
                values(rows, "last").stream().flatMap(date -> day(date, true).stream()).findFirst());
    }

    private static List<Node> values(List<Binding> rows, String column) {
        return rows.stream().filter(row -> row.contains(column)).map(row -> row.get(column)).filter(Node::isLiteral).toList();
    }

    /** The first or the last day of a day, month or year. */
    private static Optional<LocalDate> day(Node date, boolean atItsEnd) {
        String written = date.getLiteralLexicalForm();
        try {
            if (XSDDatatype.XSDgYear.equals(date.getLiteralDatatype())) {
                return Optional.of(edge(Year.parse(written).atMonth(atItsEnd ? 12 : 1), atItsEnd));
            }
            boolean month = XSDDatatype.XSDgYearMonth.equals(date.getLiteralDatatype());
            return Optional.of(month ? edge(YearMonth.parse(written), atItsEnd) : LocalDate.parse(written));
        } catch (DateTimeException withTimeZoneOrWrong) {
            return Optional.empty();
        }
    }

    private static LocalDate edge(YearMonth month, boolean atItsEnd) {
        return atItsEnd ? month.atEndOfMonth() : month.atDay(1);
    }
}
