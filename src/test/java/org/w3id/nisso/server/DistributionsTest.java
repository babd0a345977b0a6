package org.w3id.nisso.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.VOID;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the description of the data set says can be fetched, can be fetched. */
class DistributionsTest {

    @RegisterExtension
    static final ShippedServer shipped = new ShippedServer();

    @TestFactory
    Stream<DynamicTest> everyFileThatIsDescribedIsThere() {
        Graph description = description("/void.nt");
        Set<String> addresses = new TreeSet<>();
        Stream.of(DCAT.downloadURL, DCAT.endpointURL, DCAT.endpointDescription, VOID.dataDump, VOID.sparqlEndpoint).forEach(property ->
                description.find(Node.ANY, property.asNode(), Node.ANY).forEachRemaining(t -> addresses.add(t.getObject().getURI())));
        assertTrue(addresses.stream().filter(a -> a.contains("/dump/")).count() >= 13, addresses::toString);
        assertTrue(addresses.stream().filter(a -> a.contains("/export/")).count() >= 7, addresses::toString);
        return addresses.stream().map(address -> DynamicTest.dynamicTest(address,
                () -> assertEquals(200, server().get(address.substring(base().length())).statusCode())));
    }

    @Test
    void theServiceDescriptionHoldsTheCannedQueriesWithThisServerAsTheirTarget() {
        Graph description = description("/sparql");
        Node target = NodeFactory.createURI(base() + "/sparql");
        long queries = description.find(Node.ANY, NodeFactory.createURI("https://schema.org/target"), target).toList().size();
        assertTrue(queries >= 22, "canned queries in the service description: " + queries);
        assertTrue(description.contains(Node.ANY, NodeFactory.createURI("http://www.w3.org/ns/sparql-service-description#endpoint"),
                target));
    }

    private static Graph description(String path) {
        String text = server().get(path, "Accept", "application/n-triples").body();
        return RDFParser.create().source(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))).lang(Lang.NTRIPLES).toGraph();
    }

    private static String base() {
        String address = server().server.address().toString();
        return address.substring(0, address.length() - 1);
    }

    private static RunningServer server() {
        return shipped.server();
    }
}
