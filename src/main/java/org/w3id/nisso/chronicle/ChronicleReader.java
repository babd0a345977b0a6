package org.w3id.nisso.chronicle;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.rdflink.RDFLink;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.w3id.nisso.catalog.Binder;
import org.w3id.nisso.catalog.CannedQuery;
import org.w3id.nisso.catalog.Catalogue;
import org.w3id.nisso.catalog.EntityFinder;
import org.w3id.nisso.catalog.Refusal;

/** Reads the chronicle of a graph with the folder's own query, or where it has none with one that finds whatever is dated. */
public final class ChronicleReader {

    /** The name of the canned query. */
    public static final String NAME = "timeline";

    private static final List<String> NEEDED = List.of("thing", "lane", "kind", "group", "start", "startEarliest");
    private static final Query OF_ANY_FOLDER = QueryFactory.create(resource(NAME + ".rq"), Syntax.syntaxSPARQL_11);
    private static final Pattern BETWEEN_DOUBTS = Pattern.compile(";\\s*");

    private ChronicleReader() { }

    /**
     * The query that a folder has; empty if it has none, one that lacks a needed column, or one that cannot be asked without being
     * told something.
     */
    static Optional<CannedQuery> own(Catalogue catalogue) {
        return catalogue.find(NAME).filter(query -> query.columns().containsAll(NEEDED))
                .filter(query -> query.parameters().stream().noneMatch(parameter -> parameter.mustBeGiven()));
    }

    /**
     * Reads all bars. A row without a date that can be read is left out.
     *
     * @param link      the data
     * @param catalogue the canned queries that belong to it
     * @param things    finds what default values name
     * @param timeLimit how long the query may take
     * @throws Refusal if a default value of the folder's query means nothing in the data
     */
    public static Chronicle read(RDFLink link, Catalogue catalogue, EntityFinder things, Duration timeLimit) throws Refusal {
        Optional<CannedQuery> own = own(catalogue);
        Query query = own.isPresent() ? Binder.bind(own.get(), Map.of(), link, things).executable() : OF_ANY_FOLDER;
        List<Bar> bars = new ArrayList<>();
        try (QueryExec exec = link.newQuery().query(query).timeout(timeLimit.toMillis(), TimeUnit.MILLISECONDS).build()) {
            exec.select().forEachRemaining(row -> bar(row).ifPresent(bars::add));
        }
        // The order of the rows is kept among those that begin on one day.
        bars.sort(Comparator.comparing(Bar::first));
        return new Chronicle(bars);
    }

    private static Optional<Bar> bar(Binding row) {
        if (!NEEDED.stream().allMatch(row::contains)) {
            return Optional.empty();
        }
        return day(row, "startEarliest").map(first -> {
            LocalDate last = Days.of(row.get("start")).map(Days::last).filter(day -> !day.isBefore(first)).orElse(first);
            Optional<LocalDate> lastDay = day(row, "lastDay");
            return new Bar(row.get("thing"), row.get("group"), row.get("lane"), row.get("kind"), term(row, "side"),
                    row.get("start"), term(row, "end"), new Days(first, last), ends(lastDay, day(row, "endLatest")), lastDay.isPresent(), doubts(row),
                    term(row, "about"));
        });
    }

    /** The last day still counts, the day of the end does not; if there are both, the earlier of them decides. */
    private static Optional<LocalDate> ends(Optional<LocalDate> lastDay, Optional<LocalDate> endLatest) {
        return Stream.concat(lastDay.map(day -> day.plusDays(1)).stream(), endLatest.stream()).min(LocalDate::compareTo);
    }

    private static Optional<Node> term(Binding row, String column) {
        return Optional.ofNullable(row.get(column));
    }

    private static Optional<LocalDate> day(Binding row, String column) {
        return term(row, column).flatMap(Days::of).map(Days::first);
    }

    private static List<String> doubts(Binding row) {
        return term(row, "doubt").filter(Node::isLiteral).map(Node::getLiteralLexicalForm).filter(text -> !text.isBlank())
                .map(text -> BETWEEN_DOUBTS.splitAsStream(text.strip()).toList()).orElse(List.of());
    }

    private static String resource(String name) {
        try (InputStream in = ChronicleReader.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("The program is incomplete: " + name + " is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
