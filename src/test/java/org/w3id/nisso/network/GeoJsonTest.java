package org.w3id.nisso.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import org.locationtech.jts.io.geojson.GeoJsonReader;
import org.w3id.nisso.TestFolders;
import org.w3id.nisso.geometry.PlaceGeometry;

/** GeoJSON against its schema, an independent reader, and the rules that a schema cannot say. */
class GeoJsonTest {

    @Test
    void everyNodeIsAFeatureWithItsAddressAndItsTexts() throws Exception {
        JsonNode features = features(HostileNetwork.network(Optional.empty()));
        assertEquals(3, features.size());
        JsonNode first = features.get(0);
        assertEquals(HostileNetwork.BASE + "a", first.get("id").textValue());
        JsonNode properties = first.get("properties");
        assertEquals(HostileNetwork.TEXT, properties.get("label").textValue());
        assertEquals("日" + HostileNetwork.TEXT, properties.get("labelJa").textValue());
        assertEquals("1855-02-07", properties.get("start").textValue());
        assertEquals("1855?", properties.get("startEdtf").textValue());
        assertEquals("less-certain", properties.get("certainty").textValue());
        assertEquals(-30, properties.get("height").intValue());
        assertEquals(1.5E10, properties.get("weight").doubleValue());
        assertTrue(properties.get("lit").booleanValue());
        assertEquals(HostileNetwork.FORMULA, properties.get("LabelColumn").textValue());
        properties.forEach(value -> assertTrue(value.isValueNode(), "flat"));
        assertTrue(features.get(2).get("geometry").isNull());
    }

    @Test
    void gazetteersFindTheirMembers() throws Exception {
        Network network = HostileNetwork.network(Optional.empty());
        assertEquals(GeoJson.CONTEXT, Written.json(Written.by(GeoJson::write, network)).get("@context").textValue());
        JsonNode feature = features(network).get(0);
        assertEquals(feature.get("id"), feature.get("@id"));
        assertEquals("{\"timespans\":[{\"start\":{\"earliest\":\"1855-02-07\"},\"end\":{\"latest\":\"1941-04-13\"}}],"
                + "\"certainty\":\"less-certain\"}", feature.get("when").toString());
        assertEquals("[{\"type\":\"exactMatch\",\"identifier\":\"wd:Q17\"},{\"type\":\"closeMatch\",\"identifier\":\"wd:Q159\"}]",
                feature.get("links").toString());
        assertFalse(features(network).get(2).has("when"), "a time span needs a start");
    }

    @Test
    void aTieWithAPlaceIsAFeatureThere() throws Exception {
        JsonNode features = features(HostileNetwork.network(Optional.of(HostileNetwork.BASE + "a")));
        assertEquals(List.of("tie1", "tie2", "tie3"), features.findValuesAsText("id"));
        assertEquals(146.6, features.get(1).get("geometry").get("coordinates").get(0).doubleValue());
        assertTrue(features.get(2).get("geometry").isNull());
        JsonNode properties = features.get(0).get("properties");
        assertEquals(HostileNetwork.BASE + "b", properties.get("target").textValue());
        assertEquals(HostileNetwork.TEXT, properties.get("detail").textValue());
        assertEquals(HostileNetwork.TEXT, properties.get("sourceLabel").textValue());
    }

    @Test
    void thePlaceOfARowNeedNotBeANode() throws Exception {
        Network visits = new Harbour().network("visits", Projection.BIPARTITE);
        JsonNode features = features(visits);
        assertEquals(visits.ties().size(), features.size());
        assertEquals("Polygon", features.get(0).get("geometry").get("type").textValue());
        assertEquals("Deep Water", features.get(0).get("properties").get("placeLabel").textValue());
        assertEquals(12, features.get(0).get("properties").get("crew").intValue());
        assertTrue(features.get(3).get("geometry").isNull(), "nobody knows where Shallow is");
        assertFalse(visits.vertices().stream().anyMatch(vertex -> vertex.id().equals("port:deep")));
    }

    @Test
    void aNodeWithoutTiesLiesWhereItsRowSays() throws Exception {
        JsonNode features = features(new Harbour().network("moorings", Projection.BIPARTITE));
        assertEquals(List.of("auk", "gull", "tern"), features.findValuesAsText("@id").stream().map(id -> id.replaceAll(".*/", "")).toList());
        assertTrue(features.get(0).get("geometry").isNull());
        assertEquals("Polygon", features.get(1).get("geometry").get("type").textValue());
    }

    @Test
    void theWholeGraphHasAFeatureForEveryNode() throws Exception {
        for (Network network : List.of(new Harbour().whole(), new Harbour().dyads(), Hostile.network())) {
            assertEquals(network.vertices().stream().map(Vertex::iri).toList(), features(network).findValuesAsText("@id"));
        }
    }

