package org.w3id.nisso.rdf;

import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/**
 * How the things and graphs of one data set are addressed: things are {@code SPACE CLASS/KEY}, graphs are
 * {@code DATASET graph/NAME}. Immutable.
 *
 * @param dataset the address of the data set itself, such as {@code https://example.org/set/}
 * @param space   the common beginning of the addresses of all things ({@code void:uriSpace})
 */
public record AddressSpace(String dataset, String space) {

    private static final Pattern CLASS_AND_KEY = Pattern.compile("[a-z][a-z0-9-]*[:/][^/:\\s]+");

    /** Tells whether an address is that of a thing of this data set. */
    public boolean contains(String iri) {
        return iri.startsWith(space) && iri.length() > space.length();
    }

    /** Tells whether a term is a thing of this data set. */
    public boolean contains(Node node) {
        return node.isURI() && contains(node.getURI());
    }

    /** The thing of a class segment and a key. */
    public Node thing(String classSegment, String key) {
        return NodeFactory.createURI(space + classSegment + "/" + key);
    }

    /** The key of a thing: what follows the last slash of its address. */
    public String keyOf(String iri) {
        return iri.substring(iri.lastIndexOf('/') + 1);
    }

    /**
     * The short form of a thing's address.
     *
     * @param iri any address
     * @return {@code class:key} for a thing of this data set, else the address as it is
     */
    public String shorten(String iri) {
        if (!contains(iri)) {
            return iri;
        }
        String path = iri.substring(space.length());
        int slash = path.indexOf('/');
        return slash > 0 && slash == path.lastIndexOf('/') ? path.substring(0, slash) + ":" + path.substring(slash + 1) : iri;
    }

    /**
     * Reads the short form of a thing's address.
     *
     * @param text {@code class:key} or {@code class/key}
     * @return the address that it would have; empty if the text does not have this form. Whether there is such a thing is not
     *         looked up.
     */
    public Optional<Node> expand(String text) {
        return CLASS_AND_KEY.matcher(text).matches()
                ? Optional.of(NodeFactory.createURI(space + text.replace(':', '/'))) : Optional.empty();
    }

    /** The graph of a name, such as {@code triples/events}. */
    public Node graph(String name) {
        return NodeFactory.createURI(dataset + "graph/" + name);
    }

    /** The graph of all that was concluded. */
    public Node inferredGraph() {
        return graph("inferred");
    }

    /** The graph of the RDF 1.2 annotations that say which source supports which statement. */
    public Node provenanceGraph() {
        return graph("provenance");
    }

    /** The graph of the shapes, which say how things are to be written down and how they are to be read. */
    public Node shapesGraph() {
        return graph("shapes");
    }

    /** The graph in which the data set is described in VoID and DCAT, as counted by the build. */
    public Node voidGraph() {
        return NodeFactory.createURI(dataset + ".well-known/void");
    }

    /** The SPARQL endpoint of the data set, as its own addresses have it; where a copy is served has no part in it. */
    public String endpoint() {
        return dataset + "sparql";
    }

    /** The graph of the canned queries, under the name at which SIB's tools look for examples: a path below the endpoint. */
    public Node examplesGraph() {
        return NodeFactory.createURI(endpoint() + "/.well-known/sparql-examples");
    }
}
