package org.w3id.nisso.server;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.atlas.json.JsonValue;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.rowset.RowSetReaderRegistry;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;

/** Reads rows back from each format, as texts, so that they can be compared: what is unbound is the empty text. */
final class ReadRows {

    private ReadRows() { }

    /** The rows of a W3C format. */
    static List<Map<String, String>> of(String body, Lang lang) {
        RowSet rows = RowSetReaderRegistry.getFactory(lang).create(lang)
                .read(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)), null);
        List<Map<String, String>> all = new ArrayList<>();
        while (rows.hasNext()) {
            Binding row = rows.next();
            Map<String, String> cells = new LinkedHashMap<>();
            for (Var column : rows.getResultVars()) {
                cells.put(column.getVarName(), row.contains(column) ? text(row.get(column)) : "");
            }
            all.add(cells);
        }
        return all;
    }

    private static String text(Node node) {
        return node.isLiteral() ? node.getLiteralLexicalForm() : node.isURI() ? node.getURI() : "_:";
    }

    /** The rows of an array of flat objects. */
    static List<Map<String, String>> ofJson(String body) {
        JsonArray array = JSON.parseAny(body).getAsArray();
        return array.stream().map(JsonValue::getAsObject).map(ReadRows::cells).toList();
    }

    /** The rows of objects, one a line. */
    static List<Map<String, String>> ofLines(String body) {
        return body.lines().map(JSON::parse).map(ReadRows::cells).toList();
    }

    private static Map<String, String> cells(JsonObject object) {
        Map<String, String> cells = new LinkedHashMap<>();
        object.forEach((name, value) -> cells.put(name, value.isNull() ? "" : value.isString() ? value.getAsString().value()
                : value.toString()));
        return cells;
    }
}
