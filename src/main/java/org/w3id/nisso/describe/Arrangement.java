package org.w3id.nisso.describe;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.w3id.nisso.describe.Slot.Way;
import org.w3id.nisso.rdf.DateWords;
import org.w3id.nisso.rdf.Terms;

/**
 * All statements of a portrait in the places that a folder has for them, none twice and none left out. A node that is read on the
 * spot stands in the first place that it fits; what else it says of the thing is read there. Immutable.
 */
public final class Arrangement {

    /** What a page tells in its head and by its marks. */
    private static final Set<Node> APPARATUS = Set.of(RDF.type.asNode(), RDFS.label.asNode(), DCTerms.description.asNode(),
            Terms.CITATION, Terms.DOUBTFUL);
    private static final String ANY_LANGUAGE = "en";

    private final Portrait portrait;
    private final List<Slot> slots;
    private final TermNames names;
    private final Map<Node, List<Portrait.Value>> statements;
    private final Map<Node, List<Portrait.Value>> pointing;
    private final Set<Triple> placed = new HashSet<>();
    private final Set<Node> opened = new HashSet<>();
    private final List<Entry> told = new ArrayList<>();
    private final List<Entry> rest = new ArrayList<>();
    private final List<Entry> concluded = new ArrayList<>();

    /**
     * @param portrait what there is to say
     * @param views    in which places
     */
    public Arrangement(Portrait portrait, Views views) {
        this.portrait = portrait;
        this.slots = views.of(portrait.classes(portrait.thing()));
        this.names = portrait.names();
        this.statements = portrait.statements();
        this.pointing = portrait.pointing();
        slots.stream().filter(slot -> isOfPage(slot.way())).forEach(slot -> place(slot, told, line -> true));
        List<Slot> unnamed = unnamed();
        unnamed.forEach(slot -> place(slot, rest, line -> !line.inferred() || slots.isEmpty() && !line.node().isLiteral()));
        Stream.concat(Stream.of(Slot.unnamed(new Way(RDF.type.asNode(), false))), unnamed.stream())
                .forEach(slot -> place(slot, concluded, Line::inferred));
    }

    /** The places of the folder that are not empty, in its order. */
    public List<Entry> told() {
        return List.copyOf(told);
    }

    /** What the folder has no place for, by property: dates first, and what points at the thing last. */
    public List<Entry> rest() {
        return List.copyOf(rest);
    }

    /** What was concluded from statements that stand elsewhere, and has no place of its own. */
    public List<Entry> concluded() {
        return List.copyOf(concluded);
    }

    private void place(Slot slot, List<Entry> entries, Predicate<Line> wanted) {
        Map<Node, List<Portrait.Value>> values = slot.way().inverse() ? pointing : statements;
        List<Line> lines = values.getOrDefault(slot.way().property(), List.of()).stream().map(value -> line(slot, value))
                .filter(line -> !placed.contains(line.statement()) && !(slot.way().inverse() && isRead(line)))
                .filter(line -> slot.type().isEmpty() || portrait.isA(line.node(), slot.type().get()))
                .filter(wanted).sorted(inOrder()).toList();
        if (!lines.isEmpty()) {
            lines.forEach(line -> {
                placed.add(line.statement());
                if (line.opened()) {
                    opened.add(line.node());
                }
            });
            entries.add(new Entry(slot, lines));
        }
    }

    /** Whether the statement is one of those that are read where its node stands already. */
    private boolean isRead(Line line) {
        return !line.inferred() && opened.contains(line.node());
    }

    private Line line(Slot slot, Portrait.Value value) {
        Way way = slot.way();
        Triple statement = way.inverse() ? Triple.create(value.node(), way.property(), portrait.thing())
                : Triple.create(portrait.thing(), way.property(), value.node());
        Optional<Triple> holding = way.inverse() && value.node().isBlank() ? portrait.holding(value.node()) : Optional.empty();
        boolean inside = holding.isPresent() && portrait.isNameless(holding.get().getSubject());
        Node node = inside ? holding.get().getSubject() : value.node();
        boolean opened = node.isBlank() || portrait.isOpened(node) && (slot.opened() || portrait.isNameless(node));
        return new Line(statement, value.inferred(), node, inside ? Optional.empty() : holding, opened, portrait.span(node));
    }

    private Comparator<Line> inOrder() {
        Map<Node, String> called = new HashMap<>();
        return Comparator.comparing(Line::inferred).thenComparing(Line::span, Span.IN_TIME)
                .thenComparing(line -> called.computeIfAbsent(line.node(), this::name));
    }

    private String name(Node node) {
        return node.isLiteral() ? node.getLiteralLexicalForm() : node.isURI() ? names.best(node, ANY_LANGUAGE).text() : within(node);
    }

    /** What has no name is told apart by what is stated of it, so that the order does not depend on where the graph is kept. */
    private String within(Node nameless) {
        return portrait.graph().stream(nameless, Node.ANY, Node.ANY).map(Triple::getObject).filter(value -> !value.isBlank())
                .map(this::name).sorted().collect(Collectors.joining(" "));
    }

    private List<Slot> unnamed() {
        Comparator<Way> byName = Comparator.comparing((Way way) -> names.best(way.property(), ANY_LANGUAGE).text())
                .thenComparing(way -> way.property().getURI());
        Stream<Way> own = statements.keySet().stream().map(property -> new Way(property, false))
                .sorted(Comparator.comparing((Way way) -> !isDate(way)).thenComparing(byName));
        Stream<Way> inverse = pointing.keySet().stream().map(property -> new Way(property, true)).sorted(byName);
        return Stream.concat(own, inverse).filter(Arrangement::isOfPage).map(Slot::unnamed).toList();
    }

    private static boolean isOfPage(Way way) {
        return way.inverse() || !APPARATUS.contains(way.property());
    }

    private boolean isDate(Way way) {
        return statements.get(way.property()).stream().map(Portrait.Value::node)
                .anyMatch(node -> node.isLiteral() && DateWords.of(node, ANY_LANGUAGE).isPresent());
    }
}
