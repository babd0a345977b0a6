package org.w3id.nisso.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.w3id.nisso.server.RunningServer.header;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.geojson.GeoJsonReader;
import org.w3id.nisso.TestFolders;

/** A thing as GeoJSON: one feature, which its schema and an independent reader take. */
class ThingOnMapTest {

    private static final String HOSTILE = "<script>alert(\"x\")</script>, 'y'\n\u200F\u2028\\&";
    private static final String MEDIA_TYPE = "application/geo+json";

    @RegisterExtension
    static final ShippedServer SHIPPED = new ShippedServer();

    @TempDir
    static Path directory;
    private static RunningServer lights;

    @BeforeAll
    static void serve() {
        Path folder = TestFolders.copy(TestFolders.LIGHTHOUSES, directory.resolve("folder"));
        TestFolders.edit(folder.resolve("triples/lights.ttl"), "keeper:ada-reed a light:Keeper ;", """
                lighthouse:hostile a light:Building ;
                    rdfs:label "<script>alert(\\"x\\")</script>, 'y'\\n\\u200F\\u2028\\\\&"@en , "灯台"@ja ;
                    <http://www.opengis.net/ont/geosparql#hasGeometry> [ <http://www.opengis.net/ont/geosparql#asWKT>
                        "POLYGON((170 60, 170 65, 190 65, 190 60, 170 60))"^^<http://www.opengis.net/ont/geosparql#wktLiteral> ] ;
                    nisso:citation [ a nisso:Citation ; nisso:source source:log ; nisso:locator "p. 9" ] .

                keeper:ada-reed a light:Keeper ;""");
        lights = BuiltServer.inPublic(folder, directory.resolve("store"));
    }

    @AfterAll
    static void stop() {
        lights.close();
    }

    private static JsonNode feature(RunningServer server, String path, String... headers) throws Exception {
        HttpResponse<String> response = server.get(path, headers);
        assertEquals(200, response.statusCode(), response.body());
        assertEquals(MEDIA_TYPE, header(response, "Content-Type"));
        JsonNode collection = new ObjectMapper().readTree(response.body());
        try (InputStream schema = ThingOnMapTest.class.getResourceAsStream("/org/w3id/nisso/network/geojson-feature-collection.schema.json")) {
            assertEquals(Set.of(), JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7).getSchema(schema).validate(collection));
        }
        assertEquals(1, collection.get("features").size());
        return collection.get("features").get(0);
    }

    @Test
    void aTerritoryHasItsOutlineItsLabelsAndItsLink() throws Exception {
        JsonNode shikotan = feature(SHIPPED.server(), "/data/territory/shikotan.geojson");
        assertEquals("https://w3id.org/nisso/id/territory/shikotan", shikotan.get("id").textValue());
        assertEquals("色丹島", shikotan.get("properties").get("labelJa").textValue());
        Geometry outline = new GeoJsonReader().read(shikotan.get("geometry").toString());
        assertEquals("Polygon", outline.getGeometryType());
        assertTrue(outline.getEnvelopeInternal().contains(146.75, 43.8), outline.getEnvelopeInternal().toString());
        assertEquals("exactMatch", shikotan.get("links").get(0).get("type").textValue());
    }

    @ParameterizedTest
    @CsvSource({"event/occupation-of-chita,territory/chita,Point", "territory/siberia,territory/siberia,MultiPolygon"})
    void anEventLiesWhereItHappened(String thing, String place, String type) throws Exception {
        Geometry there = geometry("/data/" + place + ".geojson");
        assertEquals(type, there.getGeometryType());
        assertTrue(there.isValid());
        assertTrue(geometry("/data/" + thing + ".geojson").covers(there));
    }

    private static Geometry geometry(String path) throws Exception {
        return new GeoJsonReader().read(feature(SHIPPED.server(), path).get("geometry").toString());
    }

    @Test
    void whatHasNoPlaceIsAFeatureWithoutAGeometry() throws Exception {
        assertTrue(feature(SHIPPED.server(), "/data/person/matsuoka-yosuke.geojson").get("geometry").isNull());
        assertTrue(feature(lights, "/data/lighthouse/north-head.geojson").get("geometry").isNull());
    }

    @Test
    void aHostileLabelComesWholeAndAnOutlineIsCutAtTheAntimeridian() throws Exception {
        JsonNode hostile = feature(lights, "/data/lighthouse/hostile", "Accept", MEDIA_TYPE);
        assertEquals(HOSTILE, hostile.get("properties").get("label").textValue());
        assertEquals("MultiPolygon", hostile.get("geometry").get("type").textValue());
    }

    @Test
    void itIsChosenByEndingParameterAndAcceptAndLinkedFromNameAndPage() throws Exception {
        String thing = "/lighthouse/north-head";
        feature(lights, "/data" + thing + "?format=geojson", "Accept", "text/turtle");
        assertEquals(BuiltServer.PUBLIC + "data" + thing, header(lights.get("/id" + thing, "Accept", MEDIA_TYPE), "Location"));
        assertEquals("/data" + thing + ".geojson", header(lights.get("/data" + thing, "Accept", MEDIA_TYPE), "Content-Location"));
        HttpResponse<String> page = lights.get("/doc" + thing);
        assertTrue(page.body().contains("href=\"" + BuiltServer.PUBLIC + "data" + thing + ".geojson\""), page.body());
        assertTrue(page.headers().allValues("Link").contains("<" + BuiltServer.PUBLIC + "data" + thing
                + ".geojson>; rel=\"alternate\"; type=\"application/geo+json\""));
        assertEquals(400, lights.get("/data" + thing + ".geojson?page=2").statusCode());
    }
}
