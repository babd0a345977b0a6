package org.w3id.nisso.export;

import java.time.LocalDate;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonObject;

/** Writes a citation as CSL-JSON 1.0: an array of one item of the type {@code dataset}. */
final class CslJson {

    private CslJson() { }

    static String of(Citation citation) {
        JsonObject item = new JsonObject();
        item.put("id", CitationKey.of(citation));
        item.put("type", "dataset");
        put(item, "title", citation.title());
        JsonArray authors = new JsonArray();
        citation.creators().forEach(name -> {
            JsonObject author = new JsonObject();
            author.put("literal", name);
            authors.add(author);
        });
        item.put("author", authors);
        put(item, "publisher", citation.publisher());
        put(item, "version", citation.version());
        item.put("issued", day(citation.built()));
        item.put("accessed", day(citation.asked()));
        put(item, "URL", citation.address());
        put(item, "note", citation.note());
        put(item, "language", citation.language());
        JsonArray items = new JsonArray();
        items.add(item);
        return items + "\n";
    }

    private static void put(JsonObject item, String name, String value) {
        if (!value.isEmpty()) {
            item.put(name, value);
        }
    }

    private static JsonObject day(LocalDate day) {
        JsonArray parts = new JsonArray();
        parts.add(day.getYear());
        parts.add(day.getMonthValue());
        parts.add(day.getDayOfMonth());
        JsonArray dates = new JsonArray();
        dates.add(parts);
        JsonObject json = new JsonObject();
        json.put("date-parts", dates);
        return json;
    }
}
