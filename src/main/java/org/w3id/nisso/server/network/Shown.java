package org.w3id.nisso.server.network;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.w3id.nisso.catalog.CannedQuery;
import org.w3id.nisso.network.Network;
import org.w3id.nisso.network.Tie;
import org.w3id.nisso.network.Vertex;
import org.w3id.nisso.network.WholeNetwork;
import org.w3id.nisso.rdf.AddressSpace;
import org.w3id.nisso.server.http.Choices;
import org.w3id.nisso.server.http.ServedNetwork;
import org.w3id.nisso.server.http.ThingPaths;
import org.w3id.nisso.server.http.Visit;
import org.w3id.nisso.server.http.Words;

/**
 * A network in the language of its reader. Immutable.
 *
 * @param network   what is shown
 * @param whole     the nodes of the whole, by identifier
 * @param kinds     how many ties of each kind there are in the whole
 * @param classes   the classes of the whole
 * @param texts     texts of the query in the reader's language
 * @param query     the query
 * @param addresses how things are addressed
 * @param choices   what the reader has chosen
 */
record Shown(Network network, Map<String, Vertex> whole, SortedMap<String, Integer> kinds, ClassNames classes, LabelTexts texts,
             CannedQuery query, AddressSpace addresses, Choices choices) {

    private static final String SEPARATOR = "; ";

    /** A network whose folder has a query for it. */
    static Shown of(Network network, ServedNetwork served, Visit visit, Choices choices) {
        CannedQuery query = WholeNetwork.in(visit.catalogue()).orElseThrow();
        Network whole = served.whole(visit).orElse(network);
        List<String> texts = Stream.concat(network.ties().stream().flatMap(tie -> tie.attributes().values().stream())
                .flatMap(text -> Stream.of(text.split(SEPARATOR))), whole.ties().stream().map(Tie::kind)).distinct().toList();
        return new Shown(network, whole.byId(), served.kinds(visit), ClassNames.of(whole, visit.link(), choices.language()),
                LabelTexts.of(texts, visit.link(), choices.language()), query, visit.description().addresses(), choices);
    }

    Words words() {
        return choices.words(Shown.class);
    }

    Times times() {
        return Times.of(query, words(), choices.language());
    }

    String label(Vertex vertex) {
        return vertex.labels().getOrDefault(choices.language(), vertex.label());
    }

    /** The path of a node's page with the chosen time; empty for a thing of another data set. */
    String page(Vertex vertex) {
        return addresses.contains(vertex.iri()) ? choices.along(ThingPaths.page(addresses, vertex.iri())) : "";
    }

    /** The kinds of tie, the one with the most ties first. */
    List<String> kindsInOrder() {
        List<String> all = new ArrayList<>(kinds.keySet());
        all.sort(Comparator.comparing((String kind) -> -kinds.getOrDefault(kind, 0)).thenComparing(Comparator.naturalOrder()));
        return all;
    }

    /** What a kind of tie is called: as the query's header says, or the thing that two share. */
    String kind(String kind) {
        Vertex shared = whole.get(kind);
        return shared != null ? label(shared) : query.header().kind(kind, choices.language()).orElseGet(() -> texts.of(kind));
    }

    /** What the other columns say of a tie; possibly nothing. */
    String detail(Tie tie) {
        Set<String> elsewhere = Set.of(times().column(), Times.END, Times.DOUBT);
        return String.join(" · ", tie.attributes().entrySet().stream().filter(value -> !elsewhere.contains(value.getKey()))
                .map(value -> translated(value.getValue())).toList());
    }

    /** What of a tie is doubtful; possibly nothing. */
    String doubt(Tie tie) {
        return translated(tie.attributes().getOrDefault(Times.DOUBT, ""));
    }

    private String translated(String text) {
        return String.join(SEPARATOR, Stream.of(text.split(SEPARATOR)).map(texts::of).toList());
    }

    /** How many ties each node has, by its identifier. */
    Map<String, Integer> degrees() {
        Map<String, Integer> degrees = new HashMap<>();
        for (Tie tie : network.ties()) {
            degrees.merge(tie.source(), 1, Integer::sum);
            degrees.merge(tie.target(), 1, Integer::sum);
        }
        return degrees;
    }
}
