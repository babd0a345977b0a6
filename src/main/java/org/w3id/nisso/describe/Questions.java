package org.w3id.nisso.describe;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;

/** The questions that are asked of a graph to describe a thing, in SPARQL 1.1. Things enter as terms, never as text. */
final class Questions {

    private static final String PROLOGUE = """
            PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
            PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
            PREFIX nisso: <https://w3id.org/nisso/ontology#>
            """;

    /** What is stated of the thing; then of the nodes without a name in it, to three levels; then where a cited place is. */
    private static final List<String> OWN = List.of(
            "BIND (?thing AS ?s) ?thing ?p ?o",
            "?thing ?p1 ?s FILTER (isBlank(?s)) ?s ?p ?o",
            "?thing ?p1 ?b1 FILTER (isBlank(?b1)) ?b1 ?p2 ?s FILTER (isBlank(?s)) ?s ?p ?o",
            "?thing ?p1 ?b1 FILTER (isBlank(?b1)) ?b1 ?p2 ?b2 FILTER (isBlank(?b2)) ?b2 ?p3 ?s FILTER (isBlank(?s)) ?s ?p ?o",
            "?thing nisso:citation ?s FILTER (isIRI(?s)) ?s ?p ?o"
                    + " FILTER (?p IN (rdf:type, nisso:source, nisso:locator, nisso:supports))");

    /**
     * What points at the thing, which the first pattern of each finds; for a node without a name also what it says and what it is
     * part of.
     */
    private static final List<String> POINTING = List.of(
            "%1$s BIND (?x AS ?p) BIND (?thing AS ?o)",
            "%1$s FILTER (isBlank(?s)) ?s ?p ?o",
            "%2$s FILTER (isBlank(?o)) ?s ?p ?o",
            "%3$s FILTER (isBlank(?b)) ?o ?y ?b FILTER (isBlank(?o)) ?s ?p ?o");

    private static final Query LABELS = parsed("CONSTRUCT { ?term rdfs:label ?label } WHERE { ?term rdfs:label ?label }");
    private static final Query SOURCES = parsed("""
            CONSTRUCT { ?term ?p ?o } WHERE {
              ?term ?p ?o FILTER (isLiteral(?o) || isIRI(?o) && !STRSTARTS(STR(?o), ?space))
            }""");
    private static final Query MORE = parsed("SELECT ?s { ?s ?p ?thing } LIMIT 1 OFFSET 0");

    /** The variable for the terms in questions about many. */
    static final Var TERM = Var.alloc("term");

    private Questions() { }

    /**
     * All with which a thing is described, except what is only a name of something else. One question, because a node without a
     * name is the same node only within one answer.
     */
    static Query description(Node thing, Window window) {
        Stream<String> pointing = POINTING.stream()
                .map(pattern -> pattern.formatted(window.pattern("?s"), window.pattern("?o"), window.pattern("?b")));
        String all = Stream.concat(OWN.stream(), pointing).map(pattern -> "{ " + pattern + " }")
                .collect(Collectors.joining("\nUNION\n"));
        return about(parsed("CONSTRUCT { ?s ?p ?o } WHERE {\n" + all + "\n}"), thing);
    }

    /** Which of the statements that have the thing at one end were concluded. */
    static Query inferred(Node thing, Window window, Node graph) {
        Query question = parsed("SELECT ?s ?p ?o { { GRAPH ?graph { ?thing ?p ?o } BIND (?thing AS ?s) } UNION { "
                + window.pattern("?s") + " BIND (?x AS ?p) BIND (?thing AS ?o) GRAPH ?graph { ?s ?x ?thing } } }");
        return QueryTransformOps.replaceVars(question, Map.of(Var.alloc("thing"), thing, Var.alloc("graph"), graph));
    }

    /** A row if more points at the thing than a window and those before it show. */
    static Query beyond(Node thing, Window window) {
        Query question = about(MORE, thing);
        question.setOffset(window.end());
        return question;
    }

    /** The labels of some terms. */
    static Query labels(Collection<Node> terms) {
        return among(LABELS, terms);
    }

    /** What is stated of some sources in words and links to elsewhere. */
    static Query sources(Collection<Node> sources, Node space) {
        return among(QueryTransformOps.replaceVars(SOURCES, Map.of(Var.alloc("space"), space)), sources);
    }

    /** A question that has {@code GRAPH ?graph} in it, to a graph. */
    static Query inGraph(String question, Node graph) {
        return QueryTransformOps.replaceVars(QueryFactory.create(question, Syntax.syntaxSPARQL_11), Map.of(Var.alloc("graph"), graph));
    }

    static Query parsed(String text) {
        return QueryFactory.create(PROLOGUE + text, Syntax.syntaxSPARQL_11);
    }

    static Query about(Query question, Node thing) {
        return QueryTransformOps.replaceVars(question, Map.of(Var.alloc("thing"), thing));
    }

    /** A question that has {@code ?term} in it, about some terms. */
    static Query among(Query question, Collection<Node> terms) {
        Query narrowed = QueryTransformOps.shallowCopy(question);
        narrowed.setQueryPattern(narrowed(question, TERM, terms));
        return narrowed;
    }

    /** The pattern of a question, for some values of a variable in it. */
    static Element narrowed(Query question, Var term, Collection<Node> terms) {
        ElementData data = new ElementData();
        data.add(term);
        terms.forEach(one -> data.add(BindingFactory.binding(term, one)));
        ElementGroup pattern = new ElementGroup();
        // First, so that the rest is looked up for these terms and not the other way round.
        pattern.addElement(data);
        pattern.addElement(question.getQueryPattern());
        return pattern;
    }
}
