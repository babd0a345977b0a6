package org.w3id.nisso.worlds;

import java.nio.file.Path;
import org.w3id.nisso.build.Build;
import org.w3id.nisso.build.BuildResult;
import org.w3id.nisso.project.ProjectFolder;
import org.w3id.nisso.report.Progress;
import org.w3id.nisso.report.Stage;
import org.w3id.nisso.store.Store;

/** A program of its own: builds a folder and prints how long each stage took, and how much memory it had. For one thread. */
public final class StageTimes implements Progress {

    private Stage stage = Stage.READING;
    private Elapsed elapsed = Elapsed.sinceNow();

    private StageTimes() { }

    /** Builds. Arguments: the folder and the store. */
    public static void main(String[] arguments) {
        StageTimes times = new StageTimes();
        BuildResult result = new Build(ProjectFolder.at(Path.of(arguments[0])), times).into(Store.at(Path.of(arguments[1])));
        times.end();
        System.out.println(Resources.peaks());
        System.out.println("RESULT " + (result instanceof BuildResult.Built built ? built.generation().manifest() : result));
    }

    @Override
    public void at(Stage next, String file) {
        if (next != stage) {
            end();
            stage = next;
        }
    }

    private void end() {
        System.out.println(elapsed.line(stage));
        elapsed = Elapsed.sinceNow();
    }
}