    @Test
    void whatCrossesTheAntimeridianIsCutThere() throws Exception {
        for (String across : List.of("POLYGON((170 60, 170 65, 190 65, 190 60, 170 60))", "POLYGON((170 60, -170 60, -170 65, 170 65, 170 60))",
                "POLYGON((-190 60, -190 65, -170 65, -170 60, -190 60))")) {
            Geometry cut = read(PlaceGeometry.read(across).orElseThrow());
            assertEquals("MultiPolygon", cut.getGeometryType());
            assertTrue(cut.equalsTopo(new WKTReader().read("MULTIPOLYGON(((170 60, 180 60, 180 65, 170 65, 170 60)), "
                    + "((-180 60, -170 60, -170 65, -180 65, -180 60)))")), across + " -> " + cut);
        }
        Geometry line = read(PlaceGeometry.read("LINESTRING(170 50, -170 52)").orElseThrow());
        assertTrue(line.equalsTopo(new WKTReader().read("MULTILINESTRING((170 50, 180 51), (-180 51, -170 52))")), line.toString());
        Geometry hole = read(PlaceGeometry.read(
                "POLYGON((170 60, -170 60, -170 65, 170 65, 170 60), (-175 61, -175 62, -174 62, -174 61, -175 61))").orElseThrow());
        assertEquals(20 * 5 - 1, hole.getArea(), 1e-9);
        assertEquals(-170, read(PlaceGeometry.read("POINT(190 5)").orElseThrow()).getCoordinate().x);
    }

    @Test
    void latitudeFirstIsTurnedAndUnknownSystemsAreUnlocated() {
        assertEquals(139.5, longitude("<http://www.opengis.net/def/crs/EPSG/0/4326> POINT(35.5 139.5)"));
        assertEquals(139.5, longitude("<http://www.opengis.net/def/crs/OGC/1.3/CRS84> POINT(139.5 35.5)"));
        for (String unlocated : List.of("<http://www.opengis.net/def/crs/EPSG/0/3857> POINT(1 1)", "POINT(35 139)", "POINT EMPTY",
                "not WKT", "", "POLYGON((0 0, 1 1))")) {
            assertEquals(Optional.empty(), PlaceGeometry.read(unlocated), unlocated);
        }
    }

    @Test
    void everyGeometryOfTheShippedGraphIsWrittenWholeAndTheRightWayRound() throws Exception {
        Path triples = TestFolders.SHIPPED.resolve("triples");
        Matcher literals = Pattern.compile("\"([^\"]*)\"\\^\\^geo:wktLiteral").matcher(
                Files.readString(triples.resolve("geometry.ttl")) + Files.readString(triples.resolve("territories.ttl")));
        List<Vertex> vertices = new ArrayList<>();
        while (literals.find()) {
            vertices.add(HostileNetwork.vertex("v" + vertices.size(), "Territory", "x", Optional.of(literals.group(1)), Map.of()));
        }
        assertTrue(vertices.size() > 90, "the literals were found");
        JsonNode features = features(new Network(HostileNetwork.about(), true, vertices, List.of(), HostileNetwork.ATTRIBUTES, new TreeMap<>()));
        for (int i = 0; i < vertices.size(); i++) {
            Geometry given = new WKTReader().read(vertices.get(i).wkt().orElseThrow());
            Geometry read = new GeoJsonReader().read(features.get(i).get("geometry").toString());
            assertTrue(given.norm().equalsExact(read.norm()), "geometry " + i);
        }
    }

    private static double longitude(String literal) {
        return PlaceGeometry.read(literal).orElseThrow().getCoordinate().x;
    }

    private static Geometry read(Geometry geometry) throws ParseException {
        return new GeoJsonReader().read(PlaceGeometry.json(geometry));
    }

    /** The features, after everything that must hold of any GeoJSON of ours was held against them. */
    private static JsonNode features(Network network) throws IOException, ParseException {
        JsonNode collection = Written.json(Written.by(GeoJson::write, network));
        Written.assertValid("geojson-feature-collection.schema.json", SpecVersion.VersionFlag.V7, collection);
        JsonNode features = collection.get("features");
        for (JsonNode feature : features) {
            if (!feature.get("geometry").isNull()) {
                assertGeometry(feature.get("geometry"));
            }
        }
        return features;
    }

    private static void assertGeometry(JsonNode json) throws ParseException {
        assertFalse(json.has("crs"), "RFC 7946 has no crs");
        Geometry geometry = new GeoJsonReader().read(json.toString());
        for (Coordinate point : geometry.getCoordinates()) {
            assertTrue(Math.abs(point.x) <= 180 && Math.abs(point.y) <= 90, point.toString());
        }
        assertFalse(Pattern.compile("\\.\\d{8}").matcher(json.toString()).find(), "at most seven decimals");
        for (int i = 0; i < geometry.getNumGeometries(); i++) {
            if (geometry.getGeometryN(i) instanceof Polygon polygon) {
                assertTrue(Orientation.isCCW(polygon.getExteriorRing().getCoordinates()), "outer rings counter-clockwise");
                for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
                    assertFalse(Orientation.isCCW(polygon.getInteriorRingN(hole).getCoordinates()), "inner rings clockwise");
                }
            }
        }
    }
}
