package org.w3id.nisso.server.api;

import java.util.regex.Pattern;
import org.w3id.nisso.catalog.BoundQuery;
import org.w3id.nisso.rdf.AddressSpace;

/** Names for files in which answers are kept: ASCII that every system takes, the query first and then the values. */
final class FileName {

    private static final int LONGEST_VALUE = 40;
    private static final int LONGEST = 120;
    private static final Pattern BEFORE_KEY = Pattern.compile("(?s)^.*[/#:]");
    private static final Pattern NOT_SAFE = Pattern.compile("[^A-Za-z0-9]+");
    private static final Pattern EDGES = Pattern.compile("^-+|-+$");

    private FileName() { }

    /** The name of the file with an answer, such as {@code treaties-between_japan_soviet-union.csv}. */
    static String of(BoundQuery bound, AddressSpace addresses, String ending) {
        StringBuilder name = new StringBuilder(bound.query().name());
        for (String value : bound.parameters(addresses).values()) {
            String key = EDGES.matcher(NOT_SAFE.matcher(BEFORE_KEY.matcher(value).replaceFirst("")).replaceAll("-")).replaceAll("");
            if (!key.isEmpty() && name.length() < LONGEST - LONGEST_VALUE) {
                name.append('_').append(key, 0, Math.min(key.length(), LONGEST_VALUE));
            }
        }
        return name + "." + ending;
    }
}
