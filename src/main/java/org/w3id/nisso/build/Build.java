package org.w3id.nisso.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.w3id.nisso.catalog.Examples;
import org.w3id.nisso.project.Fingerprint;
import org.w3id.nisso.project.ProjectFolder;
import org.w3id.nisso.report.Finding;
import org.w3id.nisso.report.Place;
import org.w3id.nisso.report.Progress;
import org.w3id.nisso.report.Stage;
import org.w3id.nisso.store.Damage;
import org.w3id.nisso.store.Draft;
import org.w3id.nisso.store.Generation;
import org.w3id.nisso.store.Manifest;
import org.w3id.nisso.store.Store;
import org.w3id.nisso.store.StoreLock;
import org.w3id.nisso.store.StoreProblem;

/**
 * Builds a folder into a store: beside what is there, then switched in one step. Safe to call while the store is served, in this
 * process or another; two builds of one store exclude each other.
 */
public final class Build {

    /** The version that a program says of itself that was not packed. */
    private static final String UNPACKED = "0.1.0";

    /** What is found where nothing can be found. */
    static final Finding IN_MOTION = new Finding(Stage.READING, Place.FOLDER, "The folder changed while it was read.", "Build again.");

    private final ProjectFolder folder;
    private final Progress progress;

    /**
     * Prepares a build.
     *
     * @param folder   what to build
     * @param progress is told how far it has come
     */
    public Build(ProjectFolder folder, Progress progress) {
        this.folder = folder;
        this.progress = progress;
    }

    /** The identity that a generation of the folder as it is now would have, if this program built it. */
    public String identity() {
        return Fingerprint.of(folder, version() + Rules.text() + Annotations.FORM + Consistency.text()
                + Examples.FORM + SelfDescription.text());
    }

    /**
     * Tells whether a generation was built from the folder as it is now.
     *
     * @param generation any generation
     */
    public boolean isOf(Generation generation) {
        return generation.manifest().identity().equals(identity());
    }

    /**
     * Builds a new generation and makes it current, unless the current one has the same inputs and is sound, or there are findings.
     *
     * @throws StoreProblem if another process builds, or the store cannot be written
     */
    public BuildResult into(Store store) {
        try (StoreLock lock = lock(store)) {
            mend(store);
            store.sweep();
            String identity = identity();
            Optional<Generation> current = store.current().filter(g -> g.manifest().identity().equals(identity));
            if (current.isPresent()) {
                return new BuildResult.Unchanged(current.get());
            }
            Generation built = complete(store, identity);
            store.publish(built);
            return new BuildResult.Built(built);
        } catch (StageRefused refused) {
            return new BuildResult.Refused(refused.findings());
        }
    }

    private void mend(Store store) {
        List<Damage> damage = store.mend();
        if (!damage.isEmpty()) {
            String found = damage.stream().map(Damage::toString).collect(Collectors.joining(" "));
            progress.remark("The store " + store.directory() + " is damaged: " + found + " Nothing is answered from what is damaged; "
                    + store.current().map(g -> "the generation that was built " + g.manifest().built() + " is sound and takes its place.")
                    .orElse("the folder is built anew."));
        }
    }

    /**
     * Does all that a build does, in a directory for the purpose, and leaves nothing behind.
     *
     * @return the findings, in reading order; empty if the folder is in order
     */
    public List<Finding> check() throws IOException {
        Path scratch = Files.createTempDirectory("nisso-check");
        Store store = Store.at(scratch);
        try {
            return into(store) instanceof BuildResult.Refused refused ? refused.findings() : List.of();
        } finally {
            store.delete();
        }
    }

    private Generation complete(Store store, String identity) throws StageRefused {
        try (Draft draft = store.begin(identity)) {
            Manifest manifest = run(draft, identity);
            return draft.complete(manifest);
        } catch (RuntimeException | InternalError e) {
            Optional<StoreProblem> full = store.diskFull(e);
            if (full.isPresent()) {
                throw full.get();
            }
            throw e;
        }
    }

    /** A folder that changed meanwhile was read half before and half after, so whatever came of it means nothing. */
    private Manifest run(Draft draft, String identity) throws StageRefused {
        try {
            Manifest manifest = new Stages(folder, draft, progress).run(identity);
            refuseIfChanged(identity);
            return manifest;
        } catch (StageRefused refused) {
            refuseIfChanged(identity);
            throw refused;
        }
    }

    private void refuseIfChanged(String identity) throws StageRefused {
        if (!identity().equals(identity)) {
            throw new StageRefused(List.of(IN_MOTION));
        }
    }

    private static String version() {
        String packed = Build.class.getPackage().getImplementationVersion();
        return packed == null ? UNPACKED : packed;
    }

    private static StoreLock lock(Store store) {
        return store.lockForBuild().orElseThrow(() -> new StoreProblem("Another process builds into " + store.directory()
                + store.builder().map(holder -> " (" + holder + ")").orElse("") + ". Wait for it to end, or name another store with"
                + " --store DIR."));
    }
}
