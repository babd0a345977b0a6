package org.w3id.nisso.report;

import java.util.Comparator;

/**
 * One thing that is wrong in a project folder.
 *
 * @param stage  the stage of the build that found it
 * @param place  where it stands
 * @param what   what is wrong, in words for the person who wrote the data
 * @param remedy what to do about it; may be empty when {@code what} says it
 */
public record Finding(Stage stage, Place place, String what, String remedy) {

    /** By stage, then by place: the order in which findings are shown. */
    public static final Comparator<Finding> READING_ORDER =
            Comparator.comparing(Finding::stage).thenComparing(Finding::place).thenComparing(Finding::what);

    /** The finding in one paragraph: {@code file:line:column: what remedy}. */
    @Override
    public String toString() {
        return place + ": " + what + (remedy.isEmpty() ? "" : " " + remedy);
    }
}
