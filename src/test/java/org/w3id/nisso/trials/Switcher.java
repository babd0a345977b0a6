package org.w3id.nisso.trials;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sys.JenaSystem;
import org.apache.jena.system.Txn;
import org.w3id.nisso.store.Draft;
import org.w3id.nisso.store.Generation;
import org.w3id.nisso.store.Manifest;
import org.w3id.nisso.store.Store;
import org.w3id.nisso.store.StoreLock;

/** A program that does nothing but make generations and switch to them, until it is killed. The n-th holds the number n. */
public final class Switcher {

    private static final Node THING = NodeFactory.createURI("urn:thing");

    private Switcher() { }

    /** Takes the store directory. */
    public static void main(String[] arguments) throws IOException {
        JenaSystem.init();
        Store store = Store.at(Path.of(arguments[0]));
        try (StoreLock lock = store.lockForBuild().orElseThrow()) {
            long number = store.current().map(generation -> generation.manifest().asserted()).orElse(0L);
            while (true) {
                store.mend();
                store.sweep();
                store.publish(make(store, ++number));
            }
        }
    }

    static Generation make(Store store, long number) throws IOException {
        String identity = String.format("%064x", number);
        try (Draft draft = store.begin(identity)) {
            Txn.executeWrite(draft.dataset(), () -> draft.dataset().add(Quad.defaultGraphIRI, THING, THING, NodeFactory.createLiteralByValue(number)));
            Files.createDirectories(draft.queries());
            return draft.complete(new Manifest(identity, "2026-01-01T00:00:00Z", number, 0, 0, 1, 0));
        }
    }
}
