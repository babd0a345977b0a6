package org.w3id.nisso.catalog;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.rdflink.RDFLink;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.w3id.nisso.rdf.AddressSpace;

/** Adds examples to a graph. Every node has an address, so that two builds of one folder write the very same statements. For one thread. */
final class ExampleGraph {

    private static final String SCHEMA = "https://schema.org/";
    private static final String VALUES = """
            PREFIX sh: <http://www.w3.org/ns/shacl#>
            PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
            SELECT ?query ?path ?value { GRAPH <%s> { ?query sh:parameter ?parameter . ?parameter sh:path ?path ; skos:example ?value } }
            """;

    private final Graph graph;
    private final String base;
    private final Node endpoint;
    private final Node prefixes;

    ExampleGraph(Graph graph, AddressSpace addresses) {
        this.graph = graph;
        this.base = base(addresses);
        this.endpoint = NodeFactory.createURI(addresses.endpoint());
        this.prefixes = NodeFactory.createURI(base.substring(0, base.length() - 1) + "#prefixes");
        graph.add(prefixes, RDF.type.asNode(), OWL.Ontology.asNode());
    }

    private static String base(AddressSpace addresses) {
        return addresses.examplesGraph().getURI() + "/";
    }

    /**
     * Adds a query.
     *
     * @param shown  the query to show, bound so that it runs
     * @param values values of parameters that together have an answer
     */
    void add(BoundQuery shown, SortedMap<String, Node> values) {
        CannedQuery query = shown.query();
        Node example = NodeFactory.createURI(base + query.name());
        graph.add(example, RDF.type.asNode(), Shacl.term("SPARQLExecutable"));
        graph.add(example, RDF.type.asNode(),
                Shacl.term(query.answersGraph() ? "SPARQLConstructExecutable" : "SPARQLSelectExecutable"));
        graph.add(example, RDFS.label.asNode(), english(query.header().summary()));
        query.header().titles().forEach((language, title) ->
                graph.add(example, RDFS.label.asNode(), NodeFactory.createLiteralLang(title, language)));
        String description = query.header().description();
        graph.add(example, RDFS.comment.asNode(), english(description.isBlank() ? query.header().summary() : description));
        graph.add(example, Shacl.term("prefixes"), prefixes);
        graph.add(example, Shacl.term(query.answersGraph() ? "construct" : "select"), text(shown.executable().serialize()));
        query.header().tags().stream().map(String::strip).filter(tag -> !tag.isEmpty())
                .forEach(tag -> graph.add(example, NodeFactory.createURI(SCHEMA + "keywords"), text(tag)));
        graph.add(example, NodeFactory.createURI(SCHEMA + "target"), endpoint);
        declarePrefixes(query);
        ExampleParameter parameters = new ExampleParameter(graph, base, example, shown.values(), values);
        query.parameters().forEach(parameters::add);
    }

    /** The text of a query has its prefixes itself; of two queries that differ in a prefix, the first is declared. */
    private void declarePrefixes(CannedQuery query) {
        new TreeMap<>(query.query().getPrefixMapping().getNsPrefixMap()).forEach((prefix, namespace) -> {
            Node declaration = NodeFactory.createURI(prefixes.getURI() + "-" + prefix);
            if (!graph.contains(declaration, Node.ANY, Node.ANY)) {
                graph.add(prefixes, Shacl.term("declare"), declaration);
                graph.add(declaration, Shacl.term("prefix"), text(prefix));
                graph.add(declaration, Shacl.term("namespace"), NodeFactory.createLiteralDT(namespace, XSDDatatype.XSDanyURI));
            }
        });
    }

    /** Reads values back. */
    static Map<String, Map<String, Node>> values(RDFLink link, AddressSpace addresses) {
        String base = base(addresses);
        Map<String, Map<String, Node>> values = new TreeMap<>();
        try (QueryExec exec = link.query(VALUES.formatted(addresses.examplesGraph().getURI()))) {
            RowSet rows = exec.select();
            while (rows.hasNext()) {
                Binding row = rows.next();
                values.computeIfAbsent(row.get("query").getURI().substring(base.length()), name -> new TreeMap<>())
                        .put(row.get("path").getURI().substring(base.length()), row.get("value"));
            }
        }
        return values;
    }

    private static Node english(String text) {
        return NodeFactory.createLiteralLang(text, "en");
    }

    private static Node text(String text) {
        return NodeFactory.createLiteralString(text);
    }
}
