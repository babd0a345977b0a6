package org.w3id.nisso.server.data;

import static org.w3id.nisso.server.http.Html.link;
import static org.w3id.nisso.server.http.Html.tag;
import static org.w3id.nisso.server.http.Html.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.w3id.nisso.describe.Arrangement;
import org.w3id.nisso.describe.Portrait;
import org.w3id.nisso.describe.Span;
import org.w3id.nisso.describe.TermNames;
import org.w3id.nisso.describe.Views;
import org.w3id.nisso.rdf.Terms;
import org.w3id.nisso.server.http.Choices;
import org.w3id.nisso.server.http.Html;
import org.w3id.nisso.server.http.Page;
import org.w3id.nisso.server.http.Visit;

/** The page of a thing: its names, its life, what is stated of it and by whom, its sources, its files. For one request. */
final class ThingPage {

    private final Portrait portrait;
    private final Visit visit;
    private final Addresses here;
    private final Reading reading;
    private final TermNames names;
    private final TermWords terms;
    private final Sources sources;
    private final Marks marks;
    private final Views views;

    ThingPage(Portrait portrait, Views views, Visit visit, Addresses here, Choices choices) {
        this.portrait = portrait;
        this.views = views;
        this.visit = visit;
        this.here = here;
        this.reading = new Reading(portrait, visit.description().addresses(), choices);
        this.names = portrait.names();
        this.terms = new TermWords(reading, names);
        this.sources = new Sources(reading, terms);
        this.marks = new Marks(reading, sources);
    }

    /** The whole page. */
    Page page() {
        Arrangement arrangement = new Arrangement(portrait, views);
        Opened opened = new Opened(reading, new Parts(reading, views, terms), terms, marks);
        Lines lines = new Lines(reading, terms, opened, marks);
        ByView contested = new ByView(reading, terms);
        List<Html> body = new ArrayList<>();
        body.add(otherNames());
        body.add(classes());
        body.addAll(descriptions());
        body.add(standing());
        body.addAll(new LifeLine(reading, new Lanes(reading, terms, contested, opened)).of(arrangement));
        body.add(tag("div", tag("div", Html.all(new Sections(reading, views, terms, contested, lines).of(arrangement, here.page())))
                .with("class", "statements"), new Figures(reading, terms).of(arrangement)).with("class", "thing"));
        body.addAll(sources.section());
        body.addAll(new AskAbout(reading, visit.catalogue()).section());
        body.addAll(files());
        return new Page(reading.choices(), title(), body, head());
    }

    private String title() {
        return terms.text(portrait.thing());
    }

    private Html otherNames() {
        String title = title();
        Html others = Html.all(names.all(portrait.thing()).entrySet().stream().filter(name -> !name.getValue().equals(title))
                .map(name -> tag("span", name.getValue()).with("lang", name.getKey()).with("class", "way")).toList());
        return tag("p", others, sources.mark(portrait.thing(), RDFS.label.asNode())).with("class", "names");
    }

    /** The classes that were written down; if all were concluded, those; and the same thing elsewhere. */
    private Html classes() {
        List<Portrait.Value> types = portrait.statements().getOrDefault(RDF.type.asNode(), List.of());
        List<Portrait.Value> shown = types.stream().anyMatch(type -> !type.inferred())
                ? types.stream().filter(type -> !type.inferred()).toList() : types;
        List<Html> parts = new ArrayList<>();
        shown.forEach(type -> parts.add(tag("span", terms.of(type.node()),
                marks.of(Triple.create(portrait.thing(), RDF.type.asNode(), type.node()), type.inferred())).with("class", "way")));
        parts.add(tag("code", reading.addresses().shorten(portrait.thing().getURI())).with("class", "way"));
        Stream.of(SKOS.exactMatch.asNode(), SKOS.closeMatch.asNode(), OWL2.sameAs.asNode())
                .flatMap(property -> portrait.statements().getOrDefault(property, List.of()).stream()).map(Portrait.Value::node)
                .filter(node -> node.isURI() && node.getURI().startsWith(Terms.WIKIDATA)).map(Node::getURI).distinct().sorted()
                .forEach(item -> parts.add(tag("span", link(item, reading.word("wikidata", item.substring(Terms.WIKIDATA.length()))))
                        .with("class", "way")));
        return tag("p", Html.all(parts));
    }

    /** In the reader's language if there are any in it; the others folded away. */
    private List<Html> descriptions() {
        List<Node> texts = portrait.statements().getOrDefault(DCTerms.description.asNode(), List.of()).stream()
                .map(Portrait.Value::node).filter(Node::isLiteral).toList();
        List<Node> first = texts.stream().filter(text -> text.getLiteralLanguage().equals(reading.language())).toList();
        List<Html> shown = (first.isEmpty() ? texts : first).stream().map(this::description).toList();
        List<Html> others = first.isEmpty() ? List.of() : texts.stream().filter(text -> !first.contains(text)).map(this::description).toList();
        return others.isEmpty() ? shown : Stream.concat(shown.stream(), Stream.of(tag("details",
                tag("summary", reading.word("otherLanguages")), Html.all(others)))).toList();
    }

    private Html description(Node text) {
        return tag("div", terms.literal(text), sources.mark(portrait.thing(), DCTerms.description.asNode())).with("class", "description");
    }

    /** What the chosen time does to the page, and whether the thing itself was then. */
    private Html standing() {
        if (!reading.choices().ofTime()) {
            return Marks.NONE;
        }
        Span.Standing standing = reading.standing(portrait.span(portrait.thing()));
        String itself = switch (standing) {
            case DURING -> "";
            case BEFORE -> reading.word("thingOver") + " ";
            case AFTER -> reading.word("thingNotYet") + " ";
        };
        return tag("p", itself + reading.word("setBack")).with("class", "small then-means");
    }

    private List<Html> files() {
        String dataset = visit.description().title(reading.language());
        String version = visit.generation().manifest().dataVersion();
        List<Html> forms = DataForm.ALL.stream().map(form -> link(here.data() + "." + form.extension(), form.title()))
                .map(file -> (Html) tag("span", file).with("class", "way")).toList();
        return List.of(tag("h2", reading.word("data")), tag("p", Html.all(forms)), tag("h2", reading.word("cite")),
                tag("p", text(reading.word("citation", title(), dataset, version) + " "), link(here.name(), here.name())));
    }

    private List<Html> head() {
        List<Html> head = new ArrayList<>();
        head.add(tag("link").with("rel", "stylesheet").with("href", "/assets/thing.css"));
        head.add(tag("link").with("rel", "canonical").with("href", here.page()));
        DataForm.ALL.forEach(form -> head.add(tag("link").with("rel", "alternate").with("type", form.bareMediaType())
                .with("href", here.data() + "." + form.extension()).with("title", form.title())));
        head.addAll(Figures.head());
        head.add(Html.jsonLd(SchemaOrg.of(portrait, visit, here)));
        return head;
    }
}
