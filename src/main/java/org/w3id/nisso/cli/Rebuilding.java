package org.w3id.nisso.cli;

import java.util.List;
import java.util.Optional;
import org.w3id.nisso.build.Build;
import org.w3id.nisso.build.BuildResult;
import org.w3id.nisso.project.ProjectFolder;
import org.w3id.nisso.report.Finding;
import org.w3id.nisso.report.Place;
import org.w3id.nisso.report.Stage;
import org.w3id.nisso.server.NissoServer;
import org.w3id.nisso.store.Generation;
import org.w3id.nisso.store.Store;

/** Builds a folder again while it is served, and tells what came of it. Safe for many threads; they build one after the other. */
final class Rebuilding {

    /** For the public, who are told no paths; the console has the rest. */
    private static final Finding NOT_BUILT = new Finding(Stage.READING, Place.FOLDER, "The folder could not be built.",
            "The log of the server says why.");

    private final ProjectFolder folder;
    private final Store store;
    private final NissoServer server;
    private final Console console;
    private String trouble = "";

    Rebuilding(ProjectFolder folder, Store store, NissoServer server, Console console) {
        this.folder = folder;
        this.store = store;
        this.server = server;
        this.console = console;
    }

    /**
     * Builds, unless what is current is of the folder as it is.
     *
     * @return whether the folder was seen to; if not, trying again may help. The same trouble is told once.
     */
    synchronized boolean run() {
        try {
            BuildResult result = build();
            if (result instanceof BuildResult.Refused refused && refused.isOfAFolderInMotion()) {
                return tell("Not built: the folder changed while it was read.");
            }
            trouble = "";
            tell(result);
            return true;
        } catch (RuntimeException | Error problem) {
            return tell("Not built: " + Explanation.of(problem).text());
        } finally {
            console.endProgress();
        }
    }

    private BuildResult build() {
        Build build = new Build(folder, console.progress());
        Optional<Generation> fresh = store.current().filter(build::isOf);
        return fresh.<BuildResult>map(BuildResult.Unchanged::new).orElseGet(() -> build.into(store));
    }

    private void tell(BuildResult result) {
        console.endProgress();
        if (result instanceof BuildResult.Refused refused) {
            server.report(refused.findings());
            console.show(refused.findings());
            console.remark("The last good graph is served.");
            return;
        }
        server.report(List.of());
        if (result instanceof BuildResult.Built built) {
            console.remark("Built again: " + BuildCommand.contents(built.generation().manifest()));
        } else {
            console.remark("The folder is again as it is served.");
        }
    }

    private boolean tell(String problem) {
        server.report(List.of(NOT_BUILT));
        if (!problem.equals(trouble)) {
            trouble = problem;
            console.endProgress();
            console.remark(problem + " The last good graph is served.");
        }
        return false;
    }
}
