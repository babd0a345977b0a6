package org.w3id.nisso.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.TxnType;
import org.apache.jena.rdflink.RDFLink;
import org.apache.jena.sparql.exec.QueryExec;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.w3id.nisso.catalog.Binder;
import org.w3id.nisso.catalog.BoundQuery;
import org.w3id.nisso.catalog.CannedQuery;
import org.w3id.nisso.catalog.Catalogue;
import org.w3id.nisso.catalog.Refusal;
import org.w3id.nisso.guard.Guard;
import org.w3id.nisso.rdf.Description;
import org.w3id.nisso.store.OpenGeneration;
import org.w3id.nisso.store.Store;

/** What every first answer goes through, one part at a time, on the store that the system property {@link #STORE} names. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class HotPaths {

    /** The system property that names the directory of a built store. */
    public static final String STORE = "nisso.bench.store";

    private static final Map<String, List<String>> BY_KEY = Map.of("treaty", List.of("soviet-japanese-neutrality-pact-1941"));
    private static final Map<String, List<String>> BY_NAME = Map.of("treaty", List.of("Soviet–Japanese Neutrality Pact"));

    private OpenGeneration open;
    private RDFLink link;
    private CannedQuery query;
    private Description description;
    private Query bound;

    /** Opens the store, for one thread. */
    @Setup
    public void open() throws Refusal {
        open = OpenGeneration.open(Store.at(Path.of(System.getProperty(STORE))).current().orElseThrow());
        link = open.link();
        link.begin(TxnType.READ);
        query = Catalogue.ofGeneration(open.generation().queries()).require("treaty-parties");
        description = Description.in(link).orElseThrow();
        bound = bindByKey().executable();
    }

    /** Closes it. */
    @TearDown
    public void close() {
        link.end();
        open.close();
    }

    /** From parameters to a query, the thing given by its key. */
    @Benchmark
    public BoundQuery bindByKey() throws Refusal {
        return Binder.bind(query, BY_KEY, link, description.addresses());
    }

    /** From parameters to a query, the thing given by its name. */
    @Benchmark
    public BoundQuery bindByName() throws Refusal {
        return Binder.bind(query, BY_NAME, link, description.addresses());
    }

    /** From a bound query to the end of its rows. */
    @Benchmark
    public long answer() {
        try (QueryExec exec = link.query(bound)) {
            return exec.select().rewindable().size();
        }
    }

    /** From a text to a query that the guard has looked at. */
    @Benchmark
    public Query parseAndInspect() {
        Guard.checkText(query.text());
        Query parsed = QueryFactory.create(query.text());
        Guard.OF_NOTHING_ELSE.check(parsed);
        return parsed;
    }
}
