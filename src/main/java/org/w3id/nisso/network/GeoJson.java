package org.w3id.nisso.network;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.w3id.nisso.geometry.PlaceGeometry;

/**
 * Writes GeoJSON (RFC 7946) for geographic information systems, with the foreign members by which the Linked Places Format 1.3
 * goes beyond it, so that gazetteers read it too ({@code @context}, {@code @id}, {@code when}, {@code links}).
 *
 * <p>Of the answer to a canned query whose ties have places, every tie is a feature with the geometry of its place: the rows on a
 * map. Of the whole graph, and of any other answer, every node is a feature. What has no known place has the geometry
 * {@code null}.
 *
 * <p>Properties are flat, under the names of the columns of {@link CsvZip}; the end is the first day on which it held no more, as
 * QGIS takes it. UTF-8, written feature by feature. Safe for many threads.
 */
final class GeoJson {

    /** The context of the Linked Places Format. */
    static final String CONTEXT =
            "https://raw.githubusercontent.com/LinkedPasts/linked-places/master/linkedplaces-context-v1.1.jsonld";

    // The identifier is a member of the feature, and where it lies is its geometry.
    private static final Set<String> NODE_MEMBERS = Set.of("id", "iri", "lat", "lon");
    // Both ends stand by address, as the features of nodes do.
    private static final Set<String> TIE_MEMBERS = Set.of("id", "source", "target");

    private final Network network;
    private final JsonGenerator json;

    private GeoJson(Network network, JsonGenerator json) {
        this.network = network;
        this.json = json;
    }

    /**
     * Writes a network.
     *
     * @param network the network
     * @param out     where to; left open
     * @throws IOException if it cannot be written
     */
    static void write(Network network, OutputStream out) throws IOException {
        try (JsonGenerator json = new JsonFactory().createGenerator(out, JsonEncoding.UTF8)) {
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            new GeoJson(network, json).collection();
            json.writeRaw('\n');
        }
    }

    private void collection() throws IOException {
        json.writeStartObject();
        json.writeStringField("type", "FeatureCollection");
        json.writeStringField("@context", CONTEXT);
        json.writeStringField("name", network.about().name());
        json.writeStringField("description", network.about().description());
        json.writeArrayFieldStart("features");
        boolean whole = network.about().name().equals(WholeNetwork.NAME);
        if (!whole && network.ties().stream().anyMatch(tie -> tie.place().isPresent())) {
            rows();
        } else {
            nodes();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void nodes() throws IOException {
        List<Column<Vertex>> columns = NodeColumns.of(network).stream().filter(c -> !NODE_MEMBERS.contains(c.name())).toList();
        for (Vertex vertex : network.vertices()) {
            begin(vertex.iri());
            json.writeStringField("@id", vertex.iri());
            geometry(Optional.of(vertex));
            json.writeObjectFieldStart("properties");
            properties(columns, vertex);
            json.writeStringField("title", vertex.label());
            json.writeEndObject();
            LinkedPlaces.when(vertex.span(), NodeColumns.certainty(vertex), json);
            LinkedPlaces.links(vertex, json);
            json.writeEndObject();
        }
    }

    private void rows() throws IOException {
        Map<String, Vertex> byId = network.byId();
        List<Column<Tie>> columns = TieColumns.of(network, "start", "end").stream()
                .filter(c -> !TIE_MEMBERS.contains(c.name())).toList();
        for (Tie tie : network.ties()) {
            Optional<Vertex> place = tie.place().map(network.places()::get);
            begin(tie.id());
            geometry(place);
            json.writeObjectFieldStart("properties");
            end("source", byId.get(tie.source()));
            end("target", byId.get(tie.target()));
            if (place.isPresent()) {
                json.writeStringField("placeLabel", place.get().label());
            }
            properties(columns, tie);
            json.writeEndObject();
            LinkedPlaces.when(tie.span(), Optional.empty(), json);
            if (place.isPresent()) {
                LinkedPlaces.links(place.get(), json);
            }
            json.writeEndObject();
        }
    }

    private void begin(String id) throws IOException {
        json.writeRaw('\n');
        json.writeStartObject();
        json.writeStringField("type", "Feature");
        json.writeStringField("id", id);
    }

    private void geometry(Optional<Vertex> place) throws IOException {
        json.writeFieldName("geometry");
        json.writeRawValue(place.flatMap(Vertex::wkt).flatMap(PlaceGeometry::read).map(PlaceGeometry::json).orElse("null"));
    }

    private void end(String name, Vertex vertex) throws IOException {
        json.writeStringField(name, vertex.iri());
        json.writeStringField(name + "Label", vertex.label());
    }

    private <T> void properties(List<Column<T>> columns, T thing) throws IOException {
        for (Column<T> column : columns) {
            Optional<String> cell = column.cell(thing);
            if (cell.isPresent()) {
                json.writeFieldName(column.name());
                value(column.kind(), cell.get());
            }
        }
    }

    private void value(ColumnKind kind, String text) throws IOException {
        switch (kind) {
            case INTEGER -> json.writeNumber(Integer.parseInt(text));
            case NUMBER -> json.writeNumber(Double.parseDouble(text));
            case BOOLEAN -> json.writeBoolean(Boolean.parseBoolean(text));
            default -> json.writeString(text);
        }
    }
}
