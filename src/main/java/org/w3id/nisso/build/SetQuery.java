package org.w3id.nisso.build;

import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementBind;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.ElementFilter;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.ElementOptional;
import org.apache.jena.sparql.syntax.ElementPathBlock;
import org.apache.jena.sparql.syntax.ElementUnion;
import org.apache.jena.sparql.syntax.PatternVars;
import org.apache.jena.vocabulary.RDF;

/**
 * Makes of the query of a SPARQL constraint, which SHACL asks for one focus node after the other with {@code $this} bound beforehand
 * (SHACL, section 5.3.1), one that asks for all members of a class at once, and answers at least with those for which the constraint's
 * own query has an answer. Asking once is linear in the size of the class, with a small factor; asking for each plans each anew.
 *
 * <p>Not every query allows that: where {@code $this} is used within an inner group that does not itself match it, a value that is
 * bound beforehand is seen there and one that is matched outside is not. Such queries are told apart by their form, on the safe side.
 */
final class SetQuery {

    private static final Var THIS = Var.alloc("this");
    private static final Var CURRENT_SHAPE = Var.alloc("currentShape");

    private SetQuery() { }

    /**
     * The query for all members of a class.
     *
     * @param constraint the query of a constraint
     * @param type       a class
     * @return a query with the column {@code this}; empty if the constraint has to be asked node by node
     */
    static Optional<Query> of(Query constraint, Node type) {
        if (!(constraint.getQueryPattern() instanceof ElementGroup pattern) || !isSafe(constraint, pattern)) {
            return Optional.empty();
        }
        ElementPathBlock members = new ElementPathBlock();
        members.addTriple(Triple.create(THIS, RDF.type.asNode(), type));
        ElementGroup group = new ElementGroup();
        group.addElement(members);
        pattern.getElements().forEach(group::addElement);
        Query query = new Query();
        query.setQuerySelectType();
        query.setDistinct(true);
        query.addResultVar(THIS);
        query.setQueryPattern(group);
        return Optional.of(query);
    }

    private static boolean isSafe(Query constraint, ElementGroup pattern) {
        // Without groups there is one row for nothing at all.
        boolean countsNothing = constraint.hasAggregators() && constraint.getGroupBy().isEmpty();
        return constraint.isSelectType() && !countsNothing && !constraint.hasValues()
                && !PatternVars.vars(pattern).contains(CURRENT_SHAPE) && pattern.getElements().stream().allMatch(SetQuery::isSafe);
    }

    /** Of an element beside the pattern that matches {@code $this}. */
    private static boolean isSafe(Element element) {
        if (element instanceof ElementOptional optional) {
            return isFlat(optional.getOptionalElement()) && !bindsFromThis(optional.getOptionalElement());
        }
        if (element instanceof ElementUnion union) {
            return union.getElements().stream().allMatch(branch -> isFlat(branch) && matchesThis(branch));
        }
        return element instanceof ElementPathBlock || element instanceof ElementFilter || element instanceof ElementData
                || element instanceof ElementBind;
    }

    private static boolean isFlat(Element element) {
        return element instanceof ElementGroup group && group.getElements().stream()
                .allMatch(e -> e instanceof ElementPathBlock || e instanceof ElementFilter || e instanceof ElementBind);
    }

    private static boolean bindsFromThis(Element element) {
        return ((ElementGroup) element).getElements().stream()
                .anyMatch(e -> e instanceof ElementBind bind && bind.getExpr().getVarsMentioned().contains(THIS));
    }

    /** Whether a group begins with a pattern that matches {@code $this}. */
    private static boolean matchesThis(Element element) {
        return element instanceof ElementGroup group && !group.isEmpty() && group.get(0) instanceof ElementPathBlock first
                && PatternVars.vars(first).contains(THIS);
    }
}
