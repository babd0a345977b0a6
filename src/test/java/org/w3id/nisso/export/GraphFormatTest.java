package org.w3id.nisso.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.shared.PrefixMapping;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GraphFormatTest {

    private static final PrefixMapping PREFIXES = PrefixMapping.Factory.create()
            .setNsPrefix("light", "https://coast.example/id/light/").setNsPrefix("coast", "https://coast.example/ontology#");

    private static final Graph LIGHTS = RDFParser.fromString("""
            PREFIX own: <https://coast.example/id/light/>
            PREFIX coast: <https://coast.example/ontology#>
            own:a a coast:Light ; coast:name "ガネット岩"@ja , "Мыс \\"Север\\"\\n<&>"@ru ; coast:height 28 ;
                coast:lamp [ coast:colour "white" ] .
            """, Lang.TURTLE).toGraph();

    private static String written(GraphFormat format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        format.write(LIGHTS, PREFIXES, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @EnumSource
    void whatIsWrittenIsReadBackAsItWas(GraphFormat format) {
        Lang lang = RDFLanguages.fileExtToLang(format.extension());
        assertTrue(RDFParser.fromString(written(format), lang).toGraph().isIsomorphicWith(LIGHTS));
    }

    @Test
    void thePrefixesAreThoseGivenAndTheGraphKeepsItsOwn() {
        String turtle = written(GraphFormat.TTL);
        assertTrue(turtle.contains("light:a"), turtle);
        assertTrue(!turtle.contains("own:"), turtle);
        assertEquals("https://coast.example/id/light/", LIGHTS.getPrefixMapping().getNsPrefixURI("own"));
        assertTrue(written(GraphFormat.JSONLD).contains("\"light:a\""));
        assertTrue(written(GraphFormat.RDF).contains("<coast:height"));
    }

    @Test
    void textInAnyScriptIsWrittenAsItIs() {
        assertTrue(written(GraphFormat.NT).contains("\"ガネット岩\"@ja"));
        assertTrue(written(GraphFormat.TTL).contains("Мыс"));
    }

    @Test
    void rdfXmlRefusesACharacterThatItCannotHoldBeforeItsFirstByte() {
        Graph bell = RDFParser.fromString("<https://coast.example/a> <https://coast.example/name> 'bell \\u0007' .", Lang.TURTLE).toGraph();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CannotDump refused = assertThrows(CannotDump.class, () -> GraphFormat.RDF.write(bell, PREFIXES, out));
        assertTrue(String.valueOf(refused.getMessage()).contains("U+0007"), refused.getMessage());
        assertEquals(0, out.size());
    }

    @Test
    void aFormatIsFoundByItsExtension() {
        assertEquals(Optional.of(GraphFormat.TTL), GraphFormat.forExtension("ttl"));
        assertEquals(Optional.of(GraphFormat.JSONLD), GraphFormat.forExtension("JSONLD"));
        assertEquals(Optional.empty(), GraphFormat.forExtension("pdf"));
    }
}
