package org.w3id.nisso.server;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import org.w3id.nisso.build.Build;
import org.w3id.nisso.build.BuildResult;
import org.w3id.nisso.project.ProjectFolder;
import org.w3id.nisso.report.Progress;
import org.w3id.nisso.store.OpenGeneration;
import org.w3id.nisso.store.Store;

/** Servers of folders that were really built, with citations and conclusions. Whoever starts one closes it. */
final class BuiltServer {

    /** Where the public finds those that have a public address. */
    static final String PUBLIC = "https://lights.example.net/";

    private BuiltServer() { }

    /** A server of a folder, built into a directory. */
    static RunningServer of(Path folder, Path store) {
        return RunningServer.with(built(folder, store));
    }

    /** The same with a public address. */
    static RunningServer inPublic(Path folder, Path store) {
        return RunningServer.with(built(folder, store), Optional.of(URI.create(PUBLIC)));
    }

    static OpenGeneration built(Path folder, Path store) {
        BuildResult result = new Build(ProjectFolder.at(folder), Progress.NONE).into(Store.at(store));
        return OpenGeneration.open(assertInstanceOf(BuildResult.Built.class, result, result::toString).generation());
    }
}
