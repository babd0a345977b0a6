package org.w3id.nisso.cli;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.w3id.nisso.build.Build;
import org.w3id.nisso.build.BuildResult;
import org.w3id.nisso.build.FolderWatch;
import org.w3id.nisso.project.ProjectFolder;
import org.w3id.nisso.report.Finding;
import org.w3id.nisso.server.NissoServer;
import org.w3id.nisso.server.ServerOptions;
import org.w3id.nisso.store.Follower;
import org.w3id.nisso.store.Generation;
import org.w3id.nisso.store.LiveDataset;
import org.w3id.nisso.store.OpenGeneration;
import org.w3id.nisso.store.Store;
import org.w3id.nisso.store.StoreLock;
import org.w3id.nisso.store.StoreProblem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code nisso serve}. */
@Command(name = "serve", mixinStandardHelpOptions = true,
        description = {"Builds the folder if it has changed, and serves it until it is stopped (Ctrl-C).",
            "With findings, the last good graph is served and the findings are shown."})
final class ServeCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private final FolderOptions options = new FolderOptions();

    @Option(names = "--port", paramLabel = "N", defaultValue = "3030", description = "The port. 0 takes a free one. Default: ${DEFAULT-VALUE}.")
    private int port;

    @Option(names = "--host", paramLabel = "NAME", defaultValue = "localhost",
            description = "The address to listen on; 0.0.0.0 for all. Default: ${DEFAULT-VALUE}, which only this machine can reach.")
    private String host = "localhost";

    @Option(names = "--timeout", paramLabel = "SECONDS", defaultValue = "30",
            description = "The time that a query may take. Default: ${DEFAULT-VALUE}.")
    private int timeout;

    @Option(names = "--watch", description = "Build again whenever a file of the folder changes.")
    private boolean watch;

    ServeCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws InterruptedException {
        if (port < 0 || port > 65535) {
            throw new Misuse("--port takes a number from 0 to 65535, not " + port + ".");
        }
        if (timeout < 1) {
            throw new Misuse("--timeout takes a number of seconds from 1 up, not " + timeout + ".");
        }
        ProjectFolder folder = options.folder();
        Store store = options.store();
        try (StoreLock lock = lock(store)) {
            List<Finding> findings = build(folder, store);
            Generation generation = store.current().orElseThrow(() -> new FolderHasFindings(findings));
            serve(folder, store, lock, generation, findings);
            return ExitCode.FINE;
        }
    }

    private static StoreLock lock(Store store) {
        return store.lockForServing().orElseThrow(() -> new StoreProblem("The store " + store.directory() + " is held by "
                + store.server().map(Object::toString).orElse("another process") + ". Use that server, stop it, or name another store"
                + " with --store DIR."));
    }

    /** Builds, and returns the findings that stood against it. */
    private List<Finding> build(ProjectFolder folder, Store store) {
        Build build = new Build(folder, console.progress());
        if (store.current().filter(build::isOf).isPresent()) {
            return List.of();
        }
        BuildResult result = build.into(store);
        console.endProgress();
        return result instanceof BuildResult.Refused refused ? refused.findings() : List.of();
    }

    private void serve(ProjectFolder folder, Store store, StoreLock lock, Generation generation, List<Finding> findings)
            throws InterruptedException {
        CountDownLatch stopped = new CountDownLatch(1);
        CountDownLatch closed = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stopAndWait(stopped, closed), "stop"));
        try (LiveDataset live = new LiveDataset(OpenGeneration.open(generation));
                NissoServer server = NissoServer.start(new ServerOptions(host, port, Duration.ofSeconds(timeout)), live);
                Follower follower = new Follower(store, live);
                @Nullable FolderWatch watching = watch ? new FolderWatch(folder, () -> rebuild(folder, store, server)) : null) {
            lock.announce(server.address().toString());
            if (!findings.isEmpty()) {
                show(findings, server);
            }
            Greeting.of(live, server.address(), watch).forEach(console.out()::println);
            console.out().flush();
            stopped.await();
        } finally {
            closed.countDown();
        }
    }

    private void rebuild(ProjectFolder folder, Store store, NissoServer server) {
        try {
            List<Finding> findings = build(folder, store);
            if (findings.isEmpty()) {
                server.report(List.of());
                store.current().ifPresent(g -> console.remark("Built again: " + BuildCommand.contents(g.manifest())));
            } else {
                show(findings, server);
            }
        } catch (StoreProblem | java.io.UncheckedIOException problem) {
            console.remark("Not built: " + problem.getMessage());
        }
    }

    private void show(List<Finding> findings, NissoServer server) {
        server.report(findings);
        console.show(findings);
        console.remark("The last good graph is served.");
    }

    /** Asked to stop (SIGTERM, Ctrl-C): closes everything, and then ends with 0 rather than with the number of the signal. */
    private static void stopAndWait(CountDownLatch stopped, CountDownLatch closed) {
        if (closed.getCount() == 0) {
            return;
        }
        stopped.countDown();
        try {
            if (closed.await(10, TimeUnit.SECONDS)) {
                Runtime.getRuntime().halt(ExitCode.FINE);
            }
        } catch (InterruptedException impatient) {
            Thread.currentThread().interrupt();
        }
    }
}
