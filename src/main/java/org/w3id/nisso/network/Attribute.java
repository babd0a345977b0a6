package org.w3id.nisso.network;

/**
 * An attribute that nodes or ties have beyond the fixed ones: a column of the query. Immutable.
 *
 * @param name  the name of the column
 * @param owner what has it
 * @param type  what all its values are
 */
public record Attribute(String name, Owner owner, Type type) {

    /** What has the attribute. */
    public enum Owner { NODE, TIE }

    /** What the values are; the types that every graph tool takes. Dates are text, as ISO 8601 writes them. */
    public enum Type {
        /** Any text. */
        TEXT,
        /** A whole number of at most 32 bits, in decimal digits. */
        INTEGER,
        /** A number, as {@link Double#toString} writes it and never infinite or NaN. */
        NUMBER,
        /** {@code true} or {@code false}. */
        BOOLEAN
    }
}
