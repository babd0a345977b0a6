package org.w3id.nisso.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.vocabulary.XSD;

/**
 * One column of a CSV file. Immutable.
 *
 * @param name     its heading
 * @param datatype the name of its datatype in CSVW, such as {@code date}; {@code string} if its cells differ in kind
 */
public record CsvColumn(String name, String datatype) {

    private static final String TEXT = "string";
    /** Those of CSVW (section 5.11.1) that are XSD's by the same name and that RDF literals have. */
    private static final Set<String> DATATYPES = Set.of("anyURI", "boolean", "date", "dateTime", "decimal", "integer", "long", "int",
            "short", "byte", "nonNegativeInteger", "positiveInteger", "nonPositiveInteger", "negativeInteger", "unsignedByte",
            "unsignedInt", "unsignedLong", "unsignedShort", "double", "float", "gDay", "gMonth", "gMonthDay", "gYear", "gYearMonth",
            "time", "duration", "dayTimeDuration", "yearMonthDuration");

    /** The columns of rows, which are used up. */
    static List<CsvColumn> of(RowSet rows) {
        Map<Var, Set<String>> kinds = new LinkedHashMap<>();
        rows.getResultVars().forEach(column -> kinds.put(column, new TreeSet<>()));
        while (rows.hasNext()) {
            Binding row = rows.next();
            kinds.forEach((column, kind) -> {
                if (row.contains(column)) {
                    kind.add(kindOf(row.get(column)));
                }
            });
        }
        List<CsvColumn> columns = new ArrayList<>();
        kinds.forEach((column, kind) ->
                columns.add(new CsvColumn(column.getVarName(), kind.size() == 1 ? kind.iterator().next() : TEXT)));
        return columns;
    }

    private static String kindOf(Node term) {
        if (term.isURI()) {
            return "anyURI";
        }
        // An ill-formed literal would make a reader refuse the cell.
        if (!term.isLiteral() || !term.getLiteral().isWellFormed() || !term.getLiteralDatatypeURI().startsWith(XSD.NS)) {
            return TEXT;
        }
        String local = term.getLiteralDatatypeURI().substring(XSD.NS.length());
        return DATATYPES.contains(local) ? local : TEXT;
    }

    JsonObject json() {
        JsonObject json = new JsonObject();
        json.put("name", name);
        json.put("titles", name);
        json.put("datatype", datatype);
        return json;
    }
}
