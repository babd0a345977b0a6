package org.w3id.nisso.cli;

import java.io.PrintStream;
import java.util.List;
import org.w3id.nisso.report.Finding;
import org.w3id.nisso.report.Progress;
import org.w3id.nisso.report.Stage;

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

    /** Progress of a build on one line of a terminal that writes over itself, not in a pipe; and remarks. */
    Progress progress() {
        return new Progress() {
            @Override
            public void at(Stage stage, String detail) {
                progress(stage.doing() + (detail.isEmpty() ? "" : " " + detail));
            }

            @Override
            public void remark(String text) {
                endProgress();
                Console.this.remark(text);
            }
        };
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
