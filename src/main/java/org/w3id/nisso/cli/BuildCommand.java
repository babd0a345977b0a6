package org.w3id.nisso.cli;

import java.util.concurrent.Callable;
import org.w3id.nisso.build.Build;
import org.w3id.nisso.build.BuildResult;
import org.w3id.nisso.store.Manifest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code nisso build}. */
@Command(name = "build", mixinStandardHelpOptions = true,
        description = {"Checks the folder and builds the graph, beside what is there, then switches to it in one step.",
            "A server that holds the store goes over to the new graph within a second. Nothing is built if nothing has changed;"
                + " with findings, the last good graph stays."})
final class BuildCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private final FolderOptions options = new FolderOptions();

    BuildCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        BuildResult result = new Build(options.folder(), console.progress()).into(options.store());
        console.endProgress();
        if (result instanceof BuildResult.Refused refused) {
            console.show(refused.findings());
            return ExitCode.FINDINGS;
        }
        if (result instanceof BuildResult.Built built) {
            console.out().println("Built " + contents(built.generation().manifest()));
        } else if (result instanceof BuildResult.Unchanged unchanged) {
            console.out().println("Unchanged since " + unchanged.generation().manifest().built() + ": "
                    + contents(unchanged.generation().manifest()));
        }
        return ExitCode.FINE;
    }

    /** What a generation holds, in a line. */
    static String contents(Manifest manifest) {
        return "version " + manifest.dataVersion() + ": " + manifest.things() + " things, " + manifest.asserted()
                + " statements asserted and " + manifest.inferred() + " inferred, " + manifest.annotated() + " source annotations, "
                + manifest.queries() + " canned queries.";
    }
}
