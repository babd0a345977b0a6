package org.w3id.nisso.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.w3id.nisso.catalog.EntityFinder;
import org.w3id.nisso.catalog.Hit;
import org.w3id.nisso.rdf.AddressSpace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code nisso search}. */
@Command(name = "search", mixinStandardHelpOptions = true,
        description = "Finds things by a part of any of their names, in any language.")
final class SearchCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private final FolderOptions options = new FolderOptions();

    @Option(names = "--most", paramLabel = "N", defaultValue = "20", description = "How many to show. Default: ${DEFAULT-VALUE}.")
    private int most;

    @Parameters(index = "0..*", arity = "1..*", paramLabel = "TEXT", description = "What to look for.")
    private List<String> words = List.of();

    SearchCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (most < 1) {
            throw new Misuse("--most takes a number from 1 up, not " + most + ".");
        }
        TextTable table = new TextTable(List.of("thing", "English", "日本語", "Русский", "found by"));
        int found;
        try (Reader reader = Reader.open(options, console)) {
            AddressSpace addresses = reader.addresses();
            List<Hit> hits = new EntityFinder(reader.link(), addresses).search(String.join(" ", words), most);
            hits.forEach(hit -> table.add(List.of(addresses.shorten(hit.iri()), label(hit, "en"), label(hit, "ja"), label(hit, "ru"),
                    hit.matched())));
            found = hits.size();
        }
        if (found > 0) {
            table.print(console.out());
        }
        console.remark(found == 0 ? "Nothing is called so." : found == 1 ? "1 thing." : found + " things.");
        return ExitCode.FINE;
    }

    private static String label(Hit hit, String language) {
        return hit.labels().getOrDefault(language, "");
    }
}
