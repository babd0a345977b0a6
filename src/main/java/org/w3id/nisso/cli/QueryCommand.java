package org.w3id.nisso.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.w3id.nisso.catalog.Binder;
import org.w3id.nisso.catalog.BoundQuery;
import org.w3id.nisso.catalog.CannedQuery;
import org.w3id.nisso.catalog.Refusal;
import org.w3id.nisso.network.NetworkFormat;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code nisso query}. */
@Command(name = "query", mixinStandardHelpOptions = true,
        description = {"Asks a canned query. 'nisso list' shows them with their parameters.",
            "A value that names a thing is a name in any language of the graph, its key, its address, or its Wikidata id.",
            "An answer with dates is narrowed to what held on one day by at=DATE."},
        footer = {"", "Examples:", "  nisso query NAME place=\"A name\" on=1946-01-01", "  nisso query NAME at=1946-01-01 --format gexf -o FILE.gexf"})
final class QueryCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private final FolderOptions options = new FolderOptions();

    @Option(names = "--format", paramLabel = "NAME", defaultValue = OutputFormat.TABLE,
            completionCandidates = OutputFormat.NamesWithNetworks.class,
            description = "How the answer is written: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
    private String format = OutputFormat.TABLE;

    @Option(names = {"-o", "--output"}, paramLabel = "FILE", description = "Write to this file rather than to standard output.")
    private @Nullable Path file;

    @Parameters(index = "0", paramLabel = "NAME", description = "The name of the query.")
    private String name = "";

    @Parameters(index = "1..*", paramLabel = "param=value", description = "Values for its parameters.")
    private List<String> given = new ArrayList<>();

    QueryCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Refusal, IOException {
        OutputFormat wanted = OutputFormat.of(format, OutputFormat.withNetworks());
        Output output = Output.to(file, console, wanted.isText());
        Map<String, List<String>> values = values();
        try (Reader reader = Reader.open(options, console)) {
            CannedQuery query = reader.catalogue().require(name);
            checkFormat(wanted, query);
            BoundQuery bound = Binder.bind(query, values, reader.link(), reader.addresses());
            output.write(out -> new CannedAnswer(reader, bound, console).write(wanted, out));
        }
        return ExitCode.FINE;
    }

    /** Refuses a format that the answer cannot have before anything is asked. */
    private static void checkFormat(OutputFormat wanted, CannedQuery query) {
        if (wanted.forNetwork().isPresent()) {
            List<NetworkFormat> fitting = NetworkFormat.of(query);
            if (!fitting.contains(wanted.forNetwork().get())) {
                throw new Misuse("The answer of " + query.name() + " cannot be written as " + wanted.forNetwork().get().extension()
                        + (fitting.isEmpty() ? ": the header of the query does not say which column is a node." : ". It can as "
                        + String.join(", ", fitting.stream().map(NetworkFormat::extension).toList()) + "."));
            }
        } else if (query.answersGraph()) {
            wanted.forGraph();
        } else if (!wanted.isTable()) {
            wanted.forRows();
        }
    }

    private Map<String, List<String>> values() {
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (String pair : given) {
            int equals = pair.indexOf('=');
            if (equals < 1) {
                throw new Misuse("“" + pair + "” is not a parameter with a value. Write name=value, with quotes around it if the value"
                        + " has spaces.");
            }
            values.computeIfAbsent(pair.substring(0, equals), k -> new ArrayList<>()).add(pair.substring(equals + 1));
        }
        return values;
    }
}
