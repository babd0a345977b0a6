package org.w3id.nisso.network;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Gives each of several ties of one kind between the same two nodes a kind of its own. For one pass over one network. */
final class Kinds {

    private final boolean directed;
    private final Map<List<String>, Integer> seen = new HashMap<>();

    Kinds(boolean directed) {
        this.directed = directed;
    }

    /** The kind of the next tie, with its number if it is not the first of its kind between its nodes. */
    String of(Tie tie) {
        boolean turned = !directed && tie.source().compareTo(tie.target()) > 0;
        List<String> key = turned ? List.of(tie.target(), tie.source(), tie.kind())
                : List.of(tie.source(), tie.target(), tie.kind());
        int number = seen.merge(key, 1, Integer::sum);
        return number == 1 ? tie.kind() : tie.kind() + " #" + number;
    }
}
