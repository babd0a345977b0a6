package org.w3id.nisso.server;

/** The same, read from Fuseki. */
class ThroughFusekiTest extends SameThroughEngine {

    @Override
    OtherEngine start() {
        return new FusekiEngine();
    }
}
