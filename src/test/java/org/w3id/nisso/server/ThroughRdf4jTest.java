package org.w3id.nisso.server;

import org.junit.jupiter.api.Tag;

/** The same, read from RDF4J. */
@Tag("trial")
class ThroughRdf4jTest extends SameThroughEngine {

    @Override
    OtherEngine start() {
        return new Rdf4jEngine();
    }
}
