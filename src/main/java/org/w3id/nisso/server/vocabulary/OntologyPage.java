package org.w3id.nisso.server.vocabulary;

import static org.w3id.nisso.server.http.Html.link;
import static org.w3id.nisso.server.http.Html.tag;
import static org.w3id.nisso.server.http.Html.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.w3id.nisso.export.GraphFormat;
import org.w3id.nisso.rdf.AddressSpace;
import org.w3id.nisso.server.http.Choices;
import org.w3id.nisso.server.http.Html;
import org.w3id.nisso.server.http.Page;
import org.w3id.nisso.server.http.Words;

/** The page of an ontology: what it says of itself, a picture of its classes, and every term. */
final class OntologyPage {

    private final Ontology ontology;
    private final Uses uses;
    private final AddressSpace addresses;
    private final ClassTree tree;
    private final Choices choices;
    private final Words words;

    OntologyPage(Ontology anyLanguage, Uses uses, AddressSpace addresses, Choices choices) {
        this.ontology = anyLanguage.in(choices.language());
        this.choices = choices;
        this.words = choices.words(OntologyPage.class);
        this.uses = uses;
        this.addresses = addresses;
        this.tree = new ClassTree(ontology);
    }

    Page page() {
        Map<String, String> titles = ontology.labels().texts(ontology.header(), DCTerms.title);
        String title = titles.getOrDefault(choices.language(),
                titles.getOrDefault("en", titles.values().stream().findFirst().orElse(words.get("ontology"))));
        List<Html> body = new ArrayList<>();
        body.add(tag("p", Html.all(titles.entrySet().stream().filter(t -> !t.getValue().equals(title))
                .map(t -> tag("span", t.getValue()).with("lang", t.getKey()).with("class", "way")).toList())));
        ontology.labels().read(ontology.header(), DCTerms.description)
                .forEach((language, said) -> body.add(tag("p", said).with("lang", language)));
        body.add(facts());
        body.add(contents());
        body.add(diagram());
        TermSection section = new TermSection(ontology, uses, words);
        for (TermKind kind : TermKind.values()) {
            addPart(body, kind, section);
        }
        List<Html> kinds = new KindLists(ontology, addresses).parts();
        if (!kinds.isEmpty()) {
            body.add(tag("h2", words.get("lists")).with("id", "-lists"));
            body.addAll(kinds);
        }
        body.add(borrowed());
        return new Page(choices, title, body, head());
    }

    private static List<Html> head() {
        return Stream.of(GraphFormat.values()).map(format -> (Html) tag("link").with("rel", "alternate")
                .with("type", GraphForms.bare(format)).with("href", OntologyServlet.PATH + "." + format.extension())).toList();
    }

    private Html facts() {
        List<Html> rows = new ArrayList<>();
        fact(rows, "address", List.of(ontology.header()));
        fact(rows, "preferredPrefix", Prefixes.PREFERRED_PREFIX);
        fact(rows, "namespace", Prefixes.PREFERRED_NAMESPACE);
        fact(rows, "version", OWL.versionInfo);
        fact(rows, "versionAddress", OWL2.versionIRI);
        fact(rows, "creator", DCTerms.creator);
        fact(rows, "contributor", DCTerms.contributor);
        fact(rows, "publisher", DCTerms.publisher);
        fact(rows, "licence", DCTerms.license);
        fact(rows, "created", DCTerms.created);
        fact(rows, "modified", DCTerms.modified);
        fact(rows, "citedAs", DCTerms.bibliographicCitation);
        rows.add(tag("dt", words.get("asRdf")));
        rows.add(tag("dd", Html.all(Stream.of(GraphFormat.values()).map(format ->
                Html.all(List.of(link(OntologyServlet.PATH + "." + format.extension(), format.extension()), text(" ")))).toList())));
        return tag("dl", Html.all(rows)).with("class", "facts");
    }

    private void fact(List<Html> rows, String name, Property property) {
        fact(rows, name, ontology.values(ontology.header(), property));
    }

    private void fact(List<Html> rows, String name, List<Node> values) {
        if (!values.isEmpty()) {
            rows.add(tag("dt", words.get(name)));
            values.forEach(value -> rows.add(tag("dd", value.isURI() ? link(value.getURI(), value.getURI())
                    : text(value.isLiteral() ? value.getLiteralLexicalForm() : words.get("seeRdf")))));
        }
    }

    private Html contents() {
        return tag("nav", Html.all(Stream.of(TermKind.values()).filter(kind -> !ontology.terms(kind).isEmpty())
                .map(kind -> tag("span", link("#" + kind.anchor(),
                        words.get("nameAndCount", words.get(kind.words()), ontology.terms(kind).size()))).with("class", "way")).toList()))
                .with("aria-label", words.get("kindsOfTerm")).with("class", "contents");
    }

    private Html diagram() {
        if (ontology.terms(TermKind.CLASS).isEmpty()) {
            return text("");
        }
        return Html.all(List.of(
                tag("h2", words.get("atAGlance")),
                tag("p", words.get("diagramSays")),
                tag("div", new ClassDiagram(ontology, tree, words).picture()).with("class", "wide").with("tabindex", "0")
                        .with("role", "region").with("aria-label", words.get("diagram")),
                tag("details", tag("summary", words.get("inWords")), new DiagramInWords(ontology, tree, words).list())));
    }

    private void addPart(List<Html> body, TermKind kind, TermSection section) {
        List<Term> terms = ontology.terms(kind);
        if (!terms.isEmpty()) {
            body.add(tag("h2", words.get(kind.words())).with("id", kind.anchor()));
            body.add(tag("p", Html.all(terms.stream().map(term -> Html.all(List.of(tag("a", ontology.labels().of(term.node()))
                    .with("href", "#" + term.anchor()).with("class", "way"), text(" ")))).toList())));
            terms.forEach(term -> body.add(section.of(term)));
        }
    }

    /** Terms that the ontology declares but does not define. */
    private Html borrowed() {
        List<Html> names = Stream.of(TermKind.values())
                .flatMap(kind -> ontology.graph().find(Node.ANY, RDF.type.asNode(), kind.type()).toList().stream())
                .map(Triple::getSubject).filter(node -> node.isURI() && ontology.term(node).isEmpty()).distinct()
                .sorted(Comparator.comparing(Node::getURI))
                .map(node -> (Html) tag("li", link(node.getURI(), ontology.labels().brief(node)))).toList();
        return names.isEmpty() ? text("") : Html.all(List.of(tag("h2", words.get("borrowed")),
                tag("ul", Html.all(names)).with("class", "kinds")));
    }
}
