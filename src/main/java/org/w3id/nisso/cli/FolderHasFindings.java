package org.w3id.nisso.cli;

import java.util.List;
import org.w3id.nisso.report.Finding;

/** There is no generation to work with, because the folder has findings. */
final class FolderHasFindings extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Finding> findings;

    FolderHasFindings(List<Finding> findings) {
        super(findings.size() + " findings");
        this.findings = List.copyOf(findings);
    }

    List<Finding> findings() {
        return findings;
    }
}
