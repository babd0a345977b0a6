package org.w3id.nisso.atlas;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.rdflink.RDFLink;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;
import org.w3id.nisso.catalog.Catalogue;
import org.w3id.nisso.rdf.AddressSpace;

/** Reads the atlas of a data set. For one thread. */
public final class AtlasReader {

    // Of a data set in which nothing is dated any day is as good as another.
    private static final LocalDate SOME_DAY = LocalDate.EPOCH;

    private final RDFLink link;
    private final AddressSpace addresses;
    private final Duration timeLimit;

    /**
     * @param link      the data, within a transaction; not closed
     * @param addresses how its things are addressed
     * @param timeLimit how long each of the three questions may take
     */
    public AtlasReader(RDFLink link, AddressSpace addresses, Duration timeLimit) {
        this.link = link;
        this.addresses = addresses;
        this.timeLimit = timeLimit;
    }

    /** The atlas that a catalogue's query for a map gives, or any folder without one. */
    public Atlas read(Catalogue catalogue) {
        AtlasQuery query = AtlasQuery.in(catalogue, link, addresses);
        List<Status> statuses = new StatusRows(rows(query.query())).statuses();
        Geometries geometries = new Geometries(rows(Geometries.QUESTION));
        Coverage coverage = Coverage.in(rows(QueryTransformOps.replaceVars(Coverage.QUESTION,
                Map.of(Coverage.DATASET, NodeFactory.createURI(addresses.dataset())))));
        List<LocalDate> changes = statuses.stream().flatMap(status -> Stream.of(status.earliest(), status.latest()))
                .flatMap(Optional::stream).sorted().toList();
        LocalDate first = coverage.first().or(() -> changes.stream().findFirst()).orElse(SOME_DAY);
        LocalDate last = coverage.last().or(() -> changes.stream().max(LocalDate::compareTo)).orElse(first);
        return new Atlas(geometries.places(statuses.stream().map(Status::place).collect(Collectors.toSet())), statuses,
                first, Collections.max(List.of(first, last)), query.ofHolders());
    }

    private List<Binding> rows(Query query) {
        try (QueryExec exec = link.newQuery().query(query).timeout(timeLimit.toMillis(), TimeUnit.MILLISECONDS).build()) {
            return exec.select().stream().map(Binding::detach).toList();
        }
    }
}
