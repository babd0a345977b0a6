package org.w3id.nisso.server.http;

import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import org.apache.jena.rdflink.RDFLink;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphZero;
import org.w3id.nisso.catalog.Catalogue;
import org.w3id.nisso.catalog.DateBounds;
import org.w3id.nisso.guard.Guard;
import org.w3id.nisso.rdf.Description;
import org.w3id.nisso.store.Generation;
import org.w3id.nisso.store.LiveGraph;

/**
 * The graph that is served, as the rooms see it: data, description and catalogue always of one generation. Safe for many
 * threads.
 */
public final class ServedGraph {

    private final LiveGraph live;
    private final DatasetGraph dataset;
    /** Read once for each generation; goes when nobody holds the generation any more. */
    private final Map<Generation, Belongings> read = new WeakHashMap<>();

    private final PublicAddress address;
    private final Guard guard;

    /**
     * Serves a live graph, which stays the caller's to close.
     *
     * @param live    the graph
     * @param address where the public finds it
     * @param guard   holds every query on it
     */
    public ServedGraph(LiveGraph live, PublicAddress address, Guard guard) {
        this.live = live;
        this.dataset = live instanceof DatasetGraph embedded ? embedded : DatasetGraphZero.create();
        this.address = address;
        this.guard = guard;
        live.prepare(opened -> guard.bind(opened.getContext()));
    }

    /** Where the public finds this server. */
    public PublicAddress address() {
        return address;
    }

    /** Holds every query on the graph. */
    public Guard guard() {
        return guard;
    }

    /**
     * The dataset that follows the generations, for Fuseki's own processors; an empty one if the graph is not {@linkplain #embedded
     * embedded}.
     */
    public DatasetGraph dataset() {
        return dataset;
    }

    /** Whether the graph is kept by this process, or else asked of an engine elsewhere. */
    public boolean embedded() {
        return dataset == live;
    }

    /** The generation of this moment; within a transaction on an embedded dataset, that of the transaction. */
    public Generation generation() {
        return live.generation();
    }

    /** Begins a look at the generation of this moment. Close it when done. */
    public Visit visit() {
        return Visit.begin(live.lease(), this);
    }

    Belongings belongings(Generation generation, RDFLink link) {
        synchronized (read) {
            return read.computeIfAbsent(generation, missing -> Belongings.of(missing, link));
        }
    }

    /** What belongs to a generation besides its data. */
    record Belongings(Description description, Catalogue catalogue, PerGeneration<Optional<DateBounds>> dates, KeptLabels labels) {

        static Belongings of(Generation generation, RDFLink link) {
            Description description = Description.in(link).orElseThrow(() -> new IllegalStateException(
                    "The generation " + generation.name() + " does not say which data set it is"));
            return new Belongings(description, Catalogue.ofGeneration(generation.queries()), new PerGeneration<>(visit -> DateBounds.in(visit.link())),
                    new KeptLabels());
        }
    }
}
