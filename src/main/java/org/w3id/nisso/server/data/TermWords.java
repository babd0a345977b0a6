package org.w3id.nisso.server.data;

import static org.w3id.nisso.server.http.Html.link;
import static org.w3id.nisso.server.http.Html.tag;
import static org.w3id.nisso.server.http.Html.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.w3id.nisso.rdf.DateWords;
import org.w3id.nisso.describe.Portrait;
import org.w3id.nisso.describe.TermNames;
import org.w3id.nisso.rdf.AddressSpace;
import org.w3id.nisso.server.http.Known;
import org.w3id.nisso.server.http.Html;
import org.w3id.nisso.server.http.ThingPaths;

/** Terms as people read them: things by their names and as links, dates in words, long texts folded away. */
final class TermWords {

    private static final int LONG = 600;
    private static final int DEEPEST = 3;

    private final Portrait portrait;
    private final TermNames names;
    private final AddressSpace addresses;
    private final String language;

    TermWords(Portrait portrait, AddressSpace addresses, String language) {
        this.portrait = portrait;
        this.names = portrait.names();
        this.addresses = addresses;
        this.language = language;
    }

    /** The name of a property or class, with its language. */
    Html term(Node term) {
        return named("span", names.best(term, language)).with("title", term.getURI());
    }

    /** What a term is sorted by. */
    String sortedBy(Node term) {
        return term.isLiteral() ? term.getLiteralLexicalForm() : term.isURI() ? names.best(term, language).text() : "";
    }

    /** Any term. */
    Html of(Node term) {
        return of(term, 0);
    }

    private Html of(Node term, int depth) {
        if (term.isLiteral()) {
            return literal(term, "span");
        }
        if (term.isURI()) {
            return resource(term);
        }
        return depth < DEEPEST ? inside(term, depth) : text("…");
    }

    private Html resource(Node term) {
        String iri = term.getURI();
        if (addresses.contains(term)) {
            TermNames.Name shown = names.called(term, language).orElseGet(() -> new TermNames.Name(addresses.shorten(iri), ""));
            return named("a", shown).with("href", ThingPaths.page(addresses, iri));
        }
        return link(iri, names.called(term, language).map(TermNames.Name::text).orElse(iri));
    }

    /** What is written inside a node without a name, but for its class. */
    Html inside(Node node, int depth) {
        List<Html> lines = new ArrayList<>();
        portrait.inside(node).entrySet().stream()
                .filter(entry -> !Shown.isOfApparatus(entry.getKey()))
                .sorted(Comparator.comparing(entry -> sortedBy(entry.getKey())))
                .forEach(entry -> entry.getValue().stream().filter(value -> !value.equals(portrait.thing()))
                        .forEach(value -> lines.add(tag("li", term(entry.getKey()), text(": "), of(value, depth + 1)))));
        return tag("ul", Html.all(lines)).with("class", "inside");
    }

    /** A literal in an element of a name: a date in words, a text with its language. */
    Html literal(Node literal, String element) {
        Optional<DateWords> date = DateWords.of(literal, language);
        String written = literal.getLiteralLexicalForm();
        if (date.isPresent()) {
            Html time = tag("time", date.get().text()).with("datetime", written).with("title", date.get().precision().name());
            return tag(element, time);
        }
        Html.Element whole = named(element, new TermNames.Name(written, literal.getLiteralLanguage()));
        return written.length() <= LONG ? whole : tag("details", tag("summary", Known.shortened(written)), whole);
    }

    private static Html.Element named(String element, TermNames.Name name) {
        Html.Element whole = tag(element, name.text());
        return name.language().isEmpty() ? whole : whole.with("lang", name.language());
    }
}
