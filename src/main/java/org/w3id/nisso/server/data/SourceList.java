package org.w3id.nisso.server.data;

import static org.w3id.nisso.server.http.Html.link;
import static org.w3id.nisso.server.http.Html.tag;
import static org.w3id.nisso.server.http.Html.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDFS;
import org.w3id.nisso.describe.Portrait;
import org.w3id.nisso.describe.References;
import org.w3id.nisso.server.http.Html;

/** The sources at the foot of a page, and the marks that lead to them. */
final class SourceList {

    private static final String ANCHOR = "source-";

    private final Portrait portrait;
    private final TermWords terms;
    private final References references;
    private final Map<References.Reference, Integer> numbers;

    SourceList(Portrait portrait, TermWords terms) {
        this.portrait = portrait;
        this.terms = terms;
        this.references = portrait.references();
        this.numbers = references.numbered();
    }

    /** Marks that lead to the sources of what is stated with a property. */
    Html marks(Node property) {
        List<Html> marks = references.supporting(property).stream().map(numbers::get).sorted()
                .map(number -> (Html) tag("a", "[" + number + "]").with("href", "#" + ANCHOR + number)).toList();
        return marks.isEmpty() ? Html.all(List.of()) : tag("sup", Html.all(marks)).with("class", "sources");
    }

    /** The list; nothing if no source is cited. */
    List<Html> section() {
        if (numbers.isEmpty()) {
            return List.of();
        }
        List<Html> items = new ArrayList<>();
        numbers.forEach((reference, number) -> items.add(tag("li", Html.all(entry(reference))).with("id", ANCHOR + number)));
        return List.of(tag("h2", "Sources"), tag("ol", Html.all(items)));
    }

    private List<Html> entry(References.Reference reference) {
        List<Html> entry = new ArrayList<>();
        entry.add(terms.of(reference.source()));
        reference.locator().ifPresent(locator -> entry.add(text(", " + locator)));
        portrait.inside(reference.source()).getOrDefault(RDFS.seeAlso.asNode(), List.of()).stream().filter(Node::isURI)
                .forEach(address -> entry.add(tag("span", text(" — "), link(address.getURI(), address.getURI()))));
        return entry;
    }
}
