package org.w3id.nisso.server.map;

import static org.w3id.nisso.server.http.Html.link;
import static org.w3id.nisso.server.http.Html.tag;
import static org.w3id.nisso.server.http.Html.text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.w3id.nisso.atlas.Status;
import org.w3id.nisso.rdf.DateWords;
import org.w3id.nisso.server.http.Choices;
import org.w3id.nisso.server.http.Html;
import org.w3id.nisso.server.http.Words;

/** The table of who held what on a day; the script {@code map-table.js} writes the same rows for other days. For one request. */
final class StatusTable {

    private static final String START = "start";
    private static final String END = "end";

    private final NamedAtlas atlas;
    private final Choices choices;
    private final Words words;

    StatusTable(NamedAtlas atlas, Choices choices) {
        this.atlas = atlas;
        this.choices = choices;
        this.words = choices.words(StatusTable.class);
    }

    /** The columns that the folder has something for. */
    private List<String> columns() {
        return atlas.atlas().ofHolders() ? List.of("place", "holder", "relation", "view", "since", "until", "basis", "sources")
                : List.of("place", "kind", "since", "until");
    }

    /** The whole table. */
    Html table(LocalDate day, Optional<String> view) {
        String caption = words.get(atlas.atlas().ofHolders() ? "caption" : "captionKinds", DateWords.day(day, choices.language()));
        List<Html> heads = columns().stream().map(column -> (Html) tag("th", words.get(column)).with("scope", "col")
                .with("data-key", column)).toList();
        List<Html> rows = atlas.atlas().on(day, view).stream().map(this::row).toList();
        Html none = rows.isEmpty() ? tag("p", words.get("nothing")) : text("");
        Html table = tag("table", tag("caption", caption), tag("thead", tag("tr", Html.all(heads))), tag("tbody", Html.all(rows)));
        return tag("section", tag("div", table).with("class", "wide"), tag("div", none).with("class", "nothing"))
                .with("class", "map-table").with("aria-label", words.get("table"));
    }

    private Html row(Status status) {
        List<Html> cells = columns().stream().map(column -> (Html) tag("td", cell(column, status))
                .with("data-column", words.get(column))).toList();
        return tag("tr", Html.all(cells)).with("data-place", atlas.shortForm(status.place()))
                .with("data-holder", atlas.shortForm(status.holder())).with("data-manner", status.manner().key());
    }

    private Html cell(String column, Status status) {
        return switch (column) {
            case "place" -> thing(status.place());
            case "holder", "kind" -> Html.all(List.of(tag("span").with("class", "swatch holder-" + atlas.colour(status.holder())),
                    thing(status.holder())));
            case "relation" -> status.relation().map(relation -> Html.all(List.of(text(atlas.name(relation)), doubt(status, ""))))
                    .orElseGet(() -> doubt(status, ""));
            case "view" -> viewers(status);
            case "since" -> date(status.since(), Optional.empty(), doubt(status, START));
            case "until" -> date(status.until(), status.endBasis(), doubt(status, END));
            case "basis" -> status.basis().map(this::thing).orElseGet(() -> text(""));
            default -> atlas.page(status).map(page -> link(choices.along(page), words.get("record"))).orElseGet(() -> text(""));
        };
    }

    private Html viewers(Status status) {
        if (status.viewers().isEmpty()) {
            return tag("span", words.get("undisputed")).with("class", "quiet");
        }
        List<Html> all = new ArrayList<>();
        for (String viewer : status.viewers()) {
            all.add(text(all.isEmpty() ? "" : words.get("and")));
            all.add(thing(viewer));
        }
        return Html.all(all);
    }

    private Html date(Optional<Node> date, Optional<String> basis, Html doubt) {
        List<Html> parts = new ArrayList<>();
        date.ifPresent(written -> parts.add(text(atlas.words(written))));
        parts.add(doubt);
        basis.ifPresent(iri -> parts.add(Html.all(List.of(text(" "), tag("span", thing(iri)).with("class", "small")))));
        return Html.all(parts);
    }

    /** A remark if that part is in doubt, or, for no part, if anything else is. */
    private Html doubt(Status status, String part) {
        boolean doubtful = part.isEmpty() ? !List.of(START, END).containsAll(status.doubts()) : status.doubts().contains(part);
        return doubtful ? tag("span", words.get("doubtful")).with("class", "doubt") : text("");
    }

    private Html thing(String iri) {
        return atlas.page(iri).map(page -> link(choices.along(page), atlas.name(iri))).orElseGet(() -> text(atlas.name(iri)));
    }
}
