package org.w3id.nisso.server;

/** The same, read from RDF4J. */
class ThroughRdf4jTest extends SameThroughEngine {

    @Override
    OtherEngine start() {
        return new Rdf4jEngine();
    }
}
