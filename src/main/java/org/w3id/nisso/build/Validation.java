package org.w3id.nisso.build;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.engine.ValidationContext;
import org.apache.jena.shacl.engine.constraint.SparqlConstraint;
import org.apache.jena.shacl.parser.Constraint;
import org.apache.jena.shacl.parser.NodeShape;
import org.apache.jena.shacl.parser.Shape;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.shacl.validation.VLib;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;

/**
 * Validates a graph as Jena's own validator does, with the same report, and in time and memory that allow large graphs: the focus
 * nodes are not gathered but gone through, and a SPARQL constraint is asked of all of them at once where its form allows; node by node
 * it is then asked only of those that can be at fault.
 */
final class Validation {

    private static final Var THIS = Var.alloc("this");

    private final Graph facts;
    private final ValidationContext context;

    private Validation(Shapes shapes, Graph facts) {
        this.facts = facts;
        this.context = ValidationContext.create(shapes, facts);
    }

    /** What is wrong, in no particular order. The caller has a transaction open. */
    static Collection<ReportEntry> entries(Shapes shapes, Graph facts) {
        Validation validation = new Validation(shapes, facts);
        shapes.getTargetShapes().stream().filter(shape -> !shape.deactivated()).forEach(validation::validate);
        return validation.context.generateReport().getEntries();
    }

    private void validate(Shape shape) {
        List<Constraint> asked = new ArrayList<>();
        if (shape.isNodeShape()) {
            FocusNodes.classes(facts, shape).ifPresent(classes -> shape.getConstraints().stream()
                    .filter(constraint -> askOfAll(shape, constraint, classes)).forEach(asked::add));
        }
        Shape rest = asked.isEmpty() ? shape : without(shape, asked);
        if (!rest.getConstraints().isEmpty() || !rest.getPropertyShapes().isEmpty()) {
            FocusNodes.each(facts, rest, node -> VLib.validateShape(context, facts, rest, node));
        }
    }

    /** Whether the constraint could be asked of all at once; then it has been. */
    private boolean askOfAll(Shape shape, Constraint constraint, List<Node> classes) {
        if (!(constraint instanceof SparqlConstraint sparql)) {
            return false;
        }
        List<Query> queries = classes.stream().flatMap(type -> SetQuery.of(sparql.getQuery(), type).stream()).toList();
        if (queries.size() < classes.size()) {
            return false;
        }
        Set<Node> suspects = new HashSet<>();
        for (Query query : queries) {
            try (QueryExec exec = QueryExec.graph(facts).query(query).build()) {
                RowSet rows = exec.select();
                while (rows.hasNext()) {
                    suspects.add(rows.next().get(THIS));
                }
            }
        }
        suspects.forEach(node -> VLib.evalConstraint(context, facts, shape, node, null, null, constraint));
        return true;
    }

    private static Shape without(Shape shape, List<Constraint> asked) {
        List<Constraint> rest = shape.getConstraints().stream().filter(c -> asked.stream().noneMatch(a -> a == c)).toList();
        return new NodeShape(shape.getShapeGraph(), shape.getShapeNode(), shape.deactivated(), shape.getSeverity(), shape.getMessages(),
                shape.getTargets(), rest, shape.getPropertyShapes());
    }
}
