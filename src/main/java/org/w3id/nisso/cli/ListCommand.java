package org.w3id.nisso.cli;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.w3id.nisso.catalog.CannedQuery;
import org.w3id.nisso.catalog.Parameter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code nisso list}. */
@Command(name = "list", mixinStandardHelpOptions = true,
        description = "Lists the canned queries with their parameters; those in brackets may be left out.")
final class ListCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private final FolderOptions options = new FolderOptions();

    ListCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        TextTable table = new TextTable(List.of("name", "parameters", "what it asks"));
        try (Reader reader = Reader.open(options, console)) {
            reader.catalogue().queries().forEach(query -> table.add(List.of(query.name(), parameters(query), query.title("en"))));
        }
        table.print(console.out());
        return ExitCode.FINE;
    }

    private static String parameters(CannedQuery query) {
        return query.parameters().stream().map(ListCommand::shown).collect(Collectors.joining(" "));
    }

    private static String shown(Parameter parameter) {
        String name = parameter.name() + "=" + parameter.defaultValue().orElse("");
        return parameter.mustBeGiven() ? name : "[" + name + "]";
    }
}
