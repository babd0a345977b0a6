package org.w3id.nisso.guard;

import java.util.Map;

/** Writes a property of characters, such as {@code \\p{IsCyrillic}}, by the names of RE2/J. */
final class CharacterProperty {

    private static final Map<String, String> POSIX = Map.of("Alpha", "[:alpha:]", "Digit", "[:digit:]", "Alnum", "[:alnum:]",
            "Upper", "[:upper:]", "Lower", "[:lower:]", "Punct", "[:punct:]", "Space", "[:space:]", "XDigit", "[:xdigit:]");
    private static final int BEFORE_NAME = "\\p{".length();

    private CharacterProperty() { }

    /**
     * Writes a property.
     *
     * @param property as Java has it, from the backslash to the closing brace
     * @param inClass  whether it stands within brackets
     * @return the same, as far as there is something of the name
     */
    static String written(String property, boolean inClass) {
        String name = property.substring(BEFORE_NAME, property.length() - 1);
        boolean not = property.charAt(1) == 'P';
        String posix = POSIX.get(name);
        if (posix != null && !(not && inClass)) {
            return inClass ? posix : "[" + (not ? "^" : "") + posix + "]";
        }
        return property.substring(0, BEFORE_NAME) + (name.startsWith("Is") ? name.substring(2) : name) + "}";
    }
}
