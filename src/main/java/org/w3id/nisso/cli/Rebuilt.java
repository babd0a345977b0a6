package org.w3id.nisso.cli;

import java.util.List;
import org.w3id.nisso.build.Build;
import org.w3id.nisso.build.BuildResult;
import org.w3id.nisso.report.Finding;
import org.w3id.nisso.store.Generation;
import org.w3id.nisso.store.Store;
import org.w3id.nisso.store.StoreProblem;

/**
 * What a store holds after the folder was built, or was tried to be.
 *
 * @param generation the new generation; where none could be built, the last good one
 * @param findings   what stands against the folder as it is
 */
record Rebuilt(Generation generation, List<Finding> findings) {

    /**
     * Builds. That the store cannot be written is told on the console, if there is a last good generation.
     *
     * @throws FolderHasFindings if there is no sound generation and the folder has findings
     * @throws StoreProblem      if there is no sound generation and the store cannot be written
     */
    static Rebuilt of(Build build, Store store, Console console) {
        List<Finding> findings = List.of();
        try {
            findings = build.into(store) instanceof BuildResult.Refused refused ? refused.findings() : List.of();
        } catch (StoreProblem cannotBuild) {
            Generation last = store.current().orElseThrow(() -> cannotBuild);
            console.endProgress();
            console.remark("Not built: " + cannotBuild.getMessage() + " The last good build is of " + last.manifest().built() + ".");
        }
        console.endProgress();
        List<Finding> found = findings;
        return new Rebuilt(store.current().orElseThrow(() -> new FolderHasFindings(found)), found);
    }
}
