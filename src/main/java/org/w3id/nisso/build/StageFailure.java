package org.w3id.nisso.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Supplier;
import org.apache.jena.atlas.RuntimeIOException;
import org.w3id.nisso.report.Finding;
import org.w3id.nisso.report.Place;
import org.w3id.nisso.report.Stage;
import org.w3id.nisso.store.StoreProblem;

/** The net under the stages: what no check foresaw ends the build as a finding, not as a stack trace. */
final class StageFailure {

    private StageFailure() { }

    /**
     * Runs a stage, and ends the build if it has findings or fails. Trouble with the disk or the store is no fault of the folder and
     * goes on as the exception that it is.
     */
    static void refused(Stage stage, Supplier<List<Finding>> work) throws StageRefused {
        List<Finding> findings;
        try {
            findings = work.get();
        } catch (StoreProblem | UncheckedIOException | RuntimeIOException outside) {
            throw outside;
        } catch (RuntimeException unforeseen) {
            if (isOfTheDisk(unforeseen)) {
                throw unforeseen;
            }
            findings = List.of(finding(stage, unforeseen));
        }
        StageRefused.unlessEmpty(findings);
    }

    private static boolean isOfTheDisk(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException || cause instanceof InternalError) {
                return true;
            }
        }
        return false;
    }

    private static Finding finding(Stage stage, RuntimeException unforeseen) {
        String message = unforeseen.getMessage() == null ? "" : " " + unforeseen.getMessage().strip();
        return new Finding(stage, Place.FOLDER, "This stage failed: " + stage.doing() + " ended with "
                + unforeseen.getClass().getSimpleName() + (message.isEmpty() ? "." : ":" + message + (message.endsWith(".") ? "" : ".")),
                "Take back what was last changed in the folder, piece by piece, until this goes away; and report it, because the"
                        + " program should have said what is wrong.");
    }
}
