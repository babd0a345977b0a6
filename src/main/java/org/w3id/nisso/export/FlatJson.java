package org.w3id.nisso.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.jena.atlas.io.IO;
import org.apache.jena.atlas.json.io.JSWriter;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;

/** Writes rows as flat JSON objects. */
final class FlatJson {

    private FlatJson() { }

    /** An array with one object a line. */
    static void writeArray(RowSet rows, OutputStream out) {
        write(rows, out, "[\n", ",\n", "\n]\n");
    }

    /** One object a line. */
    static void writeLines(RowSet rows, OutputStream out) {
        write(rows, out, "", "\n", rows.hasNext() ? "\n" : "");
    }

    private static void write(RowSet rows, OutputStream out, String before, String between, String after) {
        List<Var> columns = rows.getResultVars();
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        try {
            writer.write(before);
            String separator = "";
            while (rows.hasNext()) {
                writer.write(separator + object(rows.next(), columns));
                separator = between;
            }
            writer.write(after);
            writer.flush();
        } catch (IOException e) {
            IO.exception(e);
        }
    }

    private static String object(Binding row, List<Var> columns) {
        StringBuilder object = new StringBuilder("{");
        for (Var column : columns) {
            object.append(object.length() > 1 ? "," : "")
                    .append(JSWriter.outputQuotedString(column.getVarName())).append(':')
                    .append(row.contains(column) ? value(row.get(column)) : "null");
        }
        return object.append('}').toString();
    }

    private static String value(Node term) {
        if (term.isLiteral()) {
            return JsonLiteral.of(term);
        }
        return JSWriter.outputQuotedString(term.isURI() ? term.getURI() : "_:" + term.getBlankNodeLabel());
    }
}
