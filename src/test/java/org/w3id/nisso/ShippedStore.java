package org.w3id.nisso;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.w3id.nisso.build.Build;
import org.w3id.nisso.build.BuildResult;
import org.w3id.nisso.project.ProjectFolder;
import org.w3id.nisso.report.Progress;
import org.w3id.nisso.store.Store;

/** A store with the folder that this project ships. It is built once for all tests, which only read it. */
public final class ShippedStore {

    private static final Store BUILT = build();

    private ShippedStore() { }

    public static Store store() {
        return BUILT;
    }

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
