package org.w3id.nisso.server;

import java.nio.file.Path;
import org.w3id.nisso.TestFolders;

/** The tiny folder with a place for one of its lights, which it does not have otherwise. */
final class MappedLights {

    private MappedLights() { }

    /** A copy of the folder below a directory, in which North Head lies on an islet of the antimeridian. */
    static Path folder(Path directory) {
        Path folder = TestFolders.copy(TestFolders.LIGHTHOUSES, directory.resolve("folder"));
        TestFolders.edit(folder.resolve("triples/lights.ttl"), "    light:litOn \"1901-05-07\"^^xsd:date ;", """
                    <http://www.opengis.net/ont/geosparql#hasGeometry> [ <http://www.opengis.net/ont/geosparql#asWKT>
                        "POLYGON((179.99 -16.5, 180.02 -16.5, 180.02 -16.52, 179.99 -16.52, 179.99 -16.5))"^^<http://www.opengis.net/ont/geosparql#wktLiteral> ] ;
                    light:litOn "1901-05-07"^^xsd:date ;""");
        return folder;
    }
}
