package org.w3id.nisso.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.apache.jena.query.ARQ;
import org.apache.jena.sys.JenaSystem;
import org.w3id.nisso.catalog.Refusal;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The program {@code nisso}. */
@Command(name = "nisso", mixinStandardHelpOptions = true, versionProvider = Main.Version.class,
        synopsisSubcommandLabel = "COMMAND",
        description = {"Builds, checks, serves and queries the knowledge graph in a folder.", ""},
        footer = {"",
            "Try:",
            "  nisso serve                                        serve the folder you are in at http://localhost:3030/",
            "  nisso list                                         the questions that are ready to ask",
            "  nisso query NAME param=value                       ask one of them",
            "  nisso search TEXT                                  find a thing by a name in any language",
            "  nisso COMMAND --help                               more on one command",
            "",
            "Exit codes: 0 fine, 1 the folder has findings, 2 misuse, 3 the machine failed (disk, port, another process)."})
public final class Main {

    private Main() { }

    /** Runs one command and ends the process with its exit code. */
    public static void main(String[] arguments) {
        Console console = new Console(utf8(System.out), utf8(System.err), hasTerminal());
        int code = run(console, Arguments.asTyped(arguments));
        console.out().flush();
        console.err().flush();
        System.exit(code);
    }

    /**
     * Runs one command.
     *
     * @param console   where it prints
     * @param arguments the command with its options
     * @return the exit code
     */
    static int run(Console console, String... arguments) {
        try {
            return execute(console, arguments);
        } catch (Throwable problem) {
            return tell(problem, console);
        }
    }

    private static int execute(Console console, String... arguments) {
        // Jena wants to know the working directory, and prints a trace if its name cannot be read; so it is looked at first.
        Path.of(System.getProperty("user.dir"));
        // Takes longer than to read the command line, so the one is done beside the other.
        Thread preparation = new Thread(Main::prepareJena, "preparation");
        preparation.setDaemon(true);
        preparation.start();
        CommandLine line = Commands.line(new Main(), new CommandFactory(console), arguments);
        line.setOut(new PrintWriter(console.out(), true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(console.err(), true, StandardCharsets.UTF_8));
        line.setUsageHelpAutoWidth(true);
        line.setExecutionStrategy(parsed -> {
            prepareJena();
            return new CommandLine.RunLast().execute(parsed);
        });
        line.setExecutionExceptionHandler((exception, command, parsed) -> tell(exception, console));
        if (arguments.length == 0) {
            line.usage(line.getErr());
            return ExitCode.MISUSE;
        }
        return line.execute(arguments);
    }

    /** Returns when it is done, whoever began it. */
    private static void prepareJena() {
        JenaSystem.init();
        // No query of ours, whoever wrote it, makes this program fetch an address.
        ARQ.getContext().set(ARQ.httpServiceAllowed, false);
    }

    private static int tell(Throwable problem, Console console) {
        console.endProgress();
        if (problem instanceof FolderHasFindings findings) {
            console.show(findings.findings());
            return ExitCode.FINDINGS;
        }
        Explanation explanation = Explanation.of(problem);
        console.remark("nisso: " + explanation.text());
        if (problem instanceof Refusal refusal) {
            refusal.candidates().forEach(candidate -> console.remark("  " + candidate));
        }
        return explanation.code();
    }

    private static PrintStream utf8(PrintStream stream) {
        return new PrintStream(stream, false, StandardCharsets.UTF_8);
    }

    /** Since JDK 22 {@code System.console()} is there even in a pipe, and {@code isTerminal} tells. */
    private static boolean hasTerminal() {
        java.io.Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            return (Boolean) java.io.Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException beforeJdk22) {
            return true;
        }
    }

    /** The version, from the manifest of the jar. */
    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = Main.class.getPackage().getImplementationVersion();
            return new String[] {"nisso " + (version == null ? "(not packed)" : version)};
        }
    }
}
