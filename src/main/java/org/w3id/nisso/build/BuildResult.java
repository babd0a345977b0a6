package org.w3id.nisso.build;

import java.util.List;
import org.w3id.nisso.report.Finding;
import org.w3id.nisso.store.Generation;

/** What came of a build. */
public sealed interface BuildResult {

    /**
     * A new generation was built and is current.
     *
     * @param generation the generation
     */
    record Built(Generation generation) implements BuildResult { }

    /**
     * The current generation has the same inputs; nothing was done.
     *
     * @param generation the generation
     */
    record Unchanged(Generation generation) implements BuildResult { }

    /**
     * The folder has findings; the current generation, if there is one, stays as it was.
     *
     * @param findings what is wrong, in reading order; never empty
     */
    record Refused(List<Finding> findings) implements BuildResult {
        public Refused {
            findings = findings.stream().sorted(Finding.READING_ORDER).toList();
        }

        /** Whether the folder was changed while it was read, so that the findings mean nothing. */
        public boolean isOfAFolderInMotion() {
            return findings.contains(Build.IN_MOTION);
        }
    }
}
