package org.w3id.nisso.server.data;

import static org.w3id.nisso.server.http.Html.link;
import static org.w3id.nisso.server.http.Html.tag;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.w3id.nisso.describe.Slot.Way;
import org.w3id.nisso.describe.TermNames;
import org.w3id.nisso.rdf.DateWords;
import org.w3id.nisso.server.http.Html;
import org.w3id.nisso.server.http.Known;

/** Terms as people read them: things by their names and as links, dates in words, long texts folded away. */
final class TermWords {

    private static final int LONG = 600;
    /** What stands in a sentence of our own until the name is put in its place. */
    private static final String PLACE = "\uFFFC";

    private final Reading reading;
    private final TermNames names;
    private final Map<Node, TermNames.Name> called = new HashMap<>();

    TermWords(Reading reading, TermNames names) {
        this.reading = reading;
        this.names = names;
    }

    /** The name of a property or class, with its language. */
    Html.Element term(Node term) {
        return named("span", best(term)).with("title", term.getURI());
    }

    private TermNames.Name best(Node term) {
        return called.computeIfAbsent(term, one -> names.best(one, reading.language()));
    }

    /** What a thing is called; its short form if it is called nothing. */
    private TermNames.Name shown(Node term) {
        return called.computeIfAbsent(term, one -> names.called(one, reading.language())
                .orElseGet(() -> new TermNames.Name(reading.addresses().shorten(one.getURI()), "")));
    }

    /** The name of a property as it reads from one end. */
    Html way(Way way) {
        if (!way.inverse()) {
            return term(way.property());
        }
        String[] around = reading.word("pointingWith", PLACE).split(PLACE, 2);
        return tag("span", Html.text(around[0]), term(way.property()), Html.text(around[1]));
    }

    /** Tells whether a thing is called anything, by a label or by what it connects. */
    boolean isCalled(Node term) {
        return names.called(term, reading.language()).isPresent();
    }

    /** The name of a property or class as plain text. */
    String name(Node term) {
        return term.isLiteral() ? text(term) : best(term).text();
    }

    /** The name of a thing as plain text. */
    String text(Node term) {
        return term.isLiteral() ? DateWords.of(term, reading.language()).map(DateWords::text).orElse(term.getLiteralLexicalForm())
                : term.isURI() ? shown(term).text() : "";
    }

    /** A term that has a name or is a literal. */
    Html of(Node term) {
        return term.isLiteral() ? literal(term) : term.isURI() ? resource(term) : Html.text("…");
    }

    private Html resource(Node term) {
        String iri = term.getURI();
        if (reading.addresses().contains(term)) {
            return term.equals(reading.portrait().thing()) ? named("span", shown(term))
                    : named("a", shown(term)).with("href", reading.page(term));
        }
        return link(iri, names.called(term, reading.language()).map(TermNames.Name::text).orElse(iri));
    }

    /** A literal: a date in words, a text with its language. */
    Html literal(Node literal) {
        Optional<DateWords> date = DateWords.of(literal, reading.language());
        String written = literal.getLiteralLexicalForm();
        if (date.isPresent()) {
            return tag("time", date.get().text()).with("datetime", written).with("title", precision(date.get().precision()));
        }
        if (XSDDatatype.XSDboolean.equals(literal.getLiteralDatatype())) {
            return Html.text(reading.word(written.equals("true") || written.equals("1") ? "yes" : "no"));
        }
        Html.Element whole = named("span", new TermNames.Name(written, literal.getLiteralLanguage()));
        return written.length() <= LONG ? whole : tag("details", tag("summary", Known.shortened(written)), whole);
    }

    private String precision(DateWords.Precision precision) {
        return switch (precision) {
            case DAY -> reading.word("toTheDay");
            case MONTH -> reading.word("toTheMonth");
            case YEAR -> reading.word("toTheYear");
        };
    }

    private Html.Element named(String element, TermNames.Name name) {
        Html.Element whole = tag(element, name.text());
        return name.language().isEmpty() || name.language().equals(reading.language()) ? whole : whole.with("lang", name.language());
    }
}
