package org.w3id.nisso.cli;

import java.util.List;
import java.util.Optional;
import org.w3id.nisso.build.Build;
import org.w3id.nisso.project.ProjectFolder;
import org.w3id.nisso.report.Finding;
import org.w3id.nisso.store.Generation;
import org.w3id.nisso.store.OpenGeneration;
import org.w3id.nisso.store.Store;
import org.w3id.nisso.store.StoreDamaged;

/**
 * What a server begins with: the graph of the folder as it is, built where it is not there or damaged; where it cannot be built, the
 * last good one.
 *
 * @param open     the generation, whole and open
 * @param findings what stands against the folder as it is
 */
record LastGood(OpenGeneration open, List<Finding> findings) {

    /**
     * Opens it. The caller closes it.
     *
     * @throws FolderHasFindings if there is no sound generation and the folder has findings
     * @throws org.w3id.nisso.store.StoreProblem if there is no sound generation and the store cannot be written
     */
    static LastGood of(ProjectFolder folder, Store store, Console console) {
        Build build = new Build(folder, console.progress());
        Optional<Generation> fresh = store.current().filter(build::isOf);
        if (fresh.isPresent()) {
            try {
                return new LastGood(OpenGeneration.open(fresh.get()), List.of());
            } catch (StoreDamaged damaged) {
                // The build that follows says what is damaged.
                return built(build, store, console);
            }
        }
        return built(build, store, console);
    }

    private static LastGood built(Build build, Store store, Console console) {
        Rebuilt rebuilt = Rebuilt.of(build, store, console);
        return new LastGood(OpenGeneration.open(rebuilt.generation()), rebuilt.findings());
    }
}
