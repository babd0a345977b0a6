package org.w3id.nisso.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.w3id.nisso.TestFolders;
import org.w3id.nisso.build.Build;
import org.w3id.nisso.build.BuildResult;
import org.w3id.nisso.project.ProjectFolder;
import org.w3id.nisso.report.Progress;
import org.w3id.nisso.store.OpenGeneration;
import org.w3id.nisso.store.Store;

/** A real server with the folder that this project ships, for all tests of a class. */
final class ShippedServer implements BeforeAllCallback, AfterAllCallback {

    private Path directory;
    private RunningServer running;

    @Override
    public void beforeAll(ExtensionContext tests) throws IOException {
        directory = Files.createTempDirectory("shipped");
        Store store = Store.at(directory);
        BuildResult result = new Build(ProjectFolder.at(TestFolders.SHIPPED), Progress.NONE).into(store);
        if (!(result instanceof BuildResult.Built built)) {
            throw new AssertionError(result);
        }
        running = RunningServer.with(OpenGeneration.open(built.generation()));
    }

    RunningServer server() {
        return running;
    }

    @Override
    public void afterAll(ExtensionContext tests) throws IOException {
        running.close();
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
