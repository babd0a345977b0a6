package org.w3id.nisso.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdflink.RDFLink;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.util.IsoMatcher;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is dumped is read back as it was, by Jena. */
class DumpTest {

    private static final PrefixMapping PREFIXES = PrefixMapping.Factory.create()
            .setNsPrefix("coast", "https://coast.example/ontology#").setNsPrefix("light", "https://coast.example/id/light/")
            .setNsPrefix("geo", "http://www.opengis.net/ont/geosparql#").setNsPrefix("", "https://coast.example/id/")
            .setNsPrefix("ns", "https://other.example/n#");

    @ParameterizedTest
    @EnumSource
    void whatIsDumpedIsReadBackAsItWas(DumpFormat format) {
        DatasetGraph dataset = HostileText.dataset(format != DumpFormat.RDF);
        assertTrue(IsoMatcher.isomorphic(expected(dataset, format.content()), read(dumped(dataset, format), format)));
    }

    @ParameterizedTest
    @EnumSource
    void theNumberThatIsToldIsTheNumberThatIsRead(DumpFormat format) {
        DatasetGraph dataset = HostileText.dataset(false);
        AtomicLong told = new AtomicLong();
        long written = new Dump(RDFLink.connect(dataset), HostileText.ADDRESSES)
                .write(format, PREFIXES, OutputStream.nullOutputStream(), told::set);
        assertEquals(read(dumped(dataset, format), format).stream().count(), written);
        assertEquals(written, told.get());
        assertEquals(written, new Dump(RDFLink.connect(dataset), HostileText.ADDRESSES).size(format.content()));
    }

    @ParameterizedTest
    @EnumSource
    void anEmptyDatasetIsAValidDump(DumpFormat format) {
        assertTrue(read(dumped(DatasetGraphFactory.createTxnMem(), format), format).isEmpty());
    }

    /** A subject with more statements than are held at a time, which is also the last and the first of its neighbours. */
    @ParameterizedTest
    @EnumSource
    void aSubjectWithVeryManyStatementsIsWhole(DumpFormat format) {
        List<Triple> triples = new ArrayList<>();
        for (int subject = 0; subject < 3; subject++) {
            for (int i = 0; i < Runs.LONGEST * (subject + 1) + subject; i++) {
                triples.add(Triple.create(NodeFactory.createURI("https://coast.example/id/light/" + subject),
                        NodeFactory.createURI("https://coast.example/ontology#p" + i % 2), NodeFactory.createLiteralString("v" + i)));
            }
        }
        DatasetGraph dataset = dataset(triples);
        // There are no blank nodes here, so sets can be compared.
        assertEquals(expected(dataset, format.content()).stream().collect(Collectors.toSet()),
                read(dumped(dataset, format), format).stream().collect(Collectors.toSet()));
    }

    @Test
    void textIsWrittenAsItIsAndAddressesAreShortened() {
        String turtle = text(DumpFormat.TTL);
        assertTrue(turtle.startsWith("@prefix "), turtle);
        assertTrue(turtle.contains("light:a"), turtle);
        assertTrue(turtle.contains("犬吠埼灯台 𠮷 😀"), turtle);
        assertTrue(text(DumpFormat.TRIG).contains("light:a"));
        assertTrue(text(DumpFormat.RDF).contains("<coast:lit "));
        assertTrue(text(DumpFormat.RDF).contains("犬吠埼灯台 𠮷 😀"));
        assertTrue(text(DumpFormat.JSONLD).contains("犬吠埼灯台 𠮷 😀"));
        assertTrue(text(DumpFormat.NT).contains("犬吠埼灯台 𠮷 😀"));
    }

    @Test
    void markupInTextStaysText() {
        assertFalse(text(DumpFormat.RDF).contains("<script"));
        assertTrue(text(DumpFormat.RDF).contains("&lt;script"));
    }

    @Test
    void theAnnotationsAreInTheFormForThemAlone() {
        DatasetGraph dataset = HostileText.dataset(false);
        Node provenance = HostileText.ADDRESSES.provenanceGraph();
        for (DumpFormat format : List.of(DumpFormat.TRIG, DumpFormat.NQ)) {
            assertFalse(read(dumped(dataset, format), format).containsGraph(provenance));
        }
        assertEquals(4, read(dumped(dataset, DumpFormat.NQ12), DumpFormat.NQ12).getGraph(provenance).size());
        assertTrue(text(DumpFormat.NQ).contains("<https://coast.example/.well-known/void>"), "other named graphs are there");
    }

