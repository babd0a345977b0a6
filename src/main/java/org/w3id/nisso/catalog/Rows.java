package org.w3id.nisso.catalog;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.rdflink.RDFLink;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;
import org.apache.jena.system.Txn;

/** Asks the questions of the program itself: queries written once, in which terms take the place of variables. Stateless. */
public final class Rows {

    private static final String PROLOGUE = """
            PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
            PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
            PREFIX owl: <http://www.w3.org/2002/07/owl#>
            PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
            PREFIX nisso: <https://w3id.org/nisso/ontology#>
            """;

    private Rows() { }

    /** Parses a question; the usual prefixes are declared. */
    public static Query question(String text) {
        return QueryFactory.create(PROLOGUE + text, QueryFileReader.SYNTAX);
    }

    /** The rows that answer a question with terms for some of its variables. */
    public static List<Binding> of(RDFLink link, Query question, Map<Var, ? extends Node> terms) {
        Query bound = QueryTransformOps.replaceVars(question, terms);
        return Txn.calculateRead(link, () -> {
            try (QueryExec exec = link.query(bound)) {
                // Some stores read a term only when asked for it, which they can do no more once the transaction has ended.
                return exec.select().stream().map(Binding::detach).toList();
            }
        });
    }

    /** The same question, of some values of a variable only. */
    public static Query among(Query question, Var variable, Collection<Node> values) {
        ElementData data = new ElementData();
        data.add(variable);
        values.forEach(value -> data.add(BindingFactory.binding(variable, value)));
        ElementGroup pattern = new ElementGroup();
        // First, so that the rest is looked up for these values and not the other way round.
        pattern.addElement(data);
        ((ElementGroup) question.getQueryPattern()).getElements().forEach(pattern::addElement);
        Query narrowed = QueryTransformOps.shallowCopy(question);
        narrowed.setQueryPattern(pattern);
        return narrowed;
    }
}
