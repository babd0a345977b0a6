package org.w3id.nisso.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.syntaxtransform.ElementTransformSubst;
import org.apache.jena.sparql.syntax.syntaxtransform.ExprTransformNodeElement;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;

/**
 * The text of a query that holds terms which somebody gave. Jena writes an address as it is, so that one with a {@code >} in it would end
 * early and go on as part of the query. No legal address has such a character (SPARQL 1.1 Query Language, production 139, IRIREF), so
 * that no data have that address, and it may as well be written in an encoded form that they do not have either.
 */
final class QueryText {

    private static final IntPredicate ILLEGAL = c -> c <= ' ' || "<>\"{}|^`\\".indexOf(c) >= 0;

    private QueryText() { }

    static String of(Query query) {
        ElementTransformSubst patterns = new ElementTransformSubst(QueryText::legal) {
            @Override
            public ElementData transform(ElementData values) {
                List<Binding> rows = new ArrayList<>();
                values.getRows().forEach(row -> rows.add(legal(row)));
                return new ElementData(values.getVars(), rows);
            }
        };
        return QueryTransformOps.transform(query, patterns, new ExprTransformNodeElement(QueryText::legal, patterns)).toString();
    }

    private static Binding legal(Binding row) {
        BindingBuilder legal = BindingFactory.builder();
        row.forEach((Var variable, Node value) -> legal.add(variable, legal(value)));
        return legal.build();
    }

    private static Node legal(Node node) {
        if (!node.isURI() || node.getURI().codePoints().noneMatch(ILLEGAL)) {
            return node;
        }
        StringBuilder encoded = new StringBuilder();
        node.getURI().codePoints().forEach(c -> {
            if (ILLEGAL.test(c)) {
                encoded.append("%%%02X".formatted(c));
            } else {
                encoded.appendCodePoint(c);
            }
        });
        return NodeFactory.createURI(encoded.toString());
    }
}
