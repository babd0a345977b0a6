package org.w3id.nisso.server.http;

import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import org.apache.jena.rdflink.RDFLink;
import org.w3id.nisso.catalog.Catalogue;
import org.w3id.nisso.catalog.DateBounds;
import org.w3id.nisso.guard.Guard;
import org.w3id.nisso.rdf.Description;
import org.w3id.nisso.store.LiveDataset;
import org.w3id.nisso.store.OpenGeneration;

/**
 * The graph that is served, as the rooms see it: data, description and catalogue always of one generation. Safe for many
 * threads.
 */
public final class ServedGraph {

    private final LiveDataset live;
    /** Read once for each generation; goes when nobody holds the generation any more. */
    private final Map<OpenGeneration, Belongings> read = new WeakHashMap<>();

    private final PublicAddress address;
    private final Guard guard;

    /**
     * Serves a live dataset, which stays the caller's to close.
     *
     * @param live    the dataset
     * @param address where the public finds it
     * @param guard   holds every query on it
     */
    public ServedGraph(LiveDataset live, PublicAddress address, Guard guard) {
        this.live = live;
        this.address = address;
        this.guard = guard;
        guard.bind(live.getContext());
    }

    /** Where the public finds this server. */
    public PublicAddress address() {
        return address;
    }

    /** Holds every query on the graph. */
    public Guard guard() {
        return guard;
    }

    /** The dataset that follows the generations, for Fuseki's own processors. */
    public LiveDataset dataset() {
        return live;
    }

    /** Begins a look at the generation of this moment. Close it when done. */
    public Visit visit() {
        return Visit.begin(live.lease(), this);
    }

    Belongings belongings(OpenGeneration open, RDFLink link) {
        synchronized (read) {
            return read.computeIfAbsent(open, generation -> {
                guard.bind(generation.dataset().getContext());
                return Belongings.of(generation, link);
            });
        }
    }

    /** What belongs to a generation besides its data. */
    record Belongings(Description description, Catalogue catalogue, Optional<DateBounds> dates, KeptLabels labels) {

        static Belongings of(OpenGeneration open, RDFLink link) {
            Description description = Description.in(link).orElseThrow(() -> new IllegalStateException(
                    "The generation " + open.generation().name() + " does not say which data set it is"));
            Catalogue catalogue = Catalogue.ofGeneration(open.generation().queries());
            return new Belongings(description, catalogue, DateBounds.in(link), new KeptLabels());
        }
    }
}
