package org.w3id.nisso.worlds;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.rdflink.RDFLink;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.system.Txn;
import org.w3id.nisso.catalog.Binder;
import org.w3id.nisso.catalog.BoundQuery;
import org.w3id.nisso.catalog.Catalogue;
import org.w3id.nisso.catalog.Refusal;
import org.w3id.nisso.rdf.Description;
import org.w3id.nisso.store.OpenGeneration;
import org.w3id.nisso.store.Store;

/**
 * A program of its own: asks a built world the canned queries about one thing, and prints for each how long an answer takes, in
 * microseconds of the processor, binding included, and how many rows it has. The things are in every world and have as much said of
 * them in each.
 */
public final class QuestionTimes {

    private static final List<List<String>> QUESTIONS = Stream.of("treaty-parties treaty=treaty:c0-0", "treaty-signers treaty=treaty:c0-1",
            "office-holders office=office:c0", "office-holders office=head-of-japan", "territory-status territory=territory:c0-0 on=1930-01-01",
            "territory-history territory=territory:c0-1", "names-of thing=territory:c0-0", "sources-of thing=treaty:c0-2",
            "leader-record leader=person:c0-3", "event-participants event=event:c0-0", "event-consequences event=event:c0-0",
            "positions-on subject=territory:c0-0", "statements-from passage=passage:c0", "article-corrections passage=passage:c0",
            "overlapping-leaders first=japan second=soviet-union from=1900-01-01 to=1910-01-01",
            "treaties-between first=state:quiet second=japan").map(text -> List.of(text.split(" "))).toList();

    private final OpenGeneration open;
    private final Catalogue catalogue;
    private final Description description;

    private QuestionTimes(OpenGeneration open) {
        this.open = open;
        this.catalogue = Catalogue.load(open.generation().queries(), Path::toString).catalogue();
        try (RDFLink link = open.link()) {
            this.description = Txn.calculateRead(link, () -> Description.in(link)).orElseThrow();
        }
    }

    /** Asks. Arguments: the store, and how often each question is asked. */
    public static void main(String[] arguments) {
        try (OpenGeneration open = OpenGeneration.open(Store.at(Path.of(arguments[0])).current().orElseThrow())) {
            new QuestionTimes(open).measure(Integer.parseInt(arguments[1])).forEach((question, time) ->
                    System.out.printf("%s\t%d\t%d%n", question, time.microseconds(), time.rows()));
        }
    }

    /** What a question took. */
    private record Time(long microseconds, long rows) { }

    private Map<String, Time> measure(int often) {
        Map<String, Time> times = new LinkedHashMap<>();
        List<long[]> all = new ArrayList<>();
        QUESTIONS.forEach(question -> all.add(new long[often]));
        for (int round = 0; round < often; round++) {
            for (int i = 0; i < QUESTIONS.size(); i++) {
                long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
                long rows = ask(QUESTIONS.get(i));
                all.get(i)[round] = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before) / 1_000;
                times.put(String.join(" ", QUESTIONS.get(i)), new Time(median(all.get(i), round / 2, round + 1), rows));
            }
        }
        return times;
    }

    /** Of the later half of the rounds, when the program is warm. */
    private static long median(long[] times, int from, int to) {
        long[] warm = Arrays.copyOfRange(times, from, to);
        Arrays.sort(warm);
        return warm[warm.length / 2];
    }

    private long ask(List<String> question) {
        Map<String, List<String>> given = new LinkedHashMap<>();
        question.stream().skip(1).map(argument -> argument.split("=", 2)).forEach(pair -> given.put(pair[0], List.of(pair[1])));
        try (RDFLink link = open.link()) {
            return Txn.calculateRead(link, () -> rows(question.get(0), given, link));
        }
    }

    private long rows(String name, Map<String, List<String>> given, RDFLink link) {
        try {
            BoundQuery bound = Binder.bind(catalogue.require(name), given, link, description.addresses());
            try (QueryExec exec = link.query(bound.executable())) {
                return exec.select().rewindable().size();
            }
        } catch (Refusal refusal) {
            throw new IllegalStateException(refusal);
        }
    }
}
