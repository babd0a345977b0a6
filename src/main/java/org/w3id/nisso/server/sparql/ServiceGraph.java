package org.w3id.nisso.server.sparql;

import java.util.List;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.VOID;
import org.w3id.nisso.rdf.Description;
import org.w3id.nisso.server.http.OwnDescription;

/** Describes the endpoint and its data in the words of SPARQL 1.1 Service Description and VoID. For one use. */
final class ServiceGraph {

    private static final String SD = "http://www.w3.org/ns/sparql-service-description#";
    private static final String FORMATS = "http://www.w3.org/ns/formats/";
    private static final List<String> RESULT_FORMATS = List.of("SPARQL_Results_JSON", "SPARQL_Results_XML",
            "SPARQL_Results_CSV", "SPARQL_Results_TSV", "Turtle", "N-Triples", "RDF_XML", "JSON-LD", "TriG", "N-Quads");

    private final Graph graph = GraphFactory.createDefaultGraph();
    private final Node endpoint;
    private final Description description;
    private final GraphSizes sizes;

    ServiceGraph(String address, Description description, GraphSizes sizes) {
        this.endpoint = NodeFactory.createURI(address);
        this.description = description;
        this.sizes = sizes;
    }

    /**
     * The description.
     *
     * @param parts what else belongs in the document
     */
    Graph graph(List<Graph> parts) {
        graph.getPrefixMapping().setNsPrefixes(OwnDescription.PREFIXES).setNsPrefix("sd", SD).setNsPrefix("formats", FORMATS);
        parts.forEach(part -> GraphUtil.addInto(graph, part));
        add(endpoint, RDF.type.asNode(), sd("Service"));
        add(endpoint, sd("endpoint"), endpoint);
        add(endpoint, sd("supportedLanguage"), sd("SPARQL11Query"));
        RESULT_FORMATS.forEach(format -> add(endpoint, sd("resultFormat"), NodeFactory.createURI(FORMATS + format)));
        add(endpoint, sd("defaultDataset"), dataset());
        return graph;
    }

    private Node dataset() {
        Node dataset = NodeFactory.createURI(description.addresses().dataset());
        add(dataset, RDF.type.asNode(), sd("Dataset"));
        add(dataset, RDF.type.asNode(), VOID.Dataset.asNode());
        add(dataset, VOID.sparqlEndpoint.asNode(), endpoint);
        add(dataset, VOID.uriSpace.asNode(), NodeFactory.createLiteralString(description.addresses().space()));
        description.titles().forEach((language, title) ->
                add(dataset, DCTerms.title.asNode(), NodeFactory.createLiteralLang(title, language)));
        addGraphs(dataset);
        return dataset;
    }

    private void addGraphs(Node dataset) {
        Node unnamed = NodeFactory.createBlankNode();
        add(dataset, sd("defaultGraph"), unnamed);
        add(unnamed, RDF.type.asNode(), sd("Graph"));
        addSize(unnamed, sizes.unnamed());
        addSize(dataset, sizes.unnamed());
        sizes.named().forEach((name, size) -> addNamed(dataset, NodeFactory.createURI(name), size));
    }

    private void addNamed(Node dataset, Node name, String size) {
        Node named = NodeFactory.createBlankNode();
        Node content = NodeFactory.createBlankNode();
        add(dataset, sd("namedGraph"), named);
        add(named, RDF.type.asNode(), sd("NamedGraph"));
        add(named, sd("name"), name);
        add(named, sd("graph"), content);
        add(content, RDF.type.asNode(), sd("Graph"));
        addSize(content, size);
    }

    private void addSize(Node subject, String size) {
        add(subject, VOID.triples.asNode(), NodeFactory.createLiteralDT(size, XSDDatatype.XSDinteger));
    }

    private void add(Node subject, Node property, Node object) {
        graph.add(subject, property, object);
    }

    private static Node sd(String name) {
        return NodeFactory.createURI(SD + name);
    }
}
