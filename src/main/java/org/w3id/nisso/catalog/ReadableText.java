package org.w3id.nisso.catalog;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.util.FmtUtils;

/**
 * Writes a bound query for people: as its author laid it out, with the comments and without the header, and with the values in the
 * places of the parameters. It is shown and not run; and it is shown only if it parses to the very query that is run.
 */
final class ReadableText {

    private static final Pattern VARIABLE = Pattern.compile("[?$](\\w+)");
    private static final String HEADER = "#+";

    private ReadableText() { }

    /** The text; that of the engine if the author's text with the values in it would be another query. */
    static String of(BoundQuery bound) {
        String written = withValues(withoutHeader(bound.query().text()), bound);
        return isText(written, bound.executable()) ? written : bound.executable().serialize();
    }

    private static String withoutHeader(String text) {
        return text.lines().filter(line -> !line.startsWith(HEADER)).collect(Collectors.joining("\n", "", "\n"));
    }

    private static String withValues(String text, BoundQuery bound) {
        Map<String, Node> values = new HashMap<>();
        bound.query().parameters().stream().filter(parameter -> bound.values().containsKey(parameter.name()))
                .forEach(parameter -> values.put(parameter.variable().getVarName(), bound.values().get(parameter.name())));
        return VARIABLE.matcher(text).replaceAll(found -> {
            Node value = values.get(found.group(1));
            return Matcher.quoteReplacement(value == null ? found.group()
                    : FmtUtils.stringForNode(value, bound.executable().getPrefixMapping()));
        });
    }

    private static boolean isText(String written, Query executable) {
        try {
            // Replacing leaves a structure that a parser would not make, so what the engine writes is compared.
            return QueryFactory.create(written, QueryFileReader.SYNTAX).serialize().equals(executable.serialize());
        } catch (QueryException noQueryAtAll) {
            return false;
        }
    }
}
