package org.w3id.nisso.describe;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.syntax.ElementUnion;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;

/** The questions that are asked of the things around a thing, many at once, in SPARQL 1.1. */
final class QuestionsAround {

    /** What a thing without a label points at that has one, but for entries of lists; and what its classes are kinds of. */
    private static final Query CONNECTIONS = Questions.parsed("""
            CONSTRUCT { ?term ?p ?o . ?o rdfs:label ?label . ?o rdfs:subClassOf ?wider } WHERE {
              ?term ?p ?o FILTER (isIRI(?o) && ?p != nisso:citation && (?p = rdf:type || STRSTARTS(STR(?o), ?space)))
              ?o rdfs:label ?label FILTER NOT EXISTS { ?o a nisso:Kind }
              OPTIONAL { ?o rdfs:subClassOf ?wider FILTER (?wider != ?o && isIRI(?wider)) }
            }""");
    /** What some things say, with the nodes without a name in them to two levels and where their cited places are. */
    private static final List<Query> OPENED = List.of(
            Questions.parsed("SELECT * { ?term ?property ?value }"),
            Questions.parsed("SELECT * { ?term ?p1 ?s FILTER (isBlank(?s)) ?s ?p ?o }"),
            Questions.parsed("SELECT * { ?term ?p1 ?b FILTER (isBlank(?b)) ?b ?p2 ?s FILTER (isBlank(?s)) ?s ?p ?o }"),
            Questions.parsed("SELECT * { ?term nisso:citation ?s FILTER (isIRI(?s)) ?s ?p ?o"
                    + " FILTER (?p IN (rdf:type, nisso:source, nisso:locator, nisso:supports)) }"));
    private static final Query CITATIONS = Questions.parsed("""
            CONSTRUCT { ?term nisso:citation ?s . ?s ?p ?o } WHERE {
              ?term nisso:citation ?s . ?s ?p ?o FILTER (?p IN (nisso:source, nisso:locator, nisso:supports))
            }""");
    private static final Query NEIGHBOURS = Questions.parsed("""
            PREFIX geo: <http://www.opengis.net/ont/geosparql#>
            CONSTRUCT { ?term ?p ?o } WHERE {
              VALUES ?p { rdf:type nisso:start nisso:end nisso:earliestStart nisso:latestEnd geo:hasGeometry }
              ?term ?p ?o
            }""");
    private static final Query INFERRED = Questions.parsed("SELECT (?term AS ?s) ?p ?o { GRAPH ?graph { ?term ?p ?o } }");

    private QuestionsAround() { }

    /** What some things without a label connect. */
    static Query connections(Collection<Node> things, Node space) {
        return Questions.among(QueryTransformOps.replaceVars(CONNECTIONS, Map.of(Var.alloc("space"), space)), things);
    }

    /**
     * What some things say, nodes without a name in them and places that they cite included. One question, because a node without a
     * name is the same node only within one answer.
     */
    static Query opened(Collection<Node> things) {
        ElementUnion all = new ElementUnion();
        OPENED.forEach(branch -> all.addElement(Questions.narrowed(branch, things)));
        Query question = Questions.parsed("CONSTRUCT { ?term ?property ?value . ?s ?p ?o } WHERE { }");
        question.setQueryPattern(all);
        return question;
    }

    /** Where some things are cited from. */
    static Query citations(Collection<Node> things) {
        return Questions.among(CITATIONS, things);
    }

    /** When and where some things were, and of which classes they are. */
    static Query neighbours(Collection<Node> things) {
        return Questions.among(NEIGHBOURS, things);
    }

    /** Which of the statements that some things make were concluded. */
    static Query inferred(Collection<Node> things, Node graph) {
        return Questions.among(QueryTransformOps.replaceVars(INFERRED, Map.of(Var.alloc("graph"), graph)), things);
    }
}
