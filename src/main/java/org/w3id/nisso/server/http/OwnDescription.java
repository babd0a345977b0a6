package org.w3id.nisso.server.http;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.VOID;
import org.w3id.nisso.rdf.AddressSpace;

/**
 * What the build has written down of the data set and its canned queries, in graphs of their own. There, every address is the
 * persistent one; here, those at which something is fetched become those of this server.
 */
public final class OwnDescription {

    /** The prefixes to write it with. */
    public static final PrefixMapping PREFIXES = PrefixMapping.Factory.create()
            .setNsPrefix("void", VOID.NS).setNsPrefix("voidext", "http://ldf.fi/void-ext#").setNsPrefix("dcat", DCAT.NS)
            .setNsPrefix("dcterms", "http://purl.org/dc/terms/").setNsPrefix("foaf", "http://xmlns.com/foaf/0.1/")
            .setNsPrefix("xsd", "http://www.w3.org/2001/XMLSchema#").setNsPrefix("geo", "http://www.opengis.net/ont/geosparql#")
            .lock();

    private static final Set<Node> FETCHED = Stream.of(VOID.sparqlEndpoint, VOID.dataDump, DCAT.downloadURL, DCAT.accessURL,
            DCAT.endpointURL, DCAT.endpointDescription, ResourceFactory.createProperty("https://schema.org/target"))
            .map(RDFNode::asNode).collect(Collectors.toUnmodifiableSet());

    private OwnDescription() { }

    /** The data set in VoID and DCAT, as the build has written it; empty if it has written none. */
    public static Graph ofDataSet(Visit visit) {
        return stored(visit, visit.description().addresses().voidGraph());
    }

    /** The canned queries as SHACL executables, as the build has written them; empty if it has written none. */
    public static Graph ofQueries(Visit visit) {
        return stored(visit, visit.description().addresses().examplesGraph());
    }

    private static Graph stored(Visit visit, Node graph) {
        try (QueryExec exec = visit.link().query("CONSTRUCT { ?s ?p ?o } WHERE { GRAPH <" + graph.getURI() + "> { ?s ?p ?o } }")) {
            return exec.construct();
        }
    }

    /**
     * The same with addresses that lead to this server.
     *
     * @param description one of the two, as the build has written it
     * @param addresses   the persistent addresses
     * @param base        where the public finds this server, with a slash at its end
     */
    public static Graph servedAt(Graph description, AddressSpace addresses, String base) {
        Graph served = GraphFactory.createDefaultGraph();
        description.find().forEachRemaining(t -> served.add(FETCHED.contains(t.getPredicate()) ? moved(t, addresses, base) : t));
        return served;
    }

    private static Triple moved(Triple triple, AddressSpace addresses, String base) {
        Node address = triple.getObject();
        return address.isURI() && address.getURI().startsWith(addresses.dataset())
                ? Triple.create(triple.getSubject(), triple.getPredicate(),
                        NodeFactory.createURI(base + address.getURI().substring(addresses.dataset().length())))
                : triple;
    }
}
