package org.w3id.nisso.network;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.w3id.nisso.rdf.Terms;

/** What the graph knows of a thing that is a node. Immutable. */
final class VertexCard {

    private static final String DOUBTFUL_MARK = "?";

    private final Map<String, Set<Node>> values;

    VertexCard(Map<String, Set<Node>> values) {
        this.values = values;
    }

    SortedMap<String, String> labels() {
        SortedMap<String, String> labels = new TreeMap<>();
        all(Cards.LABEL).filter(Node::isLiteral)
                .forEach(label -> labels.putIfAbsent(label.getLiteralLanguage(), label.getLiteralLexicalForm()));
        return labels;
    }

    Optional<String> type() {
        return all(Cards.CLASS).map(Node::getURI).map(VertexCard::localName).sorted().findFirst();
    }

    private static String localName(String iri) {
        return iri.substring(1 + Math.max(iri.lastIndexOf('/'), iri.lastIndexOf('#')));
    }

    Optional<String> kind() {
        return all(Cards.KIND).map(Node::getLiteralLexicalForm).findFirst();
    }

    /** The days that it may have lasted; the day of its end counts, since for some things it does and none is lost by it. */
    Span span() {
        return Days.ordered(spans(Cards.EARLIEST).flatMap(span -> span.begin().stream()).min(Comparator.naturalOrder()),
                spans(Cards.LATEST).flatMap(span -> span.end().stream()).max(Comparator.naturalOrder()));
    }

    private Stream<Span> spans(String what) {
        return all(what).flatMap(day -> Days.of(day).stream());
    }

    Optional<String> start() {
        return written(Cards.START);
    }

    Optional<String> end() {
        return written(Cards.END);
    }

    /** XML Schema's dates, months and years are EDTF (ISO 8601-2) as they stand; what is in doubt is marked as EDTF marks it. */
    private Optional<String> written(String what) {
        Optional<Node> date = all(what).filter(value -> Days.of(value).isPresent()).findFirst();
        boolean doubtful = date.isPresent() && values.getOrDefault(Cards.DOUBTFUL, Set.of()).contains(date.get());
        return date.map(value -> value.getLiteralLexicalForm() + (doubtful ? DOUBTFUL_MARK : ""));
    }

    /** The items of Wikidata that it is linked to; one that is the same is not close besides. */
    List<Link> links() {
        SortedMap<String, Link> links = new TreeMap<>();
        items(Cards.CLOSE).forEach(iri -> links.put(iri, new Link(iri, false)));
        items(Cards.SAME).forEach(iri -> links.put(iri, new Link(iri, true)));
        return List.copyOf(links.values());
    }

    private Stream<String> items(String what) {
        return all(what).filter(Node::isURI).map(Node::getURI).filter(iri -> iri.startsWith(Terms.WIKIDATA));
    }

    /** Where it happened. */
    List<Node> places() {
        return all(Cards.PLACE).filter(Node::isURI).toList();
    }

    /** Of several geometries the most detailed: an outline rather than the point that stands for it on a small map. */
    Optional<String> wkt() {
        return all(Cards.GEOMETRY).filter(Node::isLiteral).map(Node::getLiteralLexicalForm)
                .max(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()));
    }

    private Stream<Node> all(String what) {
        return values.getOrDefault(what, Set.of()).stream();
    }
}
