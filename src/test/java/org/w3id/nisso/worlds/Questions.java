package org.w3id.nisso.worlds;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The canned queries of the shipped folder, with defaults and worked cases that hold in every world. */
final class Questions {

    /** A question: the name of the query, its arguments, and the rows of its answer, the first the names of the columns. */
    private record Case(String query, String arguments, String... rows) { }

    private static final List<Case> CASES = List.of(
            new Case("article-corrections", "passage=passage:quiet", "position"),
            new Case("event-consequences", "event=event:quiet", "consequence"),
            new Case("event-participants", "event=event:quiet", "participant"),
            new Case("events-between", "from=1000-01-01 to=1000-12-31", "thing"),
            new Case("leader-record", "leader=person:quiet", "thing"),
            new Case("leaders-in-office", "on=1000-01-01", "state"),
            new Case("map", "on=1000-01-01", "place"),
            new Case("names-of", "thing=name:c0-0-0", "name", "Island c0-0"),
            new Case("network", "from=1000-01-01 to=1000-01-02 class=Treaty", "source"),
            new Case("office-holders", "office=office:quiet", "holder"),
            new Case("overlapping-leaders", "first=state:quiet second=state:japan", "firstLeader"),
            new Case("positions-on", "subject=state:quiet", "position"),
            new Case("sources-of", "thing=source:gazette0", "source"),
            new Case("statements-from", "passage=passage:quiet", "subject"),
            new Case("territorial-disputes", "on=1000-01-01", "territory"),
            new Case("territory-history", "territory=territory:quiet", "state"),
            new Case("territory-status", "territory=territory:quiet on=1900-01-01", "state"),
            new Case("timeline", "from=1000-01-01 to=1000-12-31", "thing"),
            new Case("treaties-between", "first=state:quiet second=state:japan", "treaty"),
            new Case("treaties-in-force", "on=1000-01-01", "treaty"),
            new Case("treaties-signed-by", "state=state:quiet", "treaty"),
            new Case("treaty-parties", "treaty=treaty:c0-0", "manner", "signs", "signs"),
            new Case("treaty-signers", "treaty=treaty:c0-0", "capacity", "Plenipotentiary", "Plenipotentiary"),
            new Case("wikidata-links", "class=Office", "thing"));

    private static final Pattern DEFAULT = Pattern.compile("(?m)^(#\\+ +- \\w+: https://w3id.org/nisso/id/(\\w+)/).*$");

    private Questions() { }

    /** Writes queries and cases. */
    static void write(Path from, Path into) throws IOException {
        Files.createDirectories(into);
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".rq")).toList()) {
                Files.writeString(into.resolve(file.getFileName()), DEFAULT.matcher(Files.readString(file))
                        .replaceAll(found -> found.group(1) + example(found.group(2))));
            }
        }
        for (Case worked : CASES) {
            Path directory = Files.createDirectories(into.resolve("answers").resolve(worked.query()));
            Files.writeString(directory.resolve("case.csv"), "# " + worked.arguments() + "\n# source: the generator of this world.\n"
                    + String.join("\n", worked.rows()) + "\n");
        }
    }

    private static String example(String segment) {
        return switch (segment) {
            case "state" -> "japan";
            case "office", "passage" -> "c0";
            default -> "c0-0";
        };
    }
}
