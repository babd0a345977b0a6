package org.w3id.nisso.server.api;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.w3id.nisso.catalog.CannedQuery;

/** The addresses of queries and answers on this server. */
final class Addresses {

    private static final String QUERIES = "/queries/";

    private Addresses() { }

    /** The page of a query. */
    static String of(CannedQuery query) {
        return QUERIES + query.name();
    }

    /** A query in some form, without parameters. */
    static String of(CannedQuery query, Offer offer) {
        return offer == Offer.PAGE ? of(query) : of(query, offer.name());
    }

    /** A query with an ending. */
    static String of(CannedQuery query, String ending) {
        return QUERIES + query.name() + "." + ending;
    }

    /** The parameters of a call, as they stand behind an address; empty if there are none. */
    static String parameters(Map<String, List<String>> given) {
        StringBuilder out = new StringBuilder();
        given.forEach((name, values) -> values.forEach(value -> out.append(out.length() == 0 ? '?' : '&')
                .append(encoded(name)).append('=').append(encoded(value))));
        return out.toString();
    }

    /** The same of parameters that each have one value. */
    static String ofSingle(Map<String, String> parameters) {
        Map<String, List<String>> lists = new LinkedHashMap<>();
        parameters.forEach((name, value) -> lists.put(name, List.of(value)));
        return parameters(lists);
    }

    /**
     * A text as it stands in the query part of an address: ASCII, with no character that means anything there. A colon may stand
     * there as it is (RFC 3986, section 3.4); citation.js encodes a second time what it meets as {@code %3A}.
     */
    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("%3A", ":");
    }
}
