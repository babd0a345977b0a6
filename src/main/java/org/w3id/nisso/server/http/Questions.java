package org.w3id.nisso.server.http;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.w3id.nisso.catalog.CannedQuery;
import org.w3id.nisso.catalog.Examples;
import org.w3id.nisso.catalog.Parameter;

/**
 * How each canned query can be asked with one click: with its defaults, and with a value that a worked case has for what must be
 * given. Immutable.
 *
 * @param values values that have an answer, by the name of the query and that of the parameter, as the build has noted them
 * @param visit  the data
 */
public record Questions(Map<String, Map<String, Node>> values, Visit visit) {

    /** The parameter by which the editor is told which canned query to show. */
    public static final String IN_EDITOR = "question";

    /** Reads the values of a generation. */
    public static Questions of(Visit visit) {
        return new Questions(Examples.values(visit.link(), visit.description().addresses()), visit);
    }

    /**
     * What must be given so that a query can be asked.
     *
     * @return values by the name of the parameter, things in their short form; none if every parameter may be left out; empty if
     *         something must be given of which there is no example
     */
    public Optional<Map<String, String>> needed(CannedQuery query) {
        Map<String, String> needed = new LinkedHashMap<>();
        for (Parameter parameter : query.parameters()) {
            Node value = values.getOrDefault(query.name(), Map.of()).get(parameter.name());
            if (parameter.mustBeGiven() && value == null) {
                return Optional.empty();
            }
            if (parameter.mustBeGiven()) {
                needed.put(parameter.name(), value.isURI() ? visit.description().addresses().shorten(value.getURI())
                        : value.getLiteralLexicalForm());
            }
        }
        return Optional.of(needed);
    }

    /** The path of the page on which a query is answered at once; that of its form if it cannot be. */
    public String page(CannedQuery query) {
        String path = "/queries/" + query.name();
        return needed(query).filter(given -> !given.isEmpty()).map(given -> path + "?" + joined(given)).orElse(path);
    }

    /** The path of the editor with a query in it. */
    public static String inEditor(CannedQuery query, Map<String, String> given) {
        return "/sparql?" + IN_EDITOR + "=" + query.name() + (given.isEmpty() ? "" : "&" + joined(given));
    }

    private static String joined(Map<String, String> given) {
        return given.entrySet().stream().map(p -> encoded(p.getKey()) + "=" + encoded(p.getValue())).collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("%3A", ":");
    }
}
