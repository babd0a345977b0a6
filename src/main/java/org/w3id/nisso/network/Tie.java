package org.w3id.nisso.network;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * An edge: one row of the query, or one target that two sources share. Immutable.
 *
 * @param id         its identifier, unique within the network
 * @param source     the identifier of the node at the source end
 * @param target     the identifier of the node at the other end
 * @param kind       the kind of tie; for two sources that share a target, the identifier of the target
 * @param label      what it is called
 * @param span       the days on which it may have held
 * @param place      the address of the thing that has its geometry, one of {@link Network#places()}; empty if the query names none
 * @param attributes values of the columns of the query, by name of the attribute, as text in the form of its type; a missing
 *                   value is left out
 */
public record Tie(String id, String source, String target, String kind, String label, Span span, Optional<String> place,
                  Map<String, String> attributes) {

    public Tie {
        attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
    }
}
