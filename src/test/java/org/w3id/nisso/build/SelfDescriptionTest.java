package org.w3id.nisso.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.nisso.ShippedStore;
import org.w3id.nisso.TestFolders;
import org.w3id.nisso.project.ProjectFolder;
import org.w3id.nisso.report.Progress;
import org.w3id.nisso.store.OpenGeneration;
import org.w3id.nisso.store.Store;

/** The description of the shipped graph says of it what counting queries say, and that of another folder is its own. */
class SelfDescriptionTest {

    private static final String PREFIXES = """
            PREFIX void: <http://rdfs.org/ns/void#>
            PREFIX ext: <http://ldf.fi/void-ext#>
            PREFIX dcat: <http://www.w3.org/ns/dcat#>
            PREFIX dcterms: <http://purl.org/dc/terms/>
            PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
            PREFIX geo: <http://www.opengis.net/ont/geosparql#>
            PREFIX nisso: <https://w3id.org/nisso/ontology#>
            """;
    private static final String VOID = "GRAPH <https://w3id.org/nisso/.well-known/void> ";
    private static final String DATASET = "<https://w3id.org/nisso/>";

    @TempDir
    static Path directory;

    private static OpenGeneration shipped;

    @BeforeAll
    static void build() {
        shipped = OpenGeneration.open(ShippedStore.store().current().orElseThrow());
    }

    @AfterAll
    static void close() {
        shipped.close();
    }

    @Test
    void theSizesAreThoseThatQueriesCount() {
        assertCounted("void:triples", "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }");
        assertCounted("void:distinctSubjects", "SELECT (COUNT(DISTINCT ?s) AS ?n) { ?s ?p ?o }");
        assertCounted("void:distinctObjects", "SELECT (COUNT(DISTINCT ?o) AS ?n) { ?s ?p ?o }");
        assertCounted("void:properties", "SELECT (COUNT(DISTINCT ?p) AS ?n) { ?s ?p ?o }");
        assertCounted("void:classes", "SELECT (COUNT(DISTINCT ?c) AS ?n) { ?s a ?c FILTER(isIRI(?c)) }");
        assertCounted("void:entities", "SELECT (COUNT(DISTINCT ?s) AS ?n) { ?s ?p ?o"
                + " FILTER(STRSTARTS(STR(?s), \"https://w3id.org/nisso/id/\")) }");
    }

    private static void assertCounted(String property, String count) {
        String described = "SELECT ?n { " + VOID + "{ " + DATASET + " " + property + " ?n } }";
        assertEquals(rows(shipped, count), rows(shipped, described), property);
    }

    @Test
    void thePartitionsAreThoseThatQueriesCount() {
        assertEquals(rows(shipped, "SELECT ?c (COUNT(*) AS ?n) { ?s a ?c FILTER(isIRI(?c)) } GROUP BY ?c"),
                rows(shipped, "SELECT ?c ?n { " + VOID + "{ " + DATASET + " void:classPartition [ void:class ?c ; void:entities ?n ] } }"));
        assertEquals(rows(shipped, "SELECT ?p (COUNT(*) AS ?n) { ?s ?p ?o } GROUP BY ?p"),
                rows(shipped, "SELECT ?p ?n { " + VOID + "{ " + DATASET
                        + " void:propertyPartition [ void:property ?p ; void:triples ?n ] } }"));
        assertEquals(rows(shipped, "SELECT ?c ?p (COUNT(*) AS ?n) { ?s a ?c ; ?p ?o FILTER(isIRI(?c)) } GROUP BY ?c ?p"),
                rows(shipped, "SELECT ?c ?p ?n { " + VOID + "{ ?part void:class ?c ; void:propertyPartition"
                        + " [ void:property ?p ; void:triples ?n ] } }"));
    }

