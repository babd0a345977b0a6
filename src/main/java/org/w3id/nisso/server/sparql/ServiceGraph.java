package org.w3id.nisso.server.sparql;

import java.util.List;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.VOID;
import org.w3id.nisso.rdf.Description;
import org.w3id.nisso.server.http.Visit;

/** Describes the endpoint and its data in the words of SPARQL 1.1 Service Description and VoID. For one use. */
final class ServiceGraph {

    private static final String SD = "http://www.w3.org/ns/sparql-service-description#";
    private static final String FORMATS = "http://www.w3.org/ns/formats/";
    private static final List<String> RESULT_FORMATS = List.of("SPARQL_Results_JSON", "SPARQL_Results_XML",
            "SPARQL_Results_CSV", "SPARQL_Results_TSV", "Turtle", "N-Triples", "RDF_XML", "JSON-LD", "TriG", "N-Quads");
    private static final String GRAPHS =
            "SELECT ?graph (COUNT(*) AS ?size) { GRAPH ?graph { ?s ?p ?o } } GROUP BY ?graph ORDER BY ?graph";
    private static final String SIZE = "SELECT (COUNT(*) AS ?size) { ?s ?p ?o }";

    private final Graph graph = GraphFactory.createDefaultGraph();
    private final Node endpoint;
    private final Visit visit;

    ServiceGraph(String address, Visit visit) {
        this.endpoint = NodeFactory.createURI(address);
        this.visit = visit;
    }

    /** The description. */
    Graph graph() {
        graph.getPrefixMapping().setNsPrefix("sd", SD).setNsPrefix("void", VOID.NS).setNsPrefix("dcterms", DCTerms.NS)
                .setNsPrefix("formats", FORMATS);
        add(endpoint, RDF.type.asNode(), sd("Service"));
        add(endpoint, sd("endpoint"), endpoint);
        add(endpoint, sd("supportedLanguage"), sd("SPARQL11Query"));
        RESULT_FORMATS.forEach(format -> add(endpoint, sd("resultFormat"), NodeFactory.createURI(FORMATS + format)));
        add(endpoint, sd("defaultDataset"), dataset());
        return graph;
    }

    private Node dataset() {
        Description description = visit.description();
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
        try (QueryExec exec = visit.link().query(SIZE)) {
            Node size = exec.select().next().get("size");
            Node unnamed = NodeFactory.createBlankNode();
            add(dataset, sd("defaultGraph"), unnamed);
            add(unnamed, RDF.type.asNode(), sd("Graph"));
            addSize(unnamed, size);
            addSize(dataset, size);
        }
        try (QueryExec exec = visit.link().query(GRAPHS)) {
            RowSet rows = exec.select();
            while (rows.hasNext()) {
                addNamed(dataset, rows.next());
            }
        }
    }

    private void addNamed(Node dataset, Binding row) {
        Node named = NodeFactory.createBlankNode();
        Node content = NodeFactory.createBlankNode();
        add(dataset, sd("namedGraph"), named);
        add(named, RDF.type.asNode(), sd("NamedGraph"));
        add(named, sd("name"), row.get("graph"));
        add(named, sd("graph"), content);
        add(content, RDF.type.asNode(), sd("Graph"));
        addSize(content, row.get("size"));
    }

    private void addSize(Node subject, Node size) {
        add(subject, VOID.triples.asNode(), NodeFactory.createLiteralDT(size.getLiteralLexicalForm(), XSDDatatype.XSDinteger));
    }

    private void add(Node subject, Node property, Node object) {
        graph.add(subject, property, object);
    }

    private static Node sd(String name) {
        return NodeFactory.createURI(SD + name);
    }
}
