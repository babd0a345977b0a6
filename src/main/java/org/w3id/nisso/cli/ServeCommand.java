package org.w3id.nisso.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.w3id.nisso.build.Build;
import org.w3id.nisso.build.FolderWatch;
import org.w3id.nisso.engine.EngineAddress;
import org.w3id.nisso.engine.EngineGraph;
import org.w3id.nisso.project.ProjectFolder;
import org.w3id.nisso.report.Finding;
import org.w3id.nisso.report.Progress;
import org.w3id.nisso.server.NissoServer;
import org.w3id.nisso.server.ServerOptions;
import org.w3id.nisso.store.Follower;
import org.w3id.nisso.store.LiveDataset;
import org.w3id.nisso.store.Store;
import org.w3id.nisso.store.StoreLock;
import org.w3id.nisso.store.StoreProblem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code nisso serve}. */
@Command(name = "serve", mixinStandardHelpOptions = true,
        description = {"Builds the folder if it has changed, and serves it until it is stopped (Ctrl-C).",
            "With findings, the last good graph is served and the findings are shown.",
            "With --engine, the graph is not read from the store but from another SPARQL engine, which \"nisso push\" has filled."})
final class ServeCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private final FolderOptions options = new FolderOptions();

    @Option(names = "--port", paramLabel = "N", defaultValue = "3030", description = "The port. 0 takes a free one. Default: ${DEFAULT-VALUE}.")
    private int port;

    @Option(names = "--host", paramLabel = "NAME", defaultValue = "localhost",
            description = "The address to listen on; 0.0.0.0 for all. Default: ${DEFAULT-VALUE}, which only this machine can reach.")
    private String host = "localhost";

    @Option(names = "--public", paramLabel = "ADDRESS",
            description = "Where the public finds the server, such as https://example.org/ behind a proxy. Redirects and links are"
                + " built from it. Default: where it listens.")
    private @Nullable String publicAddress;

    @Mixin
    private final BudgetOptions budget = new BudgetOptions();

    @Option(names = "--at-once", paramLabel = "N",
            description = "How many questions may be at work at once; more wait for a moment, and then are told to come again."
                + " Default: two for each processor.")
    private int atOnce = 2 * Runtime.getRuntime().availableProcessors();

    @Option(names = "--access-log", paramLabel = "FILE",
            description = "Write a line for every request to this file (combined log format, then the time taken in microseconds).")
    private @Nullable Path accessLog;

    @Option(names = "--watch", description = "Build again whenever a file of the folder changes.")
    private boolean watch;

    @Option(names = "--engine", paramLabel = "URL",
            description = "The address at which another SPARQL 1.1 engine is asked. Name and password, if it wants any, are taken from"
                + " the environment: " + EngineOptions.USER + " and " + EngineOptions.PASSWORD + ".")
    private @Nullable String engine;

    ServeCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws InterruptedException {
        if (port < 0 || port > 65535) {
            throw new Misuse("--port takes a number from 0 to 65535, not " + port + ".");
        }
        if (atOnce < 1) {
            throw new Misuse("--at-once takes a number from 1 up, not " + atOnce + ".");
        }
        NissoServer.prepare();
        ServerOptions how = serverOptions();
        if (engine != null) {
            if (watch) {
                throw new Misuse("--watch builds a folder again, and --engine serves what was pushed. Leave one of them out; after a"
                        + " change of the folder, push again.");
            }
            serve(EngineOptions.address(engine), how);
            return ExitCode.FINE;
        }
        ProjectFolder folder = options.folder();
        Store store = options.store();
        try (StoreLock lock = lock(store)) {
            String identity = watch ? new Build(folder, Progress.NONE).identity() : "";
            serve(folder, store, lock, new Start(how, LastGood.of(folder, store, console), identity));
            return ExitCode.FINE;
        }
    }

    private ServerOptions serverOptions() {
        return new ServerOptions(host, port, budget.budget(), budget.services(), Optional.ofNullable(publicAddress).map(PublicRoot::of),
                atOnce, Optional.ofNullable(accessLog));
    }

    private static StoreLock lock(Store store) {
        return store.lockForServing().orElseThrow(() -> new StoreProblem("The store " + store.directory() + " is held by "
                + store.server().map(Object::toString).orElse("another process") + ". Use that server, stop it, or name another store"
                + " with --store DIR."));
    }

    /**
     * What a server starts with.
     *
     * @param options  how to serve
     * @param first    the generation that is served first
     * @param identity the identity of the folder before it was built; empty if nobody watches it
     */
    private record Start(ServerOptions options, LastGood first, String identity) { }

    /** Serves what another engine holds; neither folder nor store is needed for that. */
    private void serve(EngineAddress address, ServerOptions how) throws InterruptedException {
        try (UntilStopped stop = new UntilStopped(NissoServer.longestStop(how));
                EngineGraph live = EngineGraph.open(address, how.budget().time());
                NissoServer server = NissoServer.start(how, live)) {
            greet(Greeting.of(live, server.address(), false));
            stop.await();
        }
    }

    private void greet(List<String> lines) {
        lines.forEach(console.out()::println);
        console.out().flush();
    }

    private void serve(ProjectFolder folder, Store store, StoreLock lock, Start start) throws InterruptedException {
        try (UntilStopped stop = new UntilStopped(NissoServer.longestStop(start.options()));
                LiveDataset live = new LiveDataset(start.first().open());
                NissoServer server = NissoServer.start(start.options(), live);
                Follower follower = new Follower(store, live)) {
            lock.announce(server.address().toString());
            if (!start.first().findings().isEmpty()) {
                show(start.first().findings(), server);
            }
            Rebuilding rebuilding = new Rebuilding(folder, store, server, console);
            try (@Nullable FolderWatch watching = watch ? new FolderWatch(folder, rebuilding::run) : null) {
                if (watch && !new Build(folder, Progress.NONE).identity().equals(start.identity())) {
                    // The folder changed during the first build, before the watch had taken note of it.
                    rebuilding.run();
                }
                greet(Greeting.of(live, server.address(), watch));
                stop.await();
            }
        }
    }

    private void show(List<Finding> findings, NissoServer server) {
        server.report(findings);
        console.show(findings);
        console.remark("The last good graph is served.");
    }
}
