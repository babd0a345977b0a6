package org.w3id.nisso.trials;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The results of the trials, in {@code target/trials.md}: a section for each kind, written anew when its trials have run. */
public final class TrialsTable {

    private static final Path FILE = Path.of("target/trials.md");
    private static final String HEADING = "## ";

    private TrialsTable() { }

    /** Writes a section: how often what happened. */
    public static synchronized void write(String title, String first, Map<String, ?> counts) throws IOException {
        String rows = counts.entrySet().stream().map(row -> "| " + row.getKey() + " | " + row.getValue() + " |\n").collect(Collectors.joining());
        String section = HEADING + title + "\n\n| " + first + " | count |\n|---|---|\n" + rows + "\n";
        List<String> others = Files.exists(FILE) ? Stream.of(Files.readString(FILE).split("(?m)^(?=" + HEADING + ")"))
                .filter(other -> !other.startsWith(HEADING + title + "\n")).toList() : List.of("# Trials\n\n");
        Files.createDirectories(FILE.getParent());
        Files.writeString(FILE, String.join("", others) + section);
    }
}
