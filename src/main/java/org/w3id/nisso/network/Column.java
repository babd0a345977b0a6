package org.w3id.nisso.network;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A column of the nodes or of the ties. Immutable.
 *
 * @param <T>         a node or a tie
 * @param name        its name
 * @param kind        what its values are
 * @param description what it means, in English
 * @param values      its values of one node or tie: none, one, or for a list several
 */
record Column<T>(String name, ColumnKind kind, String description, Function<T, List<String>> values) {

    /** A column with one value or none. */
    static <T> Column<T> single(String name, ColumnKind kind, String description, Function<T, Optional<String>> value) {
        return new Column<>(name, kind, description, value.andThen(found -> found.stream().toList()));
    }

    /** The column under another name. */
    Column<T> named(String other) {
        return new Column<>(other, kind, description, values);
    }

    /**
     * The text of a cell; empty if there is no value. The elements of a list are addresses and keys, in which a semicolon is
     * written as addresses write it, since no reader knows an escape for the one between them.
     */
    Optional<String> cell(T thing) {
        List<String> found = values.apply(thing);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(kind == ColumnKind.LIST
                ? String.join(";", found.stream().map(element -> element.replace(";", "%3B")).toList()) : found.get(0));
    }
}
