package org.w3id.nisso.server;

import java.io.IOException;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.w3id.nisso.ShippedStore;
import org.w3id.nisso.store.OpenGeneration;

/** A real server with the folder that this project ships, for all tests of a class. */
final class ShippedServer implements BeforeAllCallback, AfterAllCallback {

    private RunningServer running;

    @Override
    public void beforeAll(ExtensionContext tests) {
        running = start();
    }

    /** The same for whoever closes it. */
    static RunningServer start() {
        return RunningServer.with(OpenGeneration.open(ShippedStore.store().current().orElseThrow()));
    }

    RunningServer server() {
        return running;
    }

    @Override
    public void afterAll(ExtensionContext tests) throws IOException {
        running.close();
    }
}
