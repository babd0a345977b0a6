package org.w3id.nisso.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.w3id.nisso.server.RunningServer.encoded;
import static org.w3id.nisso.server.RunningServer.header;
import static org.w3id.nisso.server.RunningServer.json;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.query.TxnType;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3id.nisso.TestFolders;

/** What tools for SPARQL examples find in a built graph and at the server. */
class ExamplesTest {

    private static final String NAME = "https://w3id.org/nisso/sparql/.well-known/sparql-examples";
    private static final String SHACL = "http://www.w3.org/ns/shacl#";

    @TempDir
    static Path directory;
    private static RunningServer server;
    private static Graph examples;

    @BeforeAll
    static void start() {
        server = ShippedServer.start();
        examples = parse(server.get("/queries.ttl"));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static Graph parse(HttpResponse<String> response) {
        assertEquals(200, response.statusCode(), response.body());
        Graph graph = GraphFactory.createDefaultGraph();
        RDFParser.fromString(response.body(), RDFLanguages.contentTypeToLang(header(response, "Content-Type").split(";")[0])).parse(graph);
        return graph;
    }

    private static Node shacl(String name) {
        return NodeFactory.createURI(SHACL + name);
    }

    @Test
    void everyCannedQueryIsAnExample() {
        TreeSet<String> names = new TreeSet<>();
        json(server.get("/queries", "Accept", "application/json")).get("queries").getAsArray()
                .forEach(query -> names.add(NAME + "/" + query.getAsObject().getString("name")));
        TreeSet<String> found = new TreeSet<>();
        examples.find(Node.ANY, Node.ANY, shacl("SPARQLExecutable")).forEach(t -> found.add(t.getSubject().getURI()));
        assertEquals(names, found);
        Node signed = NodeFactory.createURI(NAME + "/treaties-signed-by");
        assertTrue(examples.contains(signed, RDFS.label.asNode(), NodeFactory.createLiteralLang("ある国家が署名した条約", "ja")));
        assertTrue(examples.contains(NodeFactory.createURI(signed.getURI() + "#state"), shacl("defaultValue"),
                NodeFactory.createURI("https://w3id.org/nisso/id/state/japan")));
    }

    @Test
    void theExamplesKeepTheRulesOfSib() {
        Graph rules = RDFParser.source("src/test/resources/org/w3id/nisso/catalog/spex.ttl").toGraph();
        assertTrue(ShaclValidator.get().validate(Shapes.parse(rules), examples).conforms());
        Graph spoilt = GraphFactory.createDefaultGraph();
        examples.find().filterDrop(t -> t.getPredicate().equals(RDFS.comment.asNode())).forEach(spoilt::add);
        assertTrue(!ShaclValidator.get().validate(Shapes.parse(rules), spoilt).conforms());
    }

    @Test
    void everyQueryIsPlainSparqlThatRunsAsItStandsAndHasAnAnswer() {
        List<Triple> selects = examples.find(Node.ANY, shacl("select"), Node.ANY).toList();
        assertTrue(selects.size() >= 22, () -> selects.size() + " queries");
        for (Triple select : selects) {
            String text = select.getObject().getLiteralLexicalForm();
            QueryFactory.create(text, Syntax.syntaxSPARQL_11);
            HttpResponse<String> answer = server.post("/sparql", "application/sparql-query", text, "Accept", "text/csv");
            assertEquals(200, answer.statusCode(), answer.body());
            assertTrue(answer.body().lines().count() >= 2, () -> select.getSubject() + " has no answer");
        }
    }

    @Test
    void theyStandInAGraphOfTheirOwnAndNotAmongTheFacts() {
        String graph = server.get("/graphs?graph=" + encoded(NAME), "Accept", "application/n-triples").body();
        assertEquals(examples.size(), graph.lines().count());
        HttpResponse<String> facts = server.get(RunningServer.sparql("SELECT ?s { ?s a <" + SHACL + "SPARQLExecutable> }"), "Accept", "text/csv");
        assertEquals(1, facts.body().lines().count(), facts.body());
    }

    @Test
    void twoBuildsOfOneFolderWriteTheSameStatements() {
        try (RunningServer one = BuiltServer.of(TestFolders.LIGHTHOUSES, directory.resolve("one"));
                RunningServer other = BuiltServer.of(TestFolders.LIGHTHOUSES, directory.resolve("other"))) {
            List<String> first = stored(one);
            assertEquals(first, stored(other));
            assertTrue(first.stream().anyMatch(line -> line.contains("https://example.org/lights/sparql/.well-known/sparql-examples")));
            DatasetGraph data = one.live.lease().open().dataset();
            data.begin(TxnType.READ);
            try (QueryExec exec = QueryExec.dataset(data).query("SELECT ?s { GRAPH <https://example.org/lights/graph/provenance> { ?s ?p ?o"
                    + " FILTER (CONTAINS(STR(?s), \"sparql-examples\")) } }").build()) {
                assertEquals(false, exec.select().hasNext());
            } finally {
                data.end();
            }
        }
    }

    /** As they stand in the store: what is served names this server where the query can be sent. */
    private static List<String> stored(RunningServer server) {
        return server.get("/graphs?graph=" + encoded("https://example.org/lights/sparql/.well-known/sparql-examples"), "Accept",
                "application/n-triples").body().lines().sorted().toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ttl", "jsonld", "nt", "rdf"})
    void theCatalogueComesInEveryFormOfAGraph(String format) {
        assertTrue(parse(server.get("/queries." + format)).isIsomorphicWith(examples));
    }

    @Test
    void aGenerationWithoutExamplesSaysSo() {
        try (RunningServer lights = RunningServer.with(new Lighthouses(directory.resolve("bare")).generation())) {
            assertEquals(404, lights.get("/queries.ttl").statusCode());
            assertEquals(200, lights.get("/openapi.json").statusCode());
        }
    }
}
