package org.w3id.nisso.network;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Optional;
import org.w3id.nisso.rdf.Terms;

/** The members that the Linked Places Format 1.3 adds to a feature. Safe for many threads. */
final class LinkedPlaces {

    private LinkedPlaces() { }

    /**
     * Writes when it was: the first day and the last. The format wants a start in every time span, so a thing of which only the
     * end is known gets none; its properties say the end.
     */
    static void when(Span span, Optional<String> certainty, JsonGenerator json) throws IOException {
        if (span.begin().isEmpty()) {
            return;
        }
        json.writeObjectFieldStart("when");
        json.writeArrayFieldStart("timespans");
        json.writeStartObject();
        bound("start", "earliest", span.begin().get(), json);
        if (span.last().isPresent()) {
            bound("end", "latest", span.last().get(), json);
        }
        json.writeEndObject();
        json.writeEndArray();
        if (certainty.isPresent()) {
            json.writeStringField("certainty", certainty.get());
        }
        json.writeEndObject();
    }

    private static void bound(String name, String which, LocalDate day, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart(name);
        json.writeStringField(which, day.toString());
        json.writeEndObject();
    }

    /**
     * Writes the links to Wikidata, each under the name that the format and SKOS have for it.
     */
    static void links(Vertex vertex, JsonGenerator json) throws IOException {
        if (vertex.links().isEmpty()) {
            return;
        }
        json.writeArrayFieldStart("links");
        for (Link link : vertex.links()) {
            json.writeStartObject();
            json.writeStringField("type", link.exact() ? "exactMatch" : "closeMatch");
            json.writeStringField("identifier",
                    link.iri().startsWith(Terms.WIKIDATA) ? "wd:" + NodeColumns.wikidataId(link.iri()) : link.iri());
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
