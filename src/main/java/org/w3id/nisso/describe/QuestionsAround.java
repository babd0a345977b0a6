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
    /** What the nodes without a name in some things say, and where the places are that they cite. */
    private static final List<Query> OPENED = List.of(
            Questions.parsed("SELECT * { ?term ?p1 ?s FILTER (isBlank(?s)) ?s ?p ?o }"),
            Questions.parsed("SELECT * { ?term nisso:citation ?s FILTER (isIRI(?s)) ?s ?p ?o"
                    + " FILTER (?p IN (rdf:type, nisso:source, nisso:locator, nisso:supports)) }"));
    private static final Query INSIDE =
            Questions.parsed("SELECT * { ?term ?p1 ?b FILTER (isBlank(?b)) ?b ?p2 ?s FILTER (isBlank(?s)) ?s ?p ?o }");
    private static final Query SAID = Questions.parsed("SELECT * { ?s ?p ?o }");
    private static final Query CITING = Questions.parsed("SELECT * { VALUES ?p { nisso:citation } ?s ?p ?o }");
    private static final Query CITED = Questions.parsed("SELECT * { ?term nisso:citation ?s . ?s ?p ?o"
            + " FILTER (?p IN (nisso:source, nisso:locator, nisso:supports)) }");
    private static final Query NEIGHBOURS = Questions.parsed("""
            PREFIX geo: <http://www.opengis.net/ont/geosparql#>
            CONSTRUCT { ?term ?p ?o } WHERE {
              VALUES ?p { rdf:type nisso:start nisso:end nisso:earliestStart nisso:latestEnd nisso:lastsThroughEnd geo:hasGeometry }
              ?term ?p ?o
            }""");
    private static final Query INFERRED = Questions.parsed("SELECT (?term AS ?s) ?p ?o { GRAPH ?graph { ?term ?p ?o } }");

    private static final Var SUBJECT = Var.alloc("s");

    private QuestionsAround() { }

    /** What some things without a label connect. */
    static Query connections(Collection<Node> things, Node space) {
        return Questions.among(QueryTransformOps.replaceVars(CONNECTIONS, Map.of(Var.alloc("space"), space)), things);
    }

    /**
     * What some things say, nodes without a name in them and places that they cite included. One question, because a node without a
     * name is the same node only within one answer.
     *
     * @param deep whether nodes without a name inside such nodes are wanted too
     */
    static Query opened(Collection<Node> things, boolean deep) {
        ElementUnion all = new ElementUnion();
        all.addElement(Questions.narrowed(SAID, SUBJECT, things));
        OPENED.forEach(branch -> all.addElement(Questions.narrowed(branch, Questions.TERM, things)));
        if (deep) {
            all.addElement(Questions.narrowed(INSIDE, Questions.TERM, things));
        }
        return statements(all);
    }

    /** Where some things are cited from. */
    static Query citations(Collection<Node> things) {
        ElementUnion all = new ElementUnion();
        all.addElement(Questions.narrowed(CITING, SUBJECT, things));
        all.addElement(Questions.narrowed(CITED, Questions.TERM, things));
        return statements(all);
    }

    private static Query statements(ElementUnion pattern) {
        Query question = Questions.parsed("CONSTRUCT { ?s ?p ?o } WHERE { }");
        question.setQueryPattern(pattern);
        return question;
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
