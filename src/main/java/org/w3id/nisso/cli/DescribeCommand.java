package org.w3id.nisso.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.jena.graph.Node;
import org.w3id.nisso.catalog.EntityFinder;
import org.w3id.nisso.catalog.Refusal;
import org.w3id.nisso.describe.Describer;
import org.w3id.nisso.describe.Portrait;
import org.w3id.nisso.describe.Window;
import org.w3id.nisso.rdf.AddressSpace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code nisso describe}. */
@Command(name = "describe", mixinStandardHelpOptions = true,
        description = {"Shows all that is stated of a thing, and what points at it.",
            "The thing is given by a name in any language, its key, its address, or its Wikidata id."})
final class DescribeCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private final FolderOptions options = new FolderOptions();

    @Mixin
    private final FormatOption format = new FormatOption();

    @Option(names = "--page", paramLabel = "N", defaultValue = "1",
            description = "In the formats for graphs: which part of what points at the thing, if that is much."
                    + " Default: ${DEFAULT-VALUE}.")
    private long page;

    @Parameters(index = "0..*", arity = "1..*", paramLabel = "THING", description = "The thing.")
    private List<String> words = List.of();

    DescribeCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Refusal {
        if (page < 1 || page > Window.LAST_PAGE) {
            throw new Misuse("--page takes a number from 1 to " + Window.LAST_PAGE + ", not " + page + ".");
        }
        OutputFormat wanted = format.format();
        try (Reader reader = Reader.open(options, console)) {
            AddressSpace addresses = reader.addresses();
            Node thing = new EntityFinder(reader.link(), addresses).find(String.join(" ", words), Optional.empty());
            Describer describer = new Describer(reader.link(), addresses, Optional.empty());
            Printer printer = new Printer(console, wanted, addresses);
            if (wanted.isGraph()) {
                print(describer.describe(thing, Window.page(page)), printer);
            } else {
                describer.table(thing, printer::print);
            }
        }
        return ExitCode.FINE;
    }

    private void print(Portrait portrait, Printer printer) {
        printer.print(portrait.graph());
        if (portrait.more()) {
            console.remark("More points at this thing; --page " + (page + 1) + " shows it.");
        }
    }
}
