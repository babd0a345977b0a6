package org.w3id.nisso.server.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.apache.jena.query.TxnType;
import org.apache.jena.rdflink.RDFLink;
import org.w3id.nisso.catalog.Catalogue;
import org.w3id.nisso.catalog.DateBounds;
import org.w3id.nisso.catalog.EntityFinder;
import org.w3id.nisso.catalog.LabelSource;
import org.w3id.nisso.catalog.ThingFinder;
import org.w3id.nisso.rdf.Description;
import org.w3id.nisso.store.Generation;
import org.w3id.nisso.store.LiveGraph;

/**
 * One look at one generation: its data within one read transaction, and what belongs to it. Close it when done. For the one
 * thread that began it.
 */
public final class Visit implements AutoCloseable {

    private final LiveGraph.Lease lease;
    private final RDFLink link;
    private final ServedGraph.Belongings belongings;
    private final PublicAddress address;

    private Visit(LiveGraph.Lease lease, RDFLink link, ServedGraph.Belongings belongings, PublicAddress address) {
        this.lease = lease;
        this.link = link;
        this.address = address;
        this.belongings = belongings;
    }

    static Visit begin(LiveGraph.Lease lease, ServedGraph served) {
        RDFLink link = lease.link();
        try {
            link.begin(TxnType.READ);
            return new Visit(lease, link, served.belongings(lease.generation(), link), served.address());
        } catch (RuntimeException e) {
            link.end();
            closeAfter(e, lease);
            throw e;
        }
    }

    /** What went wrong first is told. */
    private static void closeAfter(RuntimeException failure, LiveGraph.Lease lease) {
        try {
            lease.close();
        } catch (RuntimeException e) {
            failure.addSuppressed(e);
        }
    }

    /** The beginning of all addresses in the answer to a request, with a slash at its end. */
    String base(HttpServletRequest request) {
        return address.base(request);
    }

    public Generation generation() {
        return lease.generation();
    }

    /** The data; every query on it sees the same state. */
    public RDFLink link() {
        return link;
    }

    /** What the data say of themselves. */
    public Description description() {
        return belongings.description();
    }

    /** The canned queries that belong to the data. */
    public Catalogue catalogue() {
        return belongings.catalogue();
    }

    /** Finds the things that people mean; compares with labels that are read once for the generation. */
    public EntityFinder entities() {
        return new EntityFinder(link, description().addresses(), EntityFinder.LANGUAGES, labels());
    }

    /** Finds things by their addresses; suggests others by labels that are read once for the generation. */
    public ThingFinder things() {
        return new ThingFinder(link, description().addresses(), labels());
    }

    private LabelSource labels() {
        return belongings.labels().over(link, description().addresses());
    }

    /** The first and the last day that the data tell of; empty if nothing in them is dated. */
    public Optional<DateBounds> dates() {
        return belongings.dates().of(this);
    }

    @Override
    public void close() {
        try {
            link.end();
        } finally {
            lease.close();
        }
    }
}
