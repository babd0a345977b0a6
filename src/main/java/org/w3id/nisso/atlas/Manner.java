package org.w3id.nisso.atlas;

import java.util.Locale;

/** How a holder stands to a place, in the order in which it is told. */
public enum Manner {
    /** Is there in fact. */
    CONTROL,
    /** Has the right to it. */
    TITLE,
    /** Says that it has the right to it. */
    CLAIM,
    /** Has a border there; the place is a line. */
    BORDER;

    /** The manner of a name, as the column {@code manner} of the query has it; what is not known there counts as control. */
    static Manner named(String name) {
        for (Manner manner : values()) {
            if (manner.key().equals(name)) {
                return manner;
            }
        }
        return CONTROL;
    }

    /** Its name for programs. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
