package org.w3id.nisso.build;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.shacl.engine.Target;
import org.apache.jena.shacl.engine.TargetType;
import org.apache.jena.shacl.parser.Shape;
import org.apache.jena.shacl.validation.VLib;
import org.apache.jena.system.G;
import org.apache.jena.vocabulary.RDF;

/** The nodes that a shape speaks of (SHACL, section 2.1.3), each once, without holding all of them in memory where it can be helped. */
final class FocusNodes {

    private FocusNodes() { }

    /** The classes whose members are the focus nodes of a shape; empty if the shape has targets of another kind too. */
    static Optional<List<Node>> classes(Graph facts, Shape shape) {
        List<Node> classes = new ArrayList<>();
        for (Target target : shape.getTargets()) {
            if (target.getTargetType() != TargetType.targetClass && target.getTargetType() != TargetType.implicitClass) {
                return Optional.empty();
            }
            G.listSubClasses(facts, target.getObject()).stream().filter(c -> !classes.contains(c)).forEach(classes::add);
        }
        return Optional.of(classes);
    }

    /** Hands on the focus nodes of a shape. */
    static void each(Graph facts, Shape shape, Consumer<Node> sink) {
        classes(facts, shape).ifPresentOrElse(classes -> members(facts, classes, sink), () -> {
            Collection<Node> nodes = VLib.focusNodes(facts, shape);
            nodes.forEach(sink);
        });
    }

    private static void members(Graph facts, List<Node> classes, Consumer<Node> sink) {
        for (int i = 0; i < classes.size(); i++) {
            List<Node> before = classes.subList(0, i);
            facts.find(Node.ANY, RDF.type.asNode(), classes.get(i)).forEach(triple -> {
                if (before.stream().noneMatch(type -> facts.contains(triple.getSubject(), RDF.type.asNode(), type))) {
                    sink.accept(triple.getSubject());
                }
            });
        }
    }
}
