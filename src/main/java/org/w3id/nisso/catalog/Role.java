package org.w3id.nisso.catalog;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What a column, or for some roles a parameter, of a canned query is in a network, on a map or in time. The header's
 * {@code roles} give each role the name of who plays it; a column goes before a parameter of the same name.
 *
 * <p>A row may have held on a day if {@code begin} is that day or before, {@code end} is unbound or after it, and {@code last} is
 * unbound, that day or after it. A row without {@code begin} is not known to have held on any day.
 */
public enum Role {

    /** One end of a tie. */
    NODE("node", "the thing at the source end of a tie", false),
    /** The other end. */
    NODE2("node2", "the thing at the other end of a tie", true),
    /** Which tie. */
    KIND("kind", "the kind of tie", false),
    /** An {@code xsd:date}. */
    BEGIN("begin", "the first day on which the row may have held", false),
    /** An {@code xsd:date}, exclusive: the day already belongs to what follows. */
    END("end", "the first day on which the row surely no longer held", false),
    /** An {@code xsd:date}, inclusive: an event lasts through its end day, a signature is of one day. */
    LAST("last", "the last day on which the row may have held", false),
    /** An {@code xsd:date}, {@code xsd:gYearMonth} or {@code xsd:gYear}. */
    TIME("time", "the date as the source gives it", false),
    /** A thing with {@code geo:hasGeometry}; one without is not on the map. */
    PLACE("place", "the thing whose geometry is the row's on a map", true);

    private final String key;
    private final String meaning;
    private final boolean parameterToo;

    Role(String key, String meaning, boolean parameterToo) {
        this.key = key;
        this.meaning = meaning;
        this.parameterToo = parameterToo;
    }

    /** Its name in the header. */
    public String key() {
        return key;
    }

    /** What its player is, as words that can follow "is". */
    public String meaning() {
        return meaning;
    }

    /** Tells whether a parameter can play it, since one end of a tie or the place may be what was asked for. */
    public boolean parameterToo() {
        return parameterToo;
    }

    /** The role of a name in the header. */
    public static Optional<Role> of(String key) {
        return Arrays.stream(values()).filter(role -> role.key.equals(key)).findFirst();
    }

    /** The names of all roles, in the order of the table. */
    public static List<String> keys() {
        return Arrays.stream(values()).map(Role::key).toList();
    }
}