    @Test
    void aCharacterThatXmlCannotHoldIsRefusedBeforeAnythingIsWritten() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CannotDump refused = assertThrows(CannotDump.class, () -> dump(HostileText.dataset(true), DumpFormat.RDF, out));
        assertEquals("XML cannot hold the character U+0007, which is in a value of <http://www.w3.org/2000/01/rdf-schema#label> of"
                + " <https://coast.example/id/light/c>. Take another format, or remove the character.", refused.getMessage());
        assertEquals(0, out.size());
    }

    @Test
    void aPropertyThatCannotBeTheNameOfAnElementIsRefused() {
        for (String property : List.of("https://coast.example/ontology#1", "https://coast.example/ontology/",
                "http://www.w3.org/1999/02/22-rdf-syntax-ns#li")) {
            DatasetGraph dataset = HostileText.parsed("light:a <" + property + "> light:b .");
            CannotDump refused = assertThrows(CannotDump.class, () -> dump(dataset, DumpFormat.RDF, new ByteArrayOutputStream()));
            assertTrue(refused.getMessage().startsWith("RDF/XML cannot hold the property <" + property + ">"), refused.getMessage());
            assertTrue(IsoMatcher.isomorphic(expected(dataset, DumpContent.FACTS), read(dumped(dataset, DumpFormat.TTL), DumpFormat.TTL)));
        }
    }

    @Test
    void whatIsRdf12IsRefusedByTheOlderForms() {
        for (String value : List.of("<<( light:a coast:lit light:b )>>", "\"a\"@ar--rtl")) {
            DatasetGraph dataset = HostileText.parsed("light:a coast:said " + value + " .");
            for (DumpFormat format : List.of(DumpFormat.TTL, DumpFormat.NT, DumpFormat.RDF, DumpFormat.JSONLD)) {
                CannotDump refused = assertThrows(CannotDump.class, () -> dump(dataset, format, new ByteArrayOutputStream()));
                assertTrue(refused.getMessage().endsWith("is RDF 1.2, which this format cannot hold. Take nq-1.2."), refused.getMessage());
            }
        }
    }

    /** The statements leave as they come: a receiver that refuses the first piece ends the dump. */
    @ParameterizedTest
    @EnumSource
    void aReceiverThatTakesNoMoreEndsTheDump(DumpFormat format) {
        OutputStream full = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("full");
            }
        };
        List<Long> progress = new ArrayList<>();
        DatasetGraph dataset = many(5_000);
        assertThrows(RuntimeIOException.class,
                () -> new Dump(RDFLink.connect(dataset), HostileText.ADDRESSES).write(format, PREFIXES, full, progress::add));
        assertTrue(progress.size() < 2_000, () -> progress.size() + " pieces of 5000 were written");
    }

    private static DatasetGraph many(int size) {
        List<Triple> triples = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            triples.add(Triple.create(NodeFactory.createURI("https://coast.example/id/light/" + i),
                    NodeFactory.createURI("https://coast.example/ontology#near"), NodeFactory.createBlankNode()));
        }
        return dataset(triples);
    }

    /** Facts in the default graph and again in the graph of a file, added in one transaction. */
    private static DatasetGraph dataset(List<Triple> triples) {
        DatasetGraph dataset = DatasetGraphFactory.createTxnMem();
        Node graph = HostileText.ADDRESSES.graph("triples/many");
        Txn.executeWrite(dataset, () -> triples.forEach(triple -> {
            dataset.getDefaultGraph().add(triple);
            dataset.add(Quad.create(graph, triple));
        }));
        return dataset;
    }

    private static DatasetGraph expected(DatasetGraph dataset, DumpContent content) {
        DatasetGraph expected = DatasetGraphFactory.create();
        if (content == DumpContent.FACTS) {
            dataset.getDefaultGraph().find().forEachRemaining(expected.getDefaultGraph()::add);
        } else {
            dataset.find().forEachRemaining(quad -> {
                boolean provenance = quad.getGraph().equals(HostileText.ADDRESSES.provenanceGraph());
                if (!quad.isDefaultGraph() && (content == DumpContent.GRAPHS_AND_PROVENANCE || !provenance)) {
                    expected.add(quad);
                }
            });
        }
        return expected;
    }

    private static byte[] dumped(DatasetGraph dataset, DumpFormat format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        dump(dataset, format, out);
        return out.toByteArray();
    }

    private static void dump(DatasetGraph dataset, DumpFormat format, OutputStream out) {
        new Dump(RDFLink.connect(dataset), HostileText.ADDRESSES).write(format, PREFIXES, out, n -> { });
    }

    private static String text(DumpFormat format) {
        return new String(dumped(HostileText.dataset(false), format), StandardCharsets.UTF_8);
    }

    private static DatasetGraph read(byte[] dump, DumpFormat format) {
        DatasetGraph read = DatasetGraphFactory.create();
        Lang lang = RDFLanguages.filenameToLang(format.fileName("nisso"));
        RDFParser.source(new ByteArrayInputStream(dump)).lang(lang).errorHandler(ErrorHandlerFactory.errorHandlerNoWarnings).parse(read);
        return read;
    }
}
