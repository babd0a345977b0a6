package org.w3id.nisso.server;

import org.junit.jupiter.api.Tag;

/** The same, read from Fuseki. */
@Tag("trial")
class ThroughFusekiTest extends SameThroughEngine {

    @Override
    OtherEngine start() {
        return new FusekiEngine();
    }
}
