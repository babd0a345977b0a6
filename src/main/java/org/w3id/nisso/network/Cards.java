package org.w3id.nisso.network;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.rdflink.RDFLink;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.w3id.nisso.catalog.Rows;

/** Reads the cards of the nodes, many at a time: each is a set of values by what they are, in a fixed order. */
final class Cards {

    static final String LABEL = "label";
    static final String CLASS = "class";
    static final String KIND = "kind";
    static final String START = "start";
    static final String END = "end";
    static final String EARLIEST = "earliest";
    static final String LATEST = "latest";
    static final String DOUBTFUL = "doubtful";
    static final String SAME = "same";
    static final String CLOSE = "close";
    static final String GEOMETRY = "geometry";
    static final String PLACE = "place";

    private static final int BATCH = 500;
    private static final Var THING = Var.alloc("thing");

    private static final List<Query> QUESTIONS = List.of(
            Rows.question("""
                    SELECT ?thing ?what ?value {
                      VALUES (?property ?what) {
                        (rdfs:label "label") (nisso:start "start") (nisso:end "end") (nisso:earliestStart "earliest")
                        (nisso:latestEnd "latest") (skos:exactMatch "same") (skos:closeMatch "close") (nisso:place "place")
                      }
                      ?thing ?property ?value
                    } ORDER BY ?thing ?what ?value
                    """),
            Rows.question("""
                    SELECT ?thing ?what ?value {
                      ?thing a ?value . ?value a owl:Class . FILTER(isIRI(?value))
                      FILTER NOT EXISTS { ?thing a ?narrower . ?narrower rdfs:subClassOf ?value . FILTER(?narrower != ?value) }
                      BIND("class" AS ?what)
                    } ORDER BY ?thing ?value
                    """),
            Rows.question("""
                    SELECT ?thing ?what ?value {
                      ?thing nisso:kind ?kind . ?kind rdfs:label ?value FILTER(LANG(?value) IN ("en", ""))
                      BIND("kind" AS ?what)
                    } ORDER BY ?thing ?value
                    """),
            Rows.question("""
                    SELECT ?thing ?what ?value {
                      ?thing nisso:doubtful ?property . ?thing ?property ?value
                      BIND("doubtful" AS ?what)
                    } ORDER BY ?thing ?value
                    """),
            Rows.question("""
                    PREFIX geo: <http://www.opengis.net/ont/geosparql#>
                    SELECT ?thing ?what ?value {
                      ?thing geo:hasGeometry ?geometry . ?geometry geo:asWKT ?value
                      BIND("geometry" AS ?what)
                    } ORDER BY ?thing ?value
                    """));

    private final RDFLink link;

    Cards(RDFLink link) {
        this.link = link;
    }

    /** The cards of some things: values by what they are. A thing of which nothing is known has an empty one. */
    Map<Node, Map<String, Set<Node>>> of(Collection<Node> things) {
        Map<Node, Map<String, Set<Node>>> cards = new HashMap<>();
        things.forEach(thing -> cards.put(thing, new HashMap<>()));
        List<Node> all = new ArrayList<>(things);
        for (int from = 0; from < all.size(); from += BATCH) {
            List<Node> some = all.subList(from, Math.min(all.size(), from + BATCH));
            for (Query question : QUESTIONS) {
                for (Binding row : Rows.of(link, Rows.among(question, THING, some), Map.of())) {
                    String what = row.get("what").getLiteralLexicalForm();
                    cards.get(row.get("thing")).computeIfAbsent(what, k -> new LinkedHashSet<>()).add(row.get("value"));
                }
            }
        }
        return cards;
    }
}
