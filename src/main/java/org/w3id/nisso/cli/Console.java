package org.w3id.nisso.cli;

import java.io.PrintStream;
import java.util.List;
import org.w3id.nisso.report.Finding;
import org.w3id.nisso.report.Progress;

/** Where a command prints. Results go to {@code out}; findings, progress and remarks go to {@code err}. */
record Console(PrintStream out, PrintStream err, boolean terminal) {

    /** A line on standard error. */
    void remark(String text) {
        err.println(text);
    }

    /** Findings on standard error, each a paragraph, with their number at the end. */
    void show(List<Finding> findings) {
        findings.forEach(finding -> err.println(finding + "\n"));
        err.println(findings.size() == 1 ? "1 finding." : findings.size() + " findings.");
    }

    /** Progress of a build on one line of a terminal that writes over itself; nothing in a pipe. */
    Progress progress() {
        return (stage, detail) -> progress(stage.doing() + (detail.isEmpty() ? "" : " " + detail));
    }

    /** What is being done, on one line of a terminal that writes over itself; nothing in a pipe. */
    void progress(String doing) {
        if (terminal) {
            err.print("\r\u001B[K" + doing + " ...");
            err.flush();
        }
    }

    /** Takes the progress line away. */
    void endProgress() {
        if (terminal) {
            err.print("\r\u001B[K");
            err.flush();
        }
    }
}
