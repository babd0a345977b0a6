package org.w3id.nisso.server;

import java.net.URI;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.w3id.nisso.engine.EngineAddress;

/** Fuseki as it comes, with a dataset in memory that can be written. */
final class FusekiEngine implements OtherEngine {

    private final DatasetGraph dataset = DatasetGraphFactory.createTxnMem();
    private FusekiServer fuseki = start(0, dataset);

    private static FusekiServer start(int port, DatasetGraph dataset) {
        return FusekiServer.create().port(port).loopback(true).add("/set", dataset).build().start();
    }

    @Override
    public EngineAddress address() {
        URI address = URI.create("http://localhost:" + fuseki.getHttpPort() + "/set");
        return EngineAddress.of(address);
    }

    DatasetGraph dataset() {
        return dataset;
    }

    /** Stops it. */
    void stop() {
        fuseki.stop();
    }

    /** Starts it again where it was, with what it had. */
    void startAgain() {
        fuseki = start(fuseki.getHttpPort(), dataset);
    }

    @Override
    public void close() {
        fuseki.stop();
    }
}
