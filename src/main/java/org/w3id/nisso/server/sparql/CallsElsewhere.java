package org.w3id.nisso.server.sparql;

import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.OpVisitorBase;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.apache.jena.sparql.expr.ExprVisitorBase;
import org.w3id.nisso.server.http.Problem;
import org.w3id.nisso.server.http.ProblemKind;

/** Finds SERVICE wherever it stands in a query, sub-queries and EXISTS included, and refuses it before anything runs. */
final class CallsElsewhere {

    private CallsElsewhere() { }

    /**
     * Refuses a query that would call another server.
     *
     * @throws org.w3id.nisso.server.http.ProblemException if there is a SERVICE in it, SILENT or not
     */
    static void refuse(Query query) {
        if (query.getQueryPattern() == null) {
            return;
        }
        Walker.walk(Algebra.compile(query.getQueryPattern()), new OpVisitorBase() {
            @Override
            public void visit(OpService service) {
                throw Problem.of(ProblemKind.SERVICE_REFUSED, "SERVICE is switched off: this server does not send queries to"
                        + " others. Ask both and join the answers on your side, or leave the SERVICE part out.").asException();
            }
        }, new ExprVisitorBase());
    }
}
