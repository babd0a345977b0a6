package org.w3id.nisso.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.w3id.nisso.TestFolders;

/** The tiny folder as if it did not say what its map is, with a light on an islet of the antimeridian. */
final class PlacesAlone {

    private PlacesAlone() { }

    /** A copy of the folder below a directory. */
    static Path folder(Path directory) {
        Path folder = TestFolders.copy(TestFolders.LIGHTHOUSES, directory.resolve("folder"));
        delete(folder.resolve("queries/map.rq"));
        delete(folder.resolve("queries/answers/map"));
        TestFolders.edit(folder.resolve("triples/lights.ttl"), "    light:litOn \"1901-05-07\"^^xsd:date ;", """
                    <http://www.opengis.net/ont/geosparql#hasGeometry> [ <http://www.opengis.net/ont/geosparql#asWKT>
                        "POLYGON((179.99 -16.5, 180.02 -16.5, 180.02 -16.52, 179.99 -16.52, 179.99 -16.5))"^^
                        <http://www.opengis.net/ont/geosparql#wktLiteral> ] ;
                    light:litOn "1901-05-07"^^xsd:date ;""");
        return folder;
    }

    private static void delete(Path path) {
        try (Stream<Path> all = Files.walk(path)) {
            for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(one);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
