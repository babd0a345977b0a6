package org.w3id.nisso.cli;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.apache.jena.query.TxnType;
import org.apache.jena.rdflink.RDFLink;
import org.apache.jena.rdflink.RDFLinkHTTP;
import org.apache.jena.sparql.exec.http.QuerySendMode;
import org.w3id.nisso.build.Build;
import org.w3id.nisso.catalog.Catalogue;
import org.w3id.nisso.project.ProjectFolder;
import org.w3id.nisso.rdf.AddressSpace;
import org.w3id.nisso.rdf.Description;
import org.w3id.nisso.store.Generation;
import org.w3id.nisso.store.Holder;
import org.w3id.nisso.store.OpenGeneration;
import org.w3id.nisso.store.Store;
import org.w3id.nisso.store.StoreBusy;
import org.w3id.nisso.store.StoreDamaged;
import org.w3id.nisso.store.StoreProblem;

/**
 * The graph, for a command that reads it: through the server that holds the store if there is one, else straight from the store,
 * which is built first where it is not up to date.
 */
final class Reader implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final Generation generation;
    private final RDFLink link;
    private final Runnable behind;

    private Reader(Generation generation, RDFLink link, Runnable behind) {
        this.generation = generation;
        this.link = link;
        this.behind = behind;
    }

    /**
     * Opens the graph.
     *
     * @throws FolderHasFindings if there is no generation and none can be built
     * @throws StoreProblem      if another process holds the store and does not serve it
     */
    static Reader open(FolderOptions options, Console console) {
        Store store = options.store();
        Optional<URI> server = server(store);
        if (server.isPresent()) {
            return remote(store, server.get());
        }
        OpenGeneration open = opened(options.folder(), store, console);
        open.dataset().begin(TxnType.READ);
        return new Reader(open.generation(), open.link(), () -> {
            open.dataset().end();
            open.close();
        });
    }

    /** Sends queries to it. */
    RDFLink link() {
        return link;
    }

    /** The canned queries that belong to the data. */
    Catalogue catalogue() {
        return Catalogue.ofGeneration(generation.queries());
    }

    /** What is read. */
    Generation generation() {
        return generation;
    }

    /** The version of the data. */
    String dataVersion() {
        return generation.manifest().dataVersion();
    }

    AddressSpace addresses() {
        return description().addresses();
    }

    /** What the data say of themselves. */
    Description description() {
        return Description.in(link)
                .orElseThrow(() -> new StoreProblem("The graph does not say how its things are addressed. Build it again."));
    }

    @Override
    public void close() {
        behind.run();
        link.close();
    }

    private static Reader remote(Store store, URI server) {
        Generation generation = ServedGeneration.name(server).flatMap(store::generation).or(store::current)
                .orElseThrow(() -> new StoreProblem("The store " + store.directory() + " names no generation. Build it again."));
        RDFLink link = RDFLinkHTTP.newBuilder().destination(server.toString()).queryEndpoint("sparql")
                .querySendMode(QuerySendMode.asPost).build();
        return new Reader(generation, link, () -> { });
    }

    /** The address of the server that holds the store; waits for one that is just starting. */
    private static Optional<URI> server(Store store) {
        Instant end = Instant.now().plus(PATIENCE);
        Optional<Holder> holder = store.server();
        while (holder.isPresent() && holder.get().address().isEmpty() && Instant.now().isBefore(end)) {
            LockSupport.parkNanos(PAUSE.toNanos());
            holder = store.server();
        }
        return holder.flatMap(Holder::address).map(URI::create);
    }

    private static OpenGeneration opened(ProjectFolder folder, Store store, Console console) {
        Build build = new Build(folder, console.progress());
        try {
            return patiently(upToDate(build, store, console));
        } catch (StoreDamaged damaged) {
            // The build that follows says what is damaged.
            return patiently(built(build, store, console));
        }
    }

    private static Generation upToDate(Build build, Store store, Console console) {
        Optional<Generation> current = afterOtherBuilds(store);
        if (current.filter(build::isOf).isPresent()) {
            return current.get();
        }
        if (current.isPresent() && store.builder().isPresent()) {
            console.remark("Another process is building. This answer is from the last good build, "
                    + current.get().manifest().built() + ".");
            return current.get();
        }
        return built(build, store, console);
    }

    private static Generation built(Build build, Store store, Console console) {
        Rebuilt rebuilt = Rebuilt.of(build, store, console);
        if (!rebuilt.findings().isEmpty()) {
            console.remark("The folder has changed and has findings: " + rebuilt.findings().size() + " (see: nisso check)."
                    + " This answer is from the last good build, " + rebuilt.generation().manifest().built() + ".");
        }
        return rebuilt.generation();
    }

    /** The current generation; where there is none yet and another process builds, waits a while for it. */
    private static Optional<Generation> afterOtherBuilds(Store store) {
        Instant end = Instant.now().plus(PATIENCE);
        while (store.current().isEmpty() && store.builder().isPresent() && Instant.now().isBefore(end)) {
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        return store.current();
    }

    /** TDB2 lets one process open a database: waits for another command that reads it just now. */
    private static OpenGeneration patiently(Generation generation) {
        Instant end = Instant.now().plus(PATIENCE);
        while (true) {
            try {
                return OpenGeneration.open(generation);
            } catch (StoreBusy busy) {
                if (Instant.now().isAfter(end)) {
                    throw busy;
                }
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
    }
}
