package org.w3id.nisso.server.api;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
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
        return offer == Offer.PAGE ? of(query) : QUERIES + query.name() + "." + offer.name();
    }

    /** The parameters of a call, as they stand behind an address; empty if there are none. */
    static String parameters(Map<String, List<String>> given) {
        StringBuilder out = new StringBuilder();
        given.forEach((name, values) -> values.forEach(value -> out.append(out.length() == 0 ? '?' : '&')
                .append(encoded(name)).append('=').append(encoded(value))));
        return out.toString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
