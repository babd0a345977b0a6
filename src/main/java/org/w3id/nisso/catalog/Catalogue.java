package org.w3id.nisso.catalog;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.w3id.nisso.report.Finding;
import org.w3id.nisso.report.Nearest;

/** The canned queries of one folder. Immutable; safe for many threads. */
public final class Catalogue {

    private static final int MOST_CANDIDATES = 3;
    private static final String ENDING = ".rq";

    private final TreeMap<String, CannedQuery> byName;

    private Catalogue(TreeMap<String, CannedQuery> byName) {
        this.byName = byName;
    }

    /**
     * What came of loading.
     *
     * @param catalogue the queries that are without fault
     * @param findings  what is wrong with the others, in reading order
     */
    public record Loaded(Catalogue catalogue, List<Finding> findings) { }

    /**
     * Reads all canned queries of a directory, {@code NAME.rq} each.
     *
     * @param queries the directory
     * @param nameOf  what a file is called in findings, such as {@code ProjectFolder::nameOf}
     * @return the queries without fault, and what is wrong with the others
     * @throws UncheckedIOException if the directory or a file cannot be read
     */
    public static Loaded load(Path queries, Function<Path, String> nameOf) {
        return loadAll(queries, file -> QueryFileReader.read(file, nameOf.apply(file)));
    }

    /**
     * Reads the canned queries of a generation. They were held against all rules when it was built, so that is not done again.
     *
     * @param queries the directory
     * @throws UncheckedIOException if the directory or a file cannot be read
     */
    public static Catalogue ofGeneration(Path queries) {
        return loadAll(queries, file -> QueryFileReader.readAgain(file, "queries/" + file.getFileName())).catalogue();
    }

    private static Loaded loadAll(Path queries, Function<Path, QueryFileReader.Outcome> reading) {
        TreeMap<String, CannedQuery> byName = new TreeMap<>();
        List<Finding> findings = new ArrayList<>();
        for (Path file : filesOf(queries)) {
            QueryFileReader.Outcome outcome = reading.apply(file);
            findings.addAll(outcome.findings());
            outcome.query().ifPresent(query -> byName.put(query.name(), query));
        }
        findings.sort(Finding.READING_ORDER);
        return new Loaded(new Catalogue(byName), List.copyOf(findings));
    }

    private static List<Path> filesOf(Path queries) {
        try (Stream<Path> entries = Files.list(queries)) {
            return entries.filter(Files::isRegularFile).filter(p -> p.getFileName().toString().endsWith(ENDING))
                    .filter(p -> !p.getFileName().toString().startsWith(".")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot list " + queries, e);
        }
    }

    /** All queries, sorted by name. */
    public List<CannedQuery> queries() {
        return List.copyOf(byName.values());
    }

    /** The query of a name. */
    public Optional<CannedQuery> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /**
     * The query of a name that somebody asked for.
     *
     * @throws Refusal if there is none, with the names most like it
     */
    public CannedQuery require(String name) throws Refusal {
        CannedQuery query = byName.get(name);
        if (query == null) {
            List<String> nearest = Nearest.to(name, byName.keySet(), MOST_CANDIDATES);
            throw Refusal.noSuchQuery(Wording.sentences("There is no query called " + Wording.quoted(name) + ".",
                    Nearest.question(nearest)), nearest);
        }
        return query;
    }
}
