package org.w3id.nisso.server;

import org.w3id.nisso.engine.EngineAddress;

/** A SPARQL engine that is not ours and that runs until it is closed. */
interface OtherEngine extends AutoCloseable {

    EngineAddress address();

    @Override
    void close();
}
