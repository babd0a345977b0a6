package org.w3id.nisso.catalog;

/** What a column, or for some roles a parameter, is in a network, on a map or in time. */
public enum Role {
    NODE, NODE2, KIND, BEGIN, END, LAST, TIME, PLACE;

    /** How the role is written in a header. */
    public String key() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
