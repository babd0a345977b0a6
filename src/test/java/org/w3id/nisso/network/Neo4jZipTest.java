package org.w3id.nisso.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

/** The tables and the script for Neo4j; {@link ReadersTest} runs them in one. */
class Neo4jZipTest {

    @Test
    void thereIsAFileForEachClassWithTypedHeaders() throws Exception {
        Map<String, String> files = files();
        assertEquals(Set.of("nodes_Light_house_x.csv", "nodes_u6761u7d04.csv", "nodes_Entity.csv", "rels.csv", "import.cypher",
                "README.md", "datapackage.json"), files.keySet());
        List<String> ofNodes = headers(files.get("nodes_Entity.csv"));
        assertEquals("iri:ID", ofNodes.get(0));
        assertTrue(ofNodes.containsAll(List.of("label:string", "labelJa:string", "start:date", "startEdtf:string", "wikidata:string[]",
                "height:long", "weight:double", "lit:boolean", ":LABEL")), ofNodes.toString());
        assertEquals(List.of(":START_ID", ":END_ID", ":TYPE", "kind:string", "label:string", "from:date", "to:date", "place:string",
                "detail:string", "count:long", "statement:string"), headers(files.get("rels.csv")));
    }

    @Test
    void everyTextComesBackOnceBackslashesAreSingleAgain() throws Exception {
        Map<String, String> files = files();
        CSVRecord node = Written.rows(files.get("nodes_Light_house_x.csv")).get(0);
        assertEquals(HostileNetwork.TEXT, node.get("label:string").replace("\\\\", "\\"));
        assertEquals("日" + HostileNetwork.TEXT, node.get("labelJa:string").replace("\\\\", "\\"));
        assertEquals("Light_house_x;Entity", node.get(":LABEL"));
        CSVRecord tie = Written.rows(files.get("rels.csv")).get(1);
        assertEquals(List.of(HostileNetwork.BASE + "a", HostileNetwork.BASE + "b", "SIGNS_MATCH_N_DETACH_DELETE_N", "tie2"),
                List.of(tie.get(":START_ID"), tie.get(":END_ID"), tie.get(":TYPE"), tie.get("statement:string")));
        assertEquals("signs'; MATCH (n) DETACH DELETE n //", tie.get("kind:string"));
    }

    @Test
    void theScriptHoldsNothingOfTheDataButCleanedNames() throws Exception {
        String script = files().get("import.cypher");
        for (String foreign : List.of("DETACH", "<script>", "example.org", "HYPERLINK", "Title", "Light`")) {
            assertFalse(script.replace("SIGNS_MATCH_N_DETACH_DELETE_N", "").contains(foreign), foreign);
        }
        assertTrue(script.contains("n:`条約`"), script);
    }

    @Test
    void typesAreUpperCaseWithUnderscoresBetweenWords() {
        assertEquals(List.of("SIGNED_BY", "TAKES_PART", "署名", "TIED", "TIED", "A1"), List.of(Neo4jNames.type("signedBy"),
                Neo4jNames.type("takes part"), Neo4jNames.type("署名"), Neo4jNames.type(""), Neo4jNames.type("`;"), Neo4jNames.type("a1")));
    }

    private static Map<String, String> files() throws Exception {
        return Written.unzip(Written.by(Neo4jZip::write, HostileNetwork.network(Optional.empty())));
    }

    private static List<String> headers(String csv) throws Exception {
        return Written.rows(csv).get(0).getParser().getHeaderNames();
    }
}