    @Test
    void theKindsOfValueOfEachPropertyOfEachClassAreThoseThatQueriesCount() {
        assertEquals(rows(shipped, "SELECT ?c ?p ?d (COUNT(*) AS ?n) { ?s a ?c ; ?p ?o . ?o a ?d FILTER(isIRI(?c) && isIRI(?d)) }"
                + " GROUP BY ?c ?p ?d"),
                rows(shipped, "SELECT ?c ?p ?d ?n { " + VOID + "{ ?part void:class ?c ; void:propertyPartition"
                        + " [ void:property ?p ; void:classPartition [ void:class ?d ; void:triples ?n ] ] } }"));
        assertEquals(rows(shipped, "SELECT ?c ?p ?d (COUNT(*) AS ?n) { ?s a ?c ; ?p ?o FILTER(isIRI(?c) && isLiteral(?o))"
                + " BIND(DATATYPE(?o) AS ?d) } GROUP BY ?c ?p ?d"),
                rows(shipped, "SELECT ?c ?p ?d ?n { " + VOID + "{ ?part void:class ?c ; void:propertyPartition"
                        + " [ void:property ?p ; ext:datatypePartition [ ext:datatype ?d ; void:triples ?n ] ] } }"));
    }

    @Test
    void eachWayOfLinkingToWikidataIsALinkset() {
        Set<String> counted = rows(shipped, "SELECT ?p (COUNT(*) AS ?n) { ?s ?p ?o FILTER(isIRI(?o)"
                + " && STRSTARTS(STR(?o), \"http://www.wikidata.org/entity/\") && STRSTARTS(STR(?s), \"https://w3id.org/nisso/id/\")) }"
                + " GROUP BY ?p");
        assertTrue(counted.stream().anyMatch(row -> row.contains("exactMatch")), counted::toString);
        assertEquals(counted, rows(shipped, "SELECT ?p ?n { " + VOID + "{ ?l a void:Linkset ; void:target " + DATASET
                + " , [ void:uriSpace \"http://www.wikidata.org/entity/\" ] ; void:linkPredicate ?p ; void:triples ?n } }"));
    }

    @Test
    void whatTheFolderSaysIsTakenOverAndWinsOverWhatIsComputed() {
        assertEquals(Set.of("[\"1855\"^^xsd:gYear, \"1991\"^^xsd:gYear]"), rows(shipped, "SELECT ?a ?b { " + VOID + "{ " + DATASET
                + " dcterms:temporal [ dcat:startDate ?a ; dcat:endDate ?b ] } }"));
        assertEquals(3, rows(shipped, "SELECT ?t { " + VOID + "{ " + DATASET + " dcterms:title ?t } }").size());
        assertEquals(Set.of("[\"" + shipped.generation().manifest().dataVersion() + "\"]"),
                rows(shipped, "SELECT ?v { " + VOID + "{ " + DATASET + " dcat:version ?v } }"));
    }

    @Test
    void theBoxHoldsEveryPoint() {
        String box = rows(shipped, "SELECT ?b { " + VOID + "{ " + DATASET + " dcterms:spatial [ dcat:bbox ?b ] } }").iterator().next();
        List<double[]> corners = corners(box);
        Set<String> points = rows(shipped, "SELECT ?w { ?g geo:asWKT ?w FILTER(STRSTARTS(STR(?w), \"POINT\")) }");
        assertFalse(points.isEmpty());
        for (String point : points) {
            double[] at = corners(point).get(0);
            assertTrue(at[0] >= corners.get(0)[0] && at[0] <= corners.get(2)[0] && at[1] >= corners.get(0)[1]
                    && at[1] <= corners.get(2)[1], () -> point + " in " + box);
        }
        assertTrue(corners.get(2)[0] <= 180 && corners.get(2)[1] <= 90, box);
    }

    private static List<double[]> corners(String wkt) {
        return Pattern.compile("(-?[0-9.]+) (-?[0-9.]+)").matcher(wkt).results()
                .map(m -> new double[] {Double.parseDouble(m.group(1)), Double.parseDouble(m.group(2))}).toList();
    }

