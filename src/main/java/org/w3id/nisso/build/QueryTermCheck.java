package org.w3id.nisso.build;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDF;
import org.w3id.nisso.catalog.CannedQuery;
import org.w3id.nisso.catalog.Catalogue;
import org.w3id.nisso.catalog.UsedTerm;
import org.w3id.nisso.rdf.AddressSpace;
import org.w3id.nisso.report.Finding;
import org.w3id.nisso.report.Place;
import org.w3id.nisso.report.Stage;

/** Looks for terms and things in the canned queries that are not defined or described. */
final class QueryTermCheck {

    private final Vocabulary vocabulary;
    private final AddressSpace addresses;

    QueryTermCheck(Vocabulary vocabulary, AddressSpace addresses) {
        this.vocabulary = vocabulary;
        this.addresses = addresses;
    }

    /**
     * Checks all queries.
     *
     * @param catalogue the queries
     * @param facts     the data, inside a transaction
     */
    List<Finding> check(Catalogue catalogue, Graph facts) {
        List<Finding> findings = new ArrayList<>();
        for (CannedQuery query : catalogue.queries()) {
            for (UsedTerm term : query.terms()) {
                if (vocabulary.lacks(term.iri())) {
                    findings.add(finding(query, term, "The term " + TermCheck.localName(term.iri())
                            + " is not defined in the ontology.", vocabulary.own()));
                } else if (addresses.contains(term.iri()) && !isDescribed(facts, term.iri())) {
                    findings.add(finding(query, term, addresses.shorten(term.iri()) + " is described nowhere.", Set.of()));
                }
            }
        }
        return findings;
    }

    private static boolean isDescribed(Graph facts, String iri) {
        return facts.contains(NodeFactory.createURI(iri), RDF.type.asNode(), Node.ANY);
    }

    private static Finding finding(CannedQuery query, UsedTerm term, String what, Set<String> known) {
        return new Finding(Stage.TERMS, Place.in(query.file(), term.line()), what,
                TermCheck.suggestion(term.iri(), known, "take it out of the query."));
    }
}
