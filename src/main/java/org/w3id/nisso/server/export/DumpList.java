package org.w3id.nisso.server.export;

import static org.w3id.nisso.server.http.Html.link;
import static org.w3id.nisso.server.http.Html.tag;

import java.util.List;
import java.util.Locale;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonObject;
import org.w3id.nisso.rdf.Description;
import org.w3id.nisso.server.http.Choices;
import org.w3id.nisso.server.http.Html;
import org.w3id.nisso.server.http.Page;

/**
 * The dumps, for people and for programs. Immutable.
 *
 * @param description what the data say of themselves
 * @param sizes       how large the dumps are
 */
record DumpList(Description description, DumpSizes sizes) {

    private static final List<String> HEADINGS = List.of("File", "Packed", "Statements", "Holds");

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

    Page page(Choices choices) {
        List<Html> rows = DumpFile.all().stream().filter(file -> !file.packed()).map(this::row).toList();
        return new Page(choices, "Dumps", List.of(
                tag("p", "The whole of " + description.title("en") + " as RDF. Each file is made while it is fetched."),
                tag("div", tag("table",
                        tag("thead", tag("tr", Html.all(HEADINGS.stream().map(name -> tag("th", name).with("scope", "col")).toList()))),
                        tag("tbody", Html.all(rows)))).with("class", "wide").with("tabindex", "0")));
    }

    private Html row(DumpFile file) {
        DumpFile packed = new DumpFile(file.format(), true);
        return tag("tr",
                cell(0, link(file.address(), file.name())),
                cell(1, link(packed.address(), packed.name())),
                cell(2, Html.text(String.format(Locale.ROOT, "%,d", sizes.of(file)))),
                cell(3, Html.text(file.format().content().words())));
    }

    /** On a narrow screen, where a row becomes a block, each cell says its heading itself. */
    private static Html cell(int column, Html content) {
        return tag("td", content).with("data-column", HEADINGS.get(column));
    }
}
