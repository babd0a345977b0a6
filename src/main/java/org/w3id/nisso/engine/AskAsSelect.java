package org.w3id.nisso.engine;

import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.expr.NodeValue;

/** A question for yes or no as one for a row, which has a row if the answer is yes. */
final class AskAsSelect {

    private AskAsSelect() { }

    static Query of(Query ask) {
        Query select = ask.cloneQuery();
        select.setQuerySelectType();
        select.addResultVar(Var.alloc("yes"), NodeValue.TRUE);
        select.setLimit(1);
        return select;
    }
}
