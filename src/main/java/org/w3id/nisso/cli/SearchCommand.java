package org.w3id.nisso.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
        List<Hit> hits;
        try (Reader reader = Reader.open(options, console)) {
            AddressSpace addresses = reader.addresses();
            hits = new EntityFinder(reader.link(), addresses).search(String.join(" ", words), Optional.empty(), most);
            if (!hits.isEmpty()) {
                table(hits, addresses).print(console.out());
            }
        }
        console.remark(hits.isEmpty() ? "Nothing is called so." : hits.size() == 1 ? "1 thing." : hits.size() + " things.");
        return ExitCode.FINE;
    }

    /** The things with a column of labels for each language that one of them has a label in. */
    private static TextTable table(List<Hit> hits, AddressSpace addresses) {
        List<String> languages = hits.stream().flatMap(hit -> hit.labels().keySet().stream()).distinct().sorted().toList();
        List<String> header = new ArrayList<>(List.of("thing"));
        languages.forEach(language -> header.add(language.isEmpty() ? "label" : language));
        header.add("found by");
        TextTable table = new TextTable(header);
        for (Hit hit : hits) {
            List<String> cells = new ArrayList<>(List.of(addresses.shorten(hit.iri())));
            languages.forEach(language -> cells.add(hit.labels().getOrDefault(language, "")));
            cells.add(hit.matched());
            table.add(cells);
        }
        return table;
    }
}
