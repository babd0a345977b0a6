package org.w3id.nisso.server;

/** The same, read from Virtuoso. */
class ThroughVirtuosoTest extends SameThroughEngine {

    @Override
    OtherEngine start() throws Exception {
        return new VirtuosoEngine();
    }
}
