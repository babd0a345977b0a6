package org.w3id.nisso.server.http;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.apache.jena.sparql.exec.QueryExec;
import org.w3id.nisso.catalog.CannedQuery;
import org.w3id.nisso.catalog.Refusal;
import org.w3id.nisso.network.Network;
import org.w3id.nisso.network.NetworkCall;
import org.w3id.nisso.network.NetworkReader;
import org.w3id.nisso.network.WholeNetwork;

/**
 * The network of the graph that is served, as its page and its files read it. The whole is read once for each generation. Safe for
 * many threads.
 */
public final class ServedNetwork {

    private final Duration timeLimit;
    private final PerGeneration<Optional<Network>> whole = new PerGeneration<>(this::readWhole);

    /**
     * @param timeLimit how long the query may take
     */
    public ServedNetwork(Duration timeLimit) {
        this.timeLimit = timeLimit;
    }

    /** What the parameters of a request ask for, without those that are the page's own. */
    public NetworkCall call(CannedQuery query, HttpServletRequest request, Visit visit, String... ofPage) throws Refusal {
        Map<String, List<String>> given = new TreeMap<>();
        request.getParameterMap().forEach((name, values) -> given.put(name, List.of(values)));
        List.of(ofPage).forEach(given::remove);
        return call(query, given, visit);
    }

    /** The same for parameters that somebody has read already. */
    public NetworkCall call(CannedQuery query, Map<String, List<String>> given, Visit visit) throws Refusal {
        return NetworkCall.of(query, given, visit.link(), visit.entities(), () -> kinds(visit).keySet());
    }

    /** Reads what was asked for. */
    public Network read(NetworkCall call, Visit visit) {
        try (QueryExec exec = visit.link().newQuery().query(call.bound().executable())
                .timeout(timeLimit.toMillis(), TimeUnit.MILLISECONDS).build()) {
            return new NetworkReader(visit.link(), visit.description(), Optional.of(visit.generation().manifest().dataVersion()))
                    .read(call, exec.select());
        }
    }

    /** The whole; empty if the folder has no network, or one that must be given a value. */
    public Optional<Network> whole(Visit visit) {
        return whole.of(visit);
    }

    private Optional<Network> readWhole(Visit visit) {
        Optional<CannedQuery> query = WholeNetwork.in(visit.catalogue());
        if (query.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(read(call(query.get(), Map.of(), visit), visit));
        } catch (Refusal mustBeGivenAValue) {
            return Optional.empty();
        }
    }

    /** The kinds of tie in the whole, each with how many ties are of it. */
    public SortedMap<String, Integer> kinds(Visit visit) {
        Map<String, Integer> kinds = new HashMap<>();
        whole(visit).map(Network::ties).orElse(List.of()).forEach(tie -> kinds.merge(tie.kind(), 1, Integer::sum));
        return new TreeMap<>(kinds);
    }
}
