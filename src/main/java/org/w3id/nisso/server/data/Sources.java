package org.w3id.nisso.server.data;

import static org.w3id.nisso.server.http.Html.link;
import static org.w3id.nisso.server.http.Html.tag;
import static org.w3id.nisso.server.http.Html.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDFS;
import org.w3id.nisso.describe.Portrait;
import org.w3id.nisso.describe.References;
import org.w3id.nisso.server.http.Html;

/**
 * The sources of a page: marks after the statements, what a mark opens, and the list at the foot. A mark is a button that opens
 * its sources beside itself without a script (the {@code popover} of HTML); equal sets of sources are written once. Sources are
 * numbered as they are met, so marks are to be made in the order of the page. For one page.
 */
final class Sources {

    private static final String ANCHOR = "source-";
    private static final String OPENED = "sources-";

    private final Reading reading;
    private final TermWords terms;
    private final Map<Node, References> references = new HashMap<>();
    private final Map<References.Reference, Integer> numbers = new LinkedHashMap<>();
    private final Map<List<Integer>, String> marked = new LinkedHashMap<>();

    Sources(Reading reading, TermWords terms) {
        this.reading = reading;
        this.terms = terms;
    }

    /** The mark for what a thing states with a property; nothing where no source is cited. */
    Html mark(Node thing, Node property) {
        List<Integer> numbered = of(thing).supporting(property).stream().map(this::number).sorted().toList();
        if (numbered.isEmpty()) {
            return Html.all(List.of());
        }
        String opened = marked.computeIfAbsent(numbered, set -> OPENED + (marked.size() + 1));
        String shown = numbered.stream().map(String::valueOf).collect(Collectors.joining(", "));
        return tag("button", "[" + shown + "]").with("type", "button").with("class", "source").with("popovertarget", opened)
                .with("aria-label", reading.word("sourcesMark", shown));
    }

    private References of(Node thing) {
        return references.computeIfAbsent(thing, reading.portrait()::references);
    }

    private int number(References.Reference reference) {
        return numbers.computeIfAbsent(reference, next -> numbers.size() + 1);
    }

    /** The list of all sources of the thing, marked or not, and of what else was marked; and what the marks open. */
    List<Html> section() {
        of(reading.portrait().thing()).numbered().keySet().forEach(this::number);
        return marked();
    }

    /** The list of the sources that were marked, and what the marks open; nothing if there are none. */
    List<Html> marked() {
        if (numbers.isEmpty()) {
            return List.of();
        }
        List<Html> items = new ArrayList<>();
        numbers.forEach((reference, number) -> items.add(tag("li", entry(reference)).with("id", ANCHOR + number)));
        List<Html> opened = new ArrayList<>();
        List<References.Reference> inOrder = List.copyOf(numbers.keySet());
        marked.forEach((set, id) -> opened.add(tag("div", tag("ul", Html.all(set.stream().map(number -> (Html) tag("li",
                link("#" + ANCHOR + number, "[" + number + "]"), text(" "), entry(inOrder.get(number - 1)))).toList())))
                .with("popover", "auto").with("id", id).with("class", "opened-sources")));
        return List.of(tag("h2", reading.word("sources")).with("id", "sources"), tag("ol", Html.all(items)).with("class", "all-sources"),
                Html.all(opened));
    }

    private Html entry(References.Reference reference) {
        List<Html> entry = new ArrayList<>();
        entry.add(terms.of(reference.source()));
        reference.locator().ifPresent(locator -> entry.add(text(", " + locator)));
        reading.portrait().inside(reference.source()).getOrDefault(RDFS.seeAlso.asNode(), List.of()).stream().filter(Node::isURI)
                .forEach(address -> entry.add(tag("span", text(" — "), link(address.getURI(), address.getURI()))));
        return Html.all(entry);
    }
}
