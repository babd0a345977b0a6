package org.w3id.nisso.network;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.w3id.nisso.geometry.PlaceGeometry;
import org.w3id.nisso.rdf.Terms;

/**
 * The columns of the nodes, the same for every format that has a table: first the fixed ones, with a column of labels for each
 * language that occurs, then those of the query. Safe for many threads.
 */
final class NodeColumns {

    private static final String UNCERTAIN = "[?~%]";

    private NodeColumns() { }

    /** The columns in order; {@code id} is the first. */
    static List<Column<Vertex>> of(Network network) {
        ColumnNames names = new ColumnNames();
        List<Column<Vertex>> columns = new ArrayList<>();
        fixed(languages(network)).forEach(column -> columns.add(column.named(names.ours(column.name()))));
        for (Attribute attribute : network.attributes(Attribute.Owner.NODE)) {
            columns.add(Column.single(names.ofQuery(attribute.name()), ColumnKind.of(attribute.type()),
                    "The column " + attribute.name() + " of the query.",
                    vertex -> Optional.ofNullable(vertex.attributes().get(attribute.name()))));
        }
        return columns;
    }

    private static List<Column<Vertex>> fixed(SortedSet<String> languages) {
        List<Column<Vertex>> columns = new ArrayList<>(List.of(
                text("id", "Identifier within this file.", v -> Optional.of(v.id())),
                text("iri", "Address of the thing.", v -> Optional.of(v.iri())),
                text("label", "Label in English; without one, in any language.", v -> Optional.of(v.label()))));
        ColumnNames names = new ColumnNames();
        for (String language : languages) {
            columns.add(text(names.ofLanguage(language), "Label in the language " + language + ".",
                    v -> Optional.ofNullable(v.labels().get(language))));
        }
        columns.addAll(List.of(
                text("type", "Local name of the most specific class.", Vertex::type),
                text("kind", "Label of the kind within the class.", Vertex::kind),
                date("start", "First day, at the earliest.", Span::begin),
                date("end", "The day after the last, at the latest.", Span::end),
                text("startEdtf", "Start as precise as the source (EDTF); ? marks doubt.", Vertex::start),
                text("endEdtf", "End as precise as the source (EDTF); ? marks doubt.", Vertex::end),
                text("certainty", "less-certain if a date is in doubt, else certain; none without dates.", NodeColumns::certainty),
                degrees("lat", "Latitude (WGS 84) of a point of the thing.", Point::getY),
                degrees("lon", "Longitude (WGS 84) of a point of the thing.", Point::getX),
                new Column<>("wikidata", ColumnKind.LIST, "Identifiers in Wikidata of the same thing, with ; between them.",
                        vertex -> wikidata(vertex, true)),
                new Column<>("wikidataClose", ColumnKind.LIST, "Identifiers in Wikidata of what is close to it but not the same.",
                        vertex -> wikidata(vertex, false))));
        return columns;
    }

    private static Column<Vertex> text(String name, String description, Function<Vertex, Optional<String>> value) {
        return Column.single(name, ColumnKind.TEXT, description, value);
    }

    private static Column<Vertex> date(String name, String description, Function<Span, Optional<LocalDate>> day) {
        return Column.single(name, ColumnKind.DATE, description, vertex -> day.apply(vertex.span()).map(LocalDate::toString));
    }

    private static Column<Vertex> degrees(String name, String description, Function<Point, Double> ordinate) {
        return Column.single(name, ColumnKind.NUMBER, description, vertex -> ordinate(vertex, ordinate));
    }

    private static SortedSet<String> languages(Network network) {
        SortedSet<String> languages = new TreeSet<>();
        network.vertices().forEach(vertex -> languages.addAll(vertex.labels().keySet()));
        languages.remove("");
        return languages;
    }

    /** How sure the dates are, in the words of the Linked Places Format; empty if there are none. */
    static Optional<String> certainty(Vertex vertex) {
        List<String> dates = Stream.of(vertex.start(), vertex.end()).flatMap(Optional::stream).toList();
        boolean doubtful = dates.stream().anyMatch(date -> !date.equals(date.replaceAll(UNCERTAIN, "")));
        return dates.isEmpty() ? Optional.empty() : Optional.of(doubtful ? "less-certain" : "certain");
    }

    // A point within the outline: of a bent one the centre may lie outside.
    private static Optional<String> ordinate(Vertex vertex, Function<Point, Double> ordinate) {
        return vertex.wkt().flatMap(PlaceGeometry::read).map(Geometry::getInteriorPoint).map(ordinate).map(PlaceGeometry::decimal);
    }

    private static List<String> wikidata(Vertex vertex, boolean exact) {
        return vertex.links().stream().filter(link -> link.exact() == exact).map(link -> wikidataId(link.iri())).toList();
    }

    /** The identifier of an address in Wikidata; of any other, the address. */
    static String wikidataId(String address) {
        return address.startsWith(Terms.WIKIDATA) ? address.substring(Terms.WIKIDATA.length()) : address;
    }
}
