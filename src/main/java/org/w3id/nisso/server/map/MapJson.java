package org.w3id.nisso.server.map;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.locationtech.jts.geom.Geometry;
import org.w3id.nisso.atlas.Atlas;
import org.w3id.nisso.atlas.Status;
import org.w3id.nisso.geometry.ScreenOutline;
import org.w3id.nisso.server.http.Words;

/**
 * Writes an atlas for the scripts: {@code things} by their short forms, each with its label, its page, and its outline as GeoJSON;
 * the {@code statuses} and who is in them by these short forms; the bounds of time; the words. For one writing.
 */
final class MapJson {

    private final NamedAtlas named;
    private final Atlas atlas;
    private final JsonGenerator json;

    private MapJson(NamedAtlas named, JsonGenerator json) {
        this.named = named;
        this.atlas = named.atlas();
        this.json = json;
    }

    /** The document in UTF-8. */
    static byte[] of(NamedAtlas atlas) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonGenerator json = new JsonFactory().createGenerator(out, JsonEncoding.UTF8)) {
            new MapJson(atlas, json).write();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private void write() throws IOException {
        json.writeStartObject();
        json.writeStringField("language", named.language());
        json.writeStringField("first", atlas.first().toString());
        json.writeStringField("last", atlas.last().toString());
        words();
        things();
        list("holders", atlas.holders());
        json.writeObjectFieldStart("views");
        for (String viewer : atlas.viewers()) {
            json.writeStringField(named.viewKey(viewer), named.shortForm(viewer));
        }
        json.writeEndObject();
        json.writeArrayFieldStart("statuses");
        for (Status status : atlas.statuses()) {
            status(status);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void words() throws IOException {
        Words words = Words.of(MapJson.class, named.language());
        json.writeObjectFieldStart("words");
        for (String key : MapWords.OF_SCRIPTS) {
            // What stands in the place is filled in by the script.
            json.writeStringField(key, words.get(key, "{0}", "{1}"));
        }
        json.writeEndObject();
    }

    private void things() throws IOException {
        Map<String, Geometry> outlines = new HashMap<>();
        atlas.places().forEach(place -> place.geometry().ifPresent(geometry -> outlines.put(place.iri(), geometry)));
        json.writeObjectFieldStart("things");
        for (String iri : atlas.named()) {
            json.writeObjectFieldStart(named.shortForm(iri));
            json.writeStringField("label", named.name(iri));
            text("page", named.page(iri));
            if (outlines.containsKey(iri)) {
                json.writeFieldName("geometry");
                json.writeRawValue(ScreenOutline.json(outlines.get(iri)));
            }
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private void status(Status status) throws IOException {
        json.writeStartObject();
        json.writeStringField("place", named.shortForm(status.place()));
        json.writeStringField("holder", named.shortForm(status.holder()));
        text("relation", status.relation().map(named::name));
        json.writeStringField("manner", status.manner().key());
        list("viewers", status.viewers());
        date("since", status.since());
        date("until", status.until());
        text("from", status.earliest().map(Object::toString));
        text("to", status.latest().map(Object::toString));
        text("basis", status.basis().map(named::shortForm));
        text("endBasis", status.endBasis().map(named::shortForm));
        text("page", named.page(status));
        json.writeArrayFieldStart("doubt");
        for (String part : status.doubts()) {
            json.writeString(part);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void date(String field, Optional<Node> date) throws IOException {
        if (date.isPresent()) {
            json.writeObjectFieldStart(field);
            json.writeStringField("date", date.get().isLiteral() ? date.get().getLiteralLexicalForm() : date.get().toString());
            json.writeStringField("words", named.words(date.get()));
            json.writeEndObject();
        }
    }

    private void text(String field, Optional<String> text) throws IOException {
        if (text.isPresent()) {
            json.writeStringField(field, text.get());
        }
    }

    private void list(String field, List<String> things) throws IOException {
        json.writeArrayFieldStart(field);
        for (String iri : things) {
            json.writeString(named.shortForm(iri));
        }
        json.writeEndArray();
    }
}
