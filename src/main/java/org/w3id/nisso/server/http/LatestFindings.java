package org.w3id.nisso.server.http;

import java.util.List;
import org.w3id.nisso.report.Finding;

/** The findings of the last build that failed while the server was running. Safe for many threads. */
public final class LatestFindings {

    private volatile List<Finding> findings = List.of();

    /** Replaces them; an empty list says that all is well again. */
    public void set(List<Finding> latest) {
        findings = List.copyOf(latest);
    }

    public List<Finding> get() {
        return findings;
    }
}
