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

/** Servers of folders that were really built, with citations and conclusions. */
final class BuiltServer {

    /** Where the public finds them. */
    static final String PUBLIC = "https://lights.example.net/";

    private BuiltServer() { }

    static RunningServer of(Path folder, Path store) {
        BuildResult result = new Build(ProjectFolder.at(folder), Progress.NONE).into(Store.at(store));
        OpenGeneration open = OpenGeneration.open(assertInstanceOf(BuildResult.Built.class, result, result::toString).generation());
        return RunningServer.with(open, Optional.of(URI.create(PUBLIC)));
    }
}
