package org.w3id.nisso.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.w3id.nisso.project.ProjectFolder;
import org.w3id.nisso.store.Store;
import picocli.CommandLine.Option;

/** The options that every command has: which folder, which store. */
final class FolderOptions {

    static final String STORE = ".nisso";

    @Option(names = "--folder", paramLabel = "DIR", defaultValue = ".",
            description = "The project folder, with ontology/, triples/ and queries/. Default: here.")
    private Path folder = Path.of(".");

    @Option(names = "--store", paramLabel = "DIR",
            description = "Where the built graph is kept. Default: " + STORE + " in the project folder.")
    private @Nullable Path store;

    ProjectFolder folder() {
        return ProjectFolder.at(folder);
    }

    Store store() {
        return Store.at(store == null ? folder.resolve(STORE) : store);
    }
}
