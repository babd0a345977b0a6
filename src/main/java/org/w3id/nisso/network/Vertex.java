package org.w3id.nisso.network;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A node: one thing. Immutable.
 *
 * @param id         its identifier within the network, the short form of its address such as {@code state:japan}; for a thing of
 *                   another data set, the address
 * @param iri        its address
 * @param label      what it is called in English, else in any language, else its identifier
 * @param labels     its labels by language tag; one without a tag is under the empty one
 * @param type       the local name of its most specific class; empty if it has none
 * @param kind       the label of its kind within the class; empty if it has none
 * @param span       the days of the thing itself; the end is the day after the last
 * @param start      the start as precise as the source, in EDTF, a doubtful one with a question mark; empty if it has none
 * @param end        the end in the same way
 * @param links      what it is the same as in Wikidata, or close to; sorted by address
 * @param wkt        its geometry, else that of its place in the rows, else of the places that the graph gives it, as a
 *                   {@code geo:wktLiteral}; empty if none is known
 * @param attributes values of the columns of the query, by name of the attribute, as text in the form of its type; a missing
 *                   value is left out
 */
public record Vertex(String id, String iri, String label, SortedMap<String, String> labels, Optional<String> type,
                     Optional<String> kind, Span span, Optional<String> start, Optional<String> end, List<Link> links,
                     Optional<String> wkt, Map<String, String> attributes) {

    public Vertex {
        labels = Collections.unmodifiableSortedMap(new TreeMap<>(labels));
        links = List.copyOf(links);
        attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
    }
}
