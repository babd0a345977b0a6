package org.w3id.nisso.server;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.file.Path;
import org.w3id.nisso.TestFolders;
import org.w3id.nisso.build.Build;
import org.w3id.nisso.build.BuildResult;
import org.w3id.nisso.project.ProjectFolder;
import org.w3id.nisso.report.Progress;
import org.w3id.nisso.store.OpenGeneration;
import org.w3id.nisso.store.Store;

/** Builds a folder and serves it. */
final class ShippedServer {

    private ShippedServer() { }

    /** A server of the shipped folder, built into a directory. Whoever starts it closes it. */
    static RunningServer in(Path directory) {
        return of(TestFolders.SHIPPED, directory);
    }

    /** A server of a folder, built into a directory. */
    static RunningServer of(Path folder, Path directory) {
        BuildResult result = new Build(ProjectFolder.at(folder), Progress.NONE).into(Store.at(directory));
        return RunningServer.with(OpenGeneration.open(assertInstanceOf(BuildResult.Built.class, result, result::toString).generation()));
    }
}
