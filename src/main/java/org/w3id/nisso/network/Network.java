package org.w3id.nisso.network;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Nodes and the ties between them, ready to be written. Immutable.
 *
 * @param about      what it is and where it comes from
 * @param directed   whether the ties lead from source to target; else the two ends are alike
 * @param vertices   the nodes, each once, sorted by identifier
 * @param ties       the ties in the order of the rows; both ends of each are among the nodes
 * @param attributes the attributes that nodes or ties have beyond the fixed ones, in the order of the columns
 * @param places     the places of the ties by address, which need not be nodes
 */
public record Network(About about, boolean directed, List<Vertex> vertices, List<Tie> ties, List<Attribute> attributes,
                      SortedMap<String, Vertex> places) {

    public Network {
        vertices = List.copyOf(vertices);
        ties = List.copyOf(ties);
        attributes = List.copyOf(attributes);
        places = Collections.unmodifiableSortedMap(new TreeMap<>(places));
    }

    /** The attributes of the ties, or of the nodes. */
    public List<Attribute> attributes(Attribute.Owner owner) {
        return attributes.stream().filter(attribute -> attribute.owner() == owner).toList();
    }

    /** The nodes by identifier. */
    public Map<String, Vertex> byId() {
        Map<String, Vertex> byId = new TreeMap<>();
        vertices.forEach(vertex -> byId.put(vertex.id(), vertex));
        return byId;
    }
}
