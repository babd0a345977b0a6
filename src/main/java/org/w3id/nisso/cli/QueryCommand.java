package org.w3id.nisso.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.jena.sparql.exec.QueryExec;
import org.w3id.nisso.catalog.Binder;
import org.w3id.nisso.catalog.BoundQuery;
import org.w3id.nisso.catalog.CannedQuery;
import org.w3id.nisso.catalog.Refusal;
import org.w3id.nisso.rdf.AddressSpace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code nisso query}. */
@Command(name = "query", mixinStandardHelpOptions = true,
        description = {"Asks a canned query. 'nisso list' shows them with their parameters.",
            "A value that names a thing is a name in any language of the graph, its key, its address, or its Wikidata id."},
        footer = {"", "Example:  nisso query NAME place=\"A name\" on=1946-01-01"})
final class QueryCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private final FolderOptions options = new FolderOptions();

    @Mixin
    private final FormatOption format = new FormatOption();

    @Parameters(index = "0", paramLabel = "NAME", description = "The name of the query.")
    private String name = "";

    @Parameters(index = "1..*", paramLabel = "param=value", description = "Values for its parameters.")
    private List<String> given = new ArrayList<>();

    QueryCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Refusal {
        OutputFormat wanted = format.format();
        Map<String, List<String>> values = values();
        try (Reader reader = Reader.open(options, console)) {
            AddressSpace addresses = reader.addresses();
            CannedQuery query = reader.catalogue().require(name);
            checkFormat(wanted, query);
            BoundQuery bound = Binder.bind(query, values, reader.link(), addresses);
            Printer printer = new Printer(console, wanted, addresses);
            try (QueryExec exec = reader.link().query(bound.executable())) {
                if (query.answersGraph()) {
                    printer.print(exec.construct());
                } else {
                    printer.print(exec.select());
                }
            }
        }
        return ExitCode.FINE;
    }

    /** Refuses a format that the answer cannot have before anything is asked. */
    private static void checkFormat(OutputFormat wanted, CannedQuery query) {
        if (query.answersGraph()) {
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
