package org.w3id.nisso.catalog;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.rdflink.RDFLink;
import org.apache.jena.sparql.engine.binding.Binding;

/**
 * The first and the last day that the data tell of. Immutable.
 *
 * @param first the earliest day on which anything may have begun
 * @param last  the latest day on which anything may have begun or ended
 */
public record DateBounds(LocalDate first, LocalDate last) {

    private static final Query BOUNDS = Rows.question("""
            SELECT ?first ?last {
              { SELECT (MIN(?begin) AS ?first) { ?thing nisso:earliestStart ?begin } }
              { SELECT (MAX(?end) AS ?last) { { ?thing nisso:latestStart ?end } UNION { ?thing nisso:latestEnd ?end } } }
            }""");

    /**
     * Asks for the bounds.
     *
     * @return empty if nothing in the data is dated
     */
    public static Optional<DateBounds> in(RDFLink link) {
        List<Binding> rows = Rows.of(link, BOUNDS, Map.of());
        Optional<LocalDate> first = rows.stream().findFirst().map(row -> row.get("first")).flatMap(DateBounds::day);
        Optional<LocalDate> last = rows.stream().findFirst().map(row -> row.get("last")).flatMap(DateBounds::day);
        return first.flatMap(begin -> last.map(end -> new DateBounds(begin, end)));
    }

    private static Optional<LocalDate> day(Node date) {
        try {
            return Optional.of(LocalDate.parse(date.getLiteralLexicalForm()));
        } catch (DateTimeParseException notAPlainDay) {
            return Optional.empty();
        }
    }
}
