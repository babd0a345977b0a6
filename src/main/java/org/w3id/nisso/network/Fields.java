package org.w3id.nisso.network;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.w3id.nisso.network.Attribute.Owner;
import org.w3id.nisso.network.Attribute.Type;

/**
 * What files say of nodes and of ties beyond identifiers, ends, labels and kinds, which each format has in its own place: the one
 * list that the writers of graph files read. Days and years are derived, so that filters work on them; dates as precise as their
 * source stand beside them.
 */
final class Fields {

    private static final String FIRST_DAY = "firstDay";
    private static final String LAST_DAY = "lastDay";
    private static final String START_YEAR = "startYear";
    private static final String END_YEAR = "endYear";
    private static final String LINK_SEPARATOR = "; ";

    /** Names that a column may not take, because a file or one of its readers uses them for something else. */
    private static final Set<String> TAKEN = Set.of("id", "iri", "name", "type", "kind", "interaction", "source", "target",
            "place", "firstday", "lastday", "startyear", "endyear", "wikidata", "wikidataclose", "weight", "timeset", "interval",
            "directed", "parent", "key");
    /** Only of nodes; what the source gives as start and end of a tie are columns. */
    private static final Set<String> TAKEN_BY_NODES = Set.of("start", "end");
    private static final String LABEL = "label";

    private Fields() { }

    /**
     * One value that a node or a tie may have.
     *
     * @param name  its name, unique among those of its owner
     * @param type  what it is
     * @param value how to get it, as text in the form of the type; empty if it is missing
     */
    record Field<T>(String name, Type type, Function<T, Optional<String>> value) { }

    /** The name of the attribute that a column becomes; one whose name is taken gets another. */
    static String attribute(String column, Owner owner) {
        String name = column.toLowerCase(Locale.ROOT);
        boolean taken = TAKEN.contains(name) || name.startsWith(LABEL) || owner == Owner.NODE && TAKEN_BY_NODES.contains(name);
        return taken ? column + "Column" : column;
    }

    static List<Field<Vertex>> ofNodes(Network network) {
        List<Field<Vertex>> fields = new ArrayList<>();
        fields.add(new Field<>("iri", Type.TEXT, vertex -> Optional.of(vertex.iri())));
        languages(network).forEach(language -> fields.add(new Field<>(LABEL + capitalised(language), Type.TEXT,
                vertex -> Optional.ofNullable(vertex.labels().get(language)))));
        fields.add(new Field<>("type", Type.TEXT, Vertex::type));
        fields.add(new Field<>("kind", Type.TEXT, Vertex::kind));
        fields.add(new Field<>("start", Type.TEXT, Vertex::start));
        fields.add(new Field<>("end", Type.TEXT, Vertex::end));
        fields.addAll(days(Vertex::span));
        fields.add(new Field<>("wikidata", Type.TEXT, vertex -> links(vertex, true)));
        fields.add(new Field<>("wikidataClose", Type.TEXT, vertex -> links(vertex, false)));
        fields.addAll(columns(network.attributes(Owner.NODE), Vertex::attributes));
        return fields;
    }

    private static Optional<String> links(Vertex vertex, boolean exact) {
        return Optional.of(vertex.links().stream().filter(link -> link.exact() == exact).map(Link::iri)
                .collect(Collectors.joining(LINK_SEPARATOR))).filter(links -> !links.isEmpty());
    }

    static List<Field<Tie>> ofTies(Network network) {
        List<Field<Tie>> fields = new ArrayList<>(days(Tie::span));
        if (network.ties().stream().anyMatch(tie -> tie.place().isPresent())) {
            fields.add(new Field<>("place", Type.TEXT, Tie::place));
        }
        fields.addAll(columns(network.attributes(Owner.TIE), Tie::attributes));
        return fields;
    }

    /** Languages other than English, which is the label itself; a tag such as {@code zh-Hant} is written without its hyphen. */
    private static Set<String> languages(Network network) {
        Set<String> languages = new TreeSet<>();
        network.vertices().forEach(vertex -> languages.addAll(vertex.labels().keySet()));
        languages.removeAll(Set.of("", "en"));
        return languages;
    }

    private static String capitalised(String language) {
        StringBuilder name = new StringBuilder();
        for (String part : language.split("-")) {
            name.append(part.substring(0, 1).toUpperCase(Locale.ROOT)).append(part.substring(1));
        }
        return name.toString();
    }

    private static <T> List<Field<T>> days(Function<T, Span> span) {
        Function<T, Optional<LocalDate>> first = item -> span.apply(item).begin();
        Function<T, Optional<LocalDate>> last = item -> span.apply(item).last();
        return List.of(new Field<>(FIRST_DAY, Type.TEXT, first.andThen(day -> day.map(LocalDate::toString))),
                new Field<>(LAST_DAY, Type.TEXT, last.andThen(day -> day.map(LocalDate::toString))),
                new Field<>(START_YEAR, Type.INTEGER, first.andThen(Fields::year)),
                new Field<>(END_YEAR, Type.INTEGER, last.andThen(Fields::year)));
    }

    private static Optional<String> year(Optional<LocalDate> day) {
        return day.map(known -> Integer.toString(known.getYear()));
    }

    private static <T> List<Field<T>> columns(List<Attribute> attributes, Function<T, Map<String, String>> values) {
        Stream<Field<T>> fields = attributes.stream().map(attribute -> new Field<>(attribute.name(), attribute.type(),
                item -> Optional.ofNullable(values.apply(item).get(attribute.name()))));
        return fields.toList();
    }
}
