package org.w3id.nisso.server.export;

import static org.w3id.nisso.server.http.Html.link;
import static org.w3id.nisso.server.http.Html.tag;
import static org.w3id.nisso.server.http.Html.text;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonObject;
import org.w3id.nisso.export.DumpContent;
import org.w3id.nisso.rdf.Description;
import org.w3id.nisso.server.http.Choices;
import org.w3id.nisso.server.http.Html;
import org.w3id.nisso.server.http.Page;
import org.w3id.nisso.server.http.Words;

/**
 * The dumps, for people and for programs. Immutable.
 *
 * @param description what the data say of themselves
 * @param sizes       how large the dumps are
 */
record DumpList(Description description, DumpSizes sizes) {

    /** The keys of the headings. */
    private static final List<String> HEADINGS = List.of("file", "packed", "statements", "holds");
    private static final Map<DumpContent, String> CONTENTS = Map.of(DumpContent.FACTS, "facts", DumpContent.GRAPHS, "graphs",
            DumpContent.GRAPHS_AND_PROVENANCE, "graphsAndProvenance");

    /** One object for each file: its name, where it is, its media type, what is in it and how many statements these are. */
    JsonObject json() {
        JsonArray dumps = new JsonArray();
        DumpFile.all(sizes.sizes().keySet()).forEach(file -> dumps.add(json(file)));
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
        Words words = choices.words(DumpList.class);
        List<String> headings = HEADINGS.stream().map(words::get).toList();
        List<Html> rows = DumpFile.all(sizes.sizes().keySet()).stream().filter(file -> !file.packed()).map(file -> row(file, headings, words)).toList();
        return new Page(choices, words.get("dumps"), List.of(
                tag("p", words.get("dumpsIntro", description.title(choices.language()))),
                tag("div", tag("table",
                        tag("thead", tag("tr", Html.all(headings.stream().map(name -> tag("th", name).with("scope", "col")).toList()))),
                        tag("tbody", Html.all(rows)))).with("class", "wide").with("tabindex", "0")));
    }

    private Html row(DumpFile file, List<String> headings, Words words) {
        DumpFile packed = new DumpFile(file.format(), true);
        List<Html> cells = List.of(link(file.address(), file.name()), link(packed.address(), packed.name()),
                text(words.get("number", sizes.of(file))), text(words.get(CONTENTS.get(file.format().content()))));
        // On a narrow screen, where a row becomes a block, each cell says its heading itself.
        return tag("tr", Html.all(IntStream.range(0, cells.size())
                .mapToObj(i -> tag("td", cells.get(i)).with("data-column", headings.get(i))).toList()));
    }
}