    @Test
    void itIsNoPartOfTheFactsAndCarriesNoSources() {
        assertEquals(Set.of(), rows(shipped, "SELECT ?p { ?p void:classPartition ?q }"));
        assertEquals(Set.of(), rows(shipped, "SELECT ?a { GRAPH <https://w3id.org/nisso/graph/provenance>"
                + " { ?a <http://www.w3.org/1999/02/22-rdf-syntax-ns#reifies> ?t FILTER(CONTAINS(STR(SUBJECT(?t)), \"well-known\")) } }"));
        assertEquals(Set.of(), rows(shipped, "SELECT ?c { " + VOID + "{ ?x nisso:citation ?c } }"));
    }

    @Test
    void theSameInputsGiveTheSameDescription() {
        try (OpenGeneration one = generation(TestFolders.LIGHTHOUSES, directory.resolve("one"));
                OpenGeneration other = generation(TestFolders.LIGHTHOUSES, directory.resolve("other"))) {
            Graph described = description(one);
            assertTrue(described.size() > 100);
            assertTrue(described.isIsomorphicWith(description(other)));
        }
    }

    private static Graph description(OpenGeneration generation) {
        return Txn.calculateRead(generation.dataset(), () -> {
            Graph copy = GraphFactory.createDefaultGraph();
            generation.dataset().getGraph(NodeFactory.createURI("https://example.org/lights/.well-known/void")).find()
                    .forEachRemaining(copy::add);
            return copy;
        });
    }

    /** The first light was lit on 7 May 1901 (lights.ttl), the last service began in 1955, and two things have a point (vessels.ttl). */
    @Test
    void anotherFolderIsDescribedInItsOwnAddressesWithItsComputedExtent() {
        try (OpenGeneration lights = generation(TestFolders.LIGHTHOUSES, directory.resolve("lights"))) {
            String graph = "GRAPH <https://example.org/lights/.well-known/void> ";
            assertEquals(Set.of("[\"1901-05-07\"^^xsd:date, \"1955-12-31\"^^xsd:date]"), rows(lights, "SELECT ?a ?b { " + graph
                    + "{ <https://example.org/lights/> dcterms:temporal [ dcat:startDate ?a ; dcat:endDate ?b ] } }"));
            String box = rows(lights, "SELECT ?b { " + graph + "{ ?x dcterms:spatial ?s . ?s dcat:bbox ?b } }").toString();
            List.of("-31.5 44.25", "-31.2 44.25", "-31.2 44.7", "-31.5 44.7").forEach(corner -> assertTrue(box.contains(corner), box));
            assertEquals(Set.of("[<https://example.org/lights/sparql>]"), rows(lights, "SELECT ?e { " + graph
                    + "{ <https://example.org/lights/> void:sparqlEndpoint ?e } }"));
            assertEquals(Set.of(), rows(lights, "SELECT ?l { " + graph + "{ ?l a void:Linkset } }"));
        }
    }

    private static OpenGeneration generation(Path folder, Path store) {
        BuildResult result = new Build(ProjectFolder.at(folder), Progress.NONE).into(Store.at(store));
        return OpenGeneration.open(assertInstanceOf(BuildResult.Built.class, result, result::toString).generation());
    }

    private static Set<String> rows(OpenGeneration generation, String query) {
        DatasetGraph dataset = generation.dataset();
        return Txn.calculateRead(dataset, () -> {
            Set<String> rows = new TreeSet<>();
            try (QueryExec exec = QueryExec.dataset(dataset).query(PREFIXES + query).build()) {
                RowSet all = exec.select();
                while (all.hasNext()) {
                    var row = all.next();
                    rows.add(all.getResultVars().stream().map(v -> NodeFmtLib.displayStr(row.get(v)))
                            .toList().toString());
                }
            }
            return rows;
        });
    }
}
