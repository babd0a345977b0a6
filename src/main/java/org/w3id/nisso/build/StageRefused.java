package org.w3id.nisso.build;

import java.util.List;
import org.w3id.nisso.report.Finding;

/** Ends a build at the stage that has findings. */
final class StageRefused extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient List<Finding> findings;

    StageRefused(List<Finding> findings) {
        super(findings.size() + " findings", null, false, false);
        this.findings = List.copyOf(findings);
    }

    List<Finding> findings() {
        return findings;
    }

    /** Ends the build if a stage has findings. */
    static void unlessEmpty(List<Finding> findings) throws StageRefused {
        if (!findings.isEmpty()) {
            throw new StageRefused(findings);
        }
    }
}
