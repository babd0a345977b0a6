package org.w3id.nisso.cli;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.w3id.nisso.build.Build;
import org.w3id.nisso.report.Finding;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code nisso check}. */
@Command(name = "check", mixinStandardHelpOptions = true,
        description = {"Checks the folder as a build does, and changes nothing.",
            "Each finding says where it stands, what is wrong and what to do."})
final class CheckCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private final FolderOptions options = new FolderOptions();

    CheckCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        List<Finding> findings = new Build(options.folder(), console.progress()).check();
        console.endProgress();
        if (findings.isEmpty()) {
            console.out().println("No findings.");
            return ExitCode.FINE;
        }
        console.show(findings);
        return ExitCode.FINDINGS;
    }
}
