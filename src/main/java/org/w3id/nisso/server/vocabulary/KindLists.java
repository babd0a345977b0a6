package org.w3id.nisso.server.vocabulary;

import static org.w3id.nisso.server.http.Html.link;
import static org.w3id.nisso.server.http.Html.tag;
import static org.w3id.nisso.server.http.Html.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.w3id.nisso.rdf.AddressSpace;
import org.w3id.nisso.server.http.Html;
import org.w3id.nisso.server.http.ThingPaths;

/** The controlled lists that the ontology brings with it: things of the data set that are in a concept scheme, or of an own class. */
final class KindLists {

    private final Ontology ontology;
    private final AddressSpace addresses;
    private final Set<String> anchors = new HashSet<>();

    KindLists(Ontology ontology, AddressSpace addresses) {
        this.ontology = ontology;
        this.addresses = addresses;
        ontology.terms().forEach(term -> anchors.add(term.anchor()));
    }

    /** A part of the page for each list; none if there are no lists. */
    List<Html> parts() {
        Map<String, List<Node>> lists = new TreeMap<>();
        ontology.graph().find(Node.ANY, RDF.type.asNode(), Node.ANY).filterKeep(t -> t.getSubject().isURI() && isKind(t))
                .mapWith(Triple::getSubject).toSet()
                .forEach(kind -> lists.computeIfAbsent(listOf(kind), l -> new ArrayList<>()).add(kind));
        List<Html> parts = new ArrayList<>();
        lists.forEach((title, kinds) -> {
            parts.add(tag("h3", title));
            parts.add(tag("ul", Html.all(kinds.stream().sorted(Comparator.comparing(Node::getURI)).map(this::item).toList()))
                    .with("class", "kinds"));
        });
        return parts;
    }

    private boolean isKind(Triple typing) {
        return ontology.graph().contains(typing.getSubject(), SKOS.inScheme.asNode(), Node.ANY)
                || ontology.term(typing.getObject()).filter(t -> t.kind() == TermKind.CLASS).isPresent();
    }

    private String listOf(Node kind) {
        return ontology.values(kind, SKOS.inScheme).stream().findFirst()
                .or(() -> ontology.values(kind, RDF.type).stream().findFirst()).map(ontology.labels()::of).orElse("");
    }

    private Html item(Node kind) {
        String label = ontology.labels().of(kind);
        List<Html> names = new ArrayList<>();
        names.add(addresses.contains(kind) ? link(ThingPaths.page(addresses, kind.getURI()), label) : link(kind.getURI(), label));
        ontology.labels().texts(kind, RDFS.label).forEach((language, name) -> {
            if (!name.equals(label)) {
                names.add(text(" · "));
                names.add(tag("span", name).with("lang", language.isEmpty() ? "und" : language));
            }
        });
        Html.Element item = tag("li", Html.all(names));
        String key = addresses.keyOf(kind.getURI());
        return anchors.add(key) ? item.with("id", key) : item;
    }
}
