package org.w3id.nisso.server.data;

import static org.w3id.nisso.server.http.Html.link;
import static org.w3id.nisso.server.http.Html.tag;
import static org.w3id.nisso.server.http.Html.text;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.w3id.nisso.describe.Portrait;
import org.w3id.nisso.describe.TermNames;
import org.w3id.nisso.rdf.AddressSpace;
import org.w3id.nisso.server.http.Choices;
import org.w3id.nisso.server.http.Html;
import org.w3id.nisso.server.http.Page;
import org.w3id.nisso.server.http.Visit;

/** The page of a thing: its names, what is stated of it, what points at it, its sources, its files. For one request. */
final class ThingPage {

    private final Portrait portrait;
    private final Visit visit;
    private final Addresses here;
    private final Choices choices;
    private final String language;
    private final TermNames names;
    private final TermWords terms;
    private final SourceList sources;

    ThingPage(Portrait portrait, Visit visit, Addresses here, Choices choices) {
        this.portrait = portrait;
        this.visit = visit;
        this.here = here;
        this.choices = choices;
        this.language = choices.language();
        this.names = portrait.names();
        this.terms = new TermWords(portrait, addresses(), language);
        this.sources = new SourceList(portrait, terms);
    }

    /** The whole page. */
    Page page() {
        List<Html> body = new ArrayList<>();
        body.add(otherNames());
        body.add(classes());
        body.addAll(descriptions());
        StatementList statements = new StatementList(portrait, terms, sources);
        body.addAll(statements.own());
        body.addAll(statements.pointing(here.page()));
        body.addAll(sources.section());
        body.addAll(files());
        return new Page(choices, title(), body, head());
    }

    private String title() {
        Node thing = portrait.thing();
        return names.called(thing, language).map(TermNames.Name::text).orElseGet(() -> addresses().shorten(thing.getURI()));
    }

    private AddressSpace addresses() {
        return visit.description().addresses();
    }

    private Html otherNames() {
        String title = title();
        Html others = Html.all(names.all(portrait.thing()).entrySet().stream().filter(name -> !name.getValue().equals(title))
                .map(name -> tag("span", name.getValue()).with("lang", name.getKey()).with("class", "way")).toList());
        return tag("p", others, sources.marks(RDFS.label.asNode()));
    }

    /** The classes that were written down; if all were concluded, those. */
    private Html classes() {
        List<Portrait.Value> types = portrait.statements().getOrDefault(RDF.type.asNode(), List.of());
        List<Portrait.Value> shown = types.stream().anyMatch(type -> !type.inferred())
                ? types.stream().filter(type -> !type.inferred()).toList() : types;
        List<Html> parts = new ArrayList<>();
        shown.forEach(type -> parts.add(tag("span", terms.of(type.node())).with("class", "way")));
        parts.add(shown.stream().allMatch(Portrait.Value::inferred) ? Html.all(List.of()) : sources.marks(RDF.type.asNode()));
        parts.add(text(" "));
        parts.add(tag("code", addresses().shorten(portrait.thing().getURI())));
        return tag("p", Html.all(parts));
    }

    private List<Html> descriptions() {
        List<Node> texts = portrait.statements().getOrDefault(DCTerms.description.asNode(), List.of()).stream()
                .map(Portrait.Value::node).filter(Node::isLiteral).toList();
        List<Node> inLanguage = texts.stream().filter(text -> text.getLiteralLanguage().equals(language)).toList();
        return (inLanguage.isEmpty() ? texts : inLanguage).stream()
                .map(text -> (Html) tag("div", terms.literal(text, "span"), sources.marks(DCTerms.description.asNode()))
                        .with("class", "description")).toList();
    }

    private List<Html> files() {
        String dataset = visit.description().title(language);
        String version = visit.generation().manifest().dataVersion();
        List<Html> forms = DataForm.ALL.stream()
                .map(form -> link(here.data() + "." + form.extension(), form.title()))
                .map(file -> (Html) tag("span", file).with("class", "way")).toList();
        return List.of(tag("h2", "Data"), tag("p", Html.all(forms)), tag("h2", "How to cite"),
                tag("p", text("“" + title() + "”, in: " + dataset + ", data version " + version + ". "),
                        link(here.name(), here.name())));
    }

    private List<Html> head() {
        List<Html> head = new ArrayList<>();
        head.add(tag("link").with("rel", "canonical").with("href", here.page()));
        DataForm.ALL.forEach(form -> head.add(tag("link").with("rel", "alternate").with("type", form.bareMediaType())
                .with("href", here.data() + "." + form.extension()).with("title", form.title())));
        head.add(Html.jsonLd(SchemaOrg.of(portrait, visit, here)));
        return head;
    }
}
