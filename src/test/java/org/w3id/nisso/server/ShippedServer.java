package org.w3id.nisso.server;

import java.io.IOException;
import java.io.UncheckedIOException;
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

/** A real server with the folder that this project ships, for all tests of a class. The folder is built once for all classes. */
final class ShippedServer implements BeforeAllCallback, AfterAllCallback {

    private RunningServer running;

    @Override
    public void beforeAll(ExtensionContext tests) {
        running = RunningServer.with(OpenGeneration.open(Once.STORE.current().orElseThrow()));
    }

    RunningServer server() {
        return running;
    }

    @Override
    public void afterAll(ExtensionContext tests) throws IOException {
        running.close();
    }

    private static final class Once {

        static final Store STORE = build();

        private static Store build() {
            try {
                Path directory = Files.createTempDirectory("shipped");
                Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(directory)));
                Store store = Store.at(directory);
                BuildResult result = new Build(ProjectFolder.at(TestFolders.SHIPPED), Progress.NONE).into(store);
                if (!(result instanceof BuildResult.Built)) {
                    throw new AssertionError(result);
                }
                return store;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static void delete(Path directory) {
            try (Stream<Path> files = Files.walk(directory)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
