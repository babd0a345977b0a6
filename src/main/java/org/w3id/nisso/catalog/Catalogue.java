package org.w3id.nisso.catalog;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.w3id.nisso.report.Finding;
import org.w3id.nisso.report.Nearest;

/** The canned queries of one folder. Safe for many threads. */
public final class Catalogue {

    private static final int MOST_CANDIDATES = 3;
    private static final String ENDING = ".rq";

    private final NavigableMap<String, ReadOnce> byName;

    private Catalogue(NavigableMap<String, ReadOnce> byName) {
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
        NavigableMap<String, ReadOnce> byName = new TreeMap<>();
        List<Finding> findings = new ArrayList<>();
        for (Path file : filesOf(queries)) {
            QueryFileReader reader = QueryFileReader.of(file, nameOf.apply(file));
            QueryFileReader.Outcome outcome = reader.read();
            findings.addAll(outcome.findings());
            outcome.query().ifPresent(query -> byName.put(query.name(), new ReadOnce(reader, outcome.query())));
        }
        findings.sort(Finding.READING_ORDER);
        return new Loaded(new Catalogue(byName), List.copyOf(findings));
    }

    /**
     * The canned queries of a generation. Each is parsed when it is first wanted: a server that starts wants one, not all. They were
     * held against all rules when the generation was built, so that is not done again.
     *
     * @param queries the directory; it may go when this has returned
     * @throws UncheckedIOException if the directory or a file cannot be read
     */
    public static Catalogue ofGeneration(Path queries) {
        NavigableMap<String, ReadOnce> byName = new TreeMap<>();
        filesOf(queries).forEach(file -> {
            QueryFileReader reader = QueryFileReader.of(file, "queries/" + file.getFileName());
            byName.put(reader.name(), new ReadOnce(reader, null));
        });
        return new Catalogue(byName);
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
        return byName.values().stream().flatMap(query -> query.get().stream()).toList();
    }

    /** The query of a name. */
    public Optional<CannedQuery> find(String name) {
        return Optional.ofNullable(byName.get(name)).flatMap(ReadOnce::get);
    }

    /** The query that is to be shown first, as its header says; else the first by name; empty if there are none. */
    public Optional<CannedQuery> first() {
        return byName.values().stream().filter(query -> query.reader.mayBeFirst()).flatMap(query -> query.get().stream())
                .filter(query -> query.header().first()).findFirst()
                .or(() -> byName.values().stream().flatMap(query -> query.get().stream()).findFirst());
    }

    /**
     * The query of a name that somebody asked for.
     *
     * @throws Refusal if there is none, with the names most like it
     */
    public CannedQuery require(String name) throws Refusal {
        Optional<CannedQuery> query = find(name);
        if (query.isEmpty()) {
            List<String> nearest = Nearest.to(name, byName.keySet(), MOST_CANDIDATES);
            throw Refusal.noSuchQuery(Wording.sentences("There is no query called " + Wording.quoted(name) + ".",
                    Nearest.question(nearest)), nearest);
        }
        return query.get();
    }

    /** A query, parsed when it is first wanted. Safe for many threads. */
    private static final class ReadOnce {

        private final QueryFileReader reader;
        private volatile @Nullable Optional<CannedQuery> query;

        ReadOnce(QueryFileReader reader, @Nullable Optional<CannedQuery> query) {
            this.reader = reader;
            this.query = query;
        }

        Optional<CannedQuery> get() {
            Optional<CannedQuery> known = query;
            if (known == null) {
                known = reader.readAgain().query();
                query = known;
            }
            return known;
        }
    }
}
