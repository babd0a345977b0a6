package org.w3id.nisso.server.export;

import static org.w3id.nisso.server.http.Html.link;
import static org.w3id.nisso.server.http.Html.tag;

import java.util.List;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonObject;
import org.w3id.nisso.rdf.Description;
import org.w3id.nisso.server.http.Html;
import org.w3id.nisso.server.http.Page;

/**
 * The dumps, for people and for programs. Immutable.
 *
 * @param description what the data say of themselves
 * @param sizes       how large the dumps are
 */
record DumpList(Description description, DumpSizes sizes) {

    /** One object for each file: its name, where it is, its media type, what is in it and how many statements these are. */
    JsonObject json() {
        JsonArray dumps = new JsonArray();
        DumpFile.all().forEach(file -> dumps.add(json(file)));
        JsonObject json = new JsonObject();
        json.put("generation", sizes.generation());
        json.put("dumps", dumps);
        return json;
    }

    private JsonObject json(DumpFile file) {
        JsonObject json = new JsonObject();
        json.put("name", file.name());
        json.put("link", file.address());
        json.put("format", file.format().formatName());
        json.put("mediaType", file.mediaType());
        json.put("holds", file.format().content().words());
        json.put("statements", sizes.of(file));
        return json;
    }

    Page page() {
        List<Html> rows = DumpFile.all().stream().filter(file -> !file.packed()).map(this::row).toList();
        return new Page("Dumps", List.of(
                tag("p", "The whole of " + description.title("en") + " as RDF. Each file is made while it is fetched."),
                tag("table",
                        tag("thead", tag("tr", tag("th", "File"), tag("th", "Packed"), tag("th", "Statements"), tag("th", "Holds"))),
                        tag("tbody", Html.all(rows)))));
    }

    private Html row(DumpFile file) {
        DumpFile packed = new DumpFile(file.format(), true);
        return tag("tr",
                tag("td", link(file.address(), file.name())),
                tag("td", link(packed.address(), packed.name())),
                tag("td", String.valueOf(sizes.of(file))),
                tag("td", file.format().content().words()));
    }
}
