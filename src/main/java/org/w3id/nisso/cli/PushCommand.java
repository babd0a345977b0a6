package org.w3id.nisso.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.apache.jena.rdflink.RDFLink;
import org.jspecify.annotations.Nullable;
import org.w3id.nisso.build.Build;
import org.w3id.nisso.catalog.WorkedCases;
import org.w3id.nisso.engine.EngineAddress;
import org.w3id.nisso.engine.Push;
import org.w3id.nisso.project.ProjectFolder;
import org.w3id.nisso.report.Finding;
import org.w3id.nisso.report.Progress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code nisso push}. */
@Command(name = "push", mixinStandardHelpOptions = true,
        description = {"Brings the graph, built first if it has changed, to another SPARQL 1.1 engine, in the place of what was pushed"
            + " there before.",
            "The engine is tried with the worked cases of the folder; one that answers otherwise is refused.",
            "Then \"nisso serve --engine URL\" serves it from there. Graphs of others in the engine stay as they are."},
        footer = {"", "Examples:", "  nisso push http://localhost:3330/set",
            "  nisso push http://localhost:8080/rdf4j-server/repositories/set \\",
            "    --graph-store http://localhost:8080/rdf4j-server/repositories/set/rdf-graphs/service \\",
            "    --update http://localhost:8080/rdf4j-server/repositories/set/statements"})
final class PushCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private final FolderOptions options = new FolderOptions();

    @Parameters(index = "0", paramLabel = "URL", description = "The address at which the engine is asked. Name and password, if it wants"
            + " any, are taken from the environment: " + EngineOptions.USER + " and " + EngineOptions.PASSWORD + ".")
    private String url = "";

    @Option(names = "--graph-store", paramLabel = "URL",
            description = "The address at which its graphs are replaced (SPARQL 1.1 Graph Store Protocol). Default: the same.")
    private @Nullable String graphStore;

    @Option(names = "--update", paramLabel = "URL", description = "The address at which it takes SPARQL 1.1 Update. Default: the same.")
    private @Nullable String update;

    PushCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        EngineAddress engine = EngineOptions.address(url, graphStore, update);
        ProjectFolder folder = options.folder();
        try (Reader reader = Reader.open(options, console)) {
            if (!new Build(folder, Progress.NONE).isOf(reader.generation())) {
                throw new Misuse("What was built last is not the folder as it is now (see: nisso check), so that the engine could not be"
                        + " tried with its worked cases. Push when the folder is in order.");
            }
            long statements = new Push(engine, reader.addresses(), this::tell).run(reader.generation(), reader.link(),
                    link -> tried(folder, reader, link));
            console.endProgress();
            console.out().println("Pushed version " + reader.dataVersion() + ": " + statements
                    + " statements. Serve it: nisso serve --engine " + url);
        }
        return ExitCode.FINE;
    }

    private List<Finding> tried(ProjectFolder folder, Reader reader, RDFLink link) {
        console.progress("trying the worked cases");
        return WorkedCases.check(reader.catalogue(), folder.queries(), folder::nameOf, link, reader.addresses());
    }

    private void tell(String graph, long statements) {
        console.progress("sending " + graph + ": " + statements + " statements");
    }
}
