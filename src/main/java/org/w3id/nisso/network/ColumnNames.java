package org.w3id.nisso.network;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Gives every column of a table a name of its own. Names that differ in case only count as the same, as they do for databases,
 * geographic information systems and spreadsheets. For one thread.
 */
final class ColumnNames {

    private final Set<String> taken = new HashSet<>();

    /** A name of ours, with underscores after it if it is taken. */
    String ours(String name) {
        String free = name;
        while (!taken.add(free.toLowerCase(Locale.ROOT))) {
            free += "_";
        }
        return free;
    }

    /** The name of a column of the query; if one of ours is called so, {@code nameColumn}. */
    String ofQuery(String name) {
        return ours(taken.contains(name.toLowerCase(Locale.ROOT)) ? name + "Column" : name);
    }

    /** The name of the labels in a language, such as {@code labelJa}. */
    String ofLanguage(String tag) {
        StringBuilder name = new StringBuilder("label");
        for (String part : tag.split("[^A-Za-z0-9]+")) {
            name.append(capitalised(part));
        }
        return ours(name.toString());
    }

    private static String capitalised(String word) {
        return word.isEmpty() ? "" : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
