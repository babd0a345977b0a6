package org.w3id.nisso.network;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Names of classes, ties and columns as Neo4j's labels, relationship types and properties. Only letters, digits and underscores
 * remain, so that none of them can say anything else in a script or a header. Safe for many threads.
 */
final class Neo4jNames {

    /** The label that every node has, so that one constraint covers all addresses. */
    static final String EVERY_NODE = "Entity";
    /** The type of the ties of a network whose ends are alike: what they share is their kind. */
    static final String SHARES = "SHARES";
    private static final String TIED = "TIED";
    private static final Pattern OTHERS = Pattern.compile("[^\\p{L}\\p{N}\\p{M}_]+");
    private static final Pattern NOT_ASCII = Pattern.compile("[^A-Za-z0-9_]");

    private Neo4jNames() { }

    /** A label: the local name of a class, such as {@code PeaceTreaty}. */
    static String label(String className) {
        return cleaned(className, EVERY_NODE);
    }

    /** A relationship type: upper case with underscores between words, such as {@code TAKES_PART}. */
    static String type(String kind) {
        return cleaned(kind.replaceAll("(?<=[\\p{Ll}\\p{Nd}])(?=\\p{Lu})", "_"), TIED).toUpperCase(Locale.ROOT);
    }

    /** A property key: the name of a column, such as {@code labelJa}. */
    static String property(String column) {
        return OTHERS.matcher(column).replaceAll("_");
    }

    /** A name for a file, of ASCII letters, digits and underscores, so that no shell and no address changes it. */
    static String file(String label) {
        return NOT_ASCII.matcher(label).replaceAll(letter -> "u" + Integer.toHexString(letter.group().codePointAt(0)));
    }

    private static String cleaned(String name, String ifNothingRemains) {
        String cleaned = OTHERS.matcher(name).replaceAll("_").replaceAll("^_+|_+$", "");
        return cleaned.isEmpty() ? ifNothingRemains : cleaned;
    }
}
