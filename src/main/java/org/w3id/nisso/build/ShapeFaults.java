package org.w3id.nisso.build;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.shacl.parser.ShaclParseException;
import org.apache.jena.shacl.parser.ShapesParser;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.w3id.nisso.report.Stage;

/**
 * Finds what is illegal in shapes that Jena will not take: first the shapes that cannot be read by themselves, the innermost of them;
 * then the one statement without which such a shape can be read.
 */
final class ShapeFaults {

    private static final Set<Node> TO_SHAPES = Set.of(SHACL.property, SHACL.node, SHACL.not, SHACL.qualifiedValueShape);
    private static final Set<Node> TO_LISTS_OF_SHAPES = Set.of(SHACL.and, SHACL.or, SHACL.xone);
    private static final Set<Node> QUERIES = Set.of(SHACL.select, SHACL.ask);

    private final Graph shapes;

    ShapeFaults(Graph shapes) {
        this.shapes = shapes;
    }

    /** A finding for each fault; none if every shape can be read by itself. */
    List<Unplaced> find() {
        Map<Node, RuntimeException> failing = new LinkedHashMap<>();
        for (Node shape : candidates()) {
            problem(shapes, shape).ifPresent(problem -> failing.put(shape, problem));
        }
        List<Unplaced> faults = new ArrayList<>();
        failing.forEach((shape, problem) -> {
            if (within(shape).stream().noneMatch(failing::containsKey)) {
                faults.add(fault(shape, problem));
            }
        });
        return faults;
    }

    /** A message of Jena's without what it says of the text that it made of a query, and without its names of blank nodes. */
    static String message(RuntimeException problem) {
        if (!(problem instanceof ShaclParseException) && !problem.getClass().getName().contains("QueryParse")
                && !(problem instanceof IllegalArgumentException)) {
            return "a value is not of the kind that SHACL wants there.";
        }
        String text = String.valueOf(problem.getMessage()).lines().findFirst().orElse("")
                .replaceAll("(?i)\\s*(at )?line \\d+, column \\d+[.:]?", "")
                .replaceAll("[:,]?\\s*node=.*", "").replaceFirst("^Bad query:\\s*", "").replaceAll("_:\\S+", "a blank node").strip();
        return text.endsWith(".") ? text : text + ".";
    }

    private Unplaced fault(Node shape, RuntimeException problem) {
        String name = "The shape " + owner(shape) + " is not legal SHACL: ";
        Optional<Triple> culprit = culprit(shape);
        if (culprit.isEmpty()) {
            return new Unplaced(Stage.SHAPES, shape, null, null, name + message(problem), "Correct what stands here.");
        }
        Triple at = culprit.get();
        boolean query = QUERIES.contains(at.getPredicate());
        String value = at.getObject().isLiteral() && !query ? " “" + at.getObject().getLiteralLexicalForm() + "”" : "";
        return new Unplaced(Stage.SHAPES, at.getSubject(), at.getPredicate(), at.getObject(),
                name + "sh:" + TermCheck.localName(at.getPredicate().getURI()) + value + ": " + message(problem),
                query ? "Correct the query that begins or ends here." : "Correct this value.");
    }

    /** The statement of a shape without which it can be read; of a constraint in brackets, the query in it. */
    private Optional<Triple> culprit(Node shape) {
        for (Triple triple : shapes.find(shape, Node.ANY, Node.ANY).toList()) {
            Graph without = GraphFactory.createDefaultGraph();
            shapes.find().filterDrop(triple::equals).forEach(without::add);
            if (!triple.predicateMatches(RDF.type.asNode()) && problem(without, shape).isEmpty()) {
                return shapes.find(triple.getObject(), Node.ANY, Node.ANY).filterKeep(t -> QUERIES.contains(t.getPredicate()))
                        .nextOptional().or(() -> Optional.of(triple));
            }
        }
        return Optional.empty();
    }

    private static Optional<RuntimeException> problem(Graph graph, Node shape) {
        try {
            ShapesParser.parseShape(new HashMap<>(), graph, shape);
            return Optional.empty();
        } catch (RuntimeException problem) {
            return Optional.of(problem);
        }
    }

    private Set<Node> candidates() {
        Set<Node> candidates = new HashSet<>(ShapesParser.findDeclaredShapes(shapes));
        candidates.addAll(ShapesParser.targets(shapes).targets());
        List.copyOf(candidates).forEach(shape -> candidates.addAll(within(shape)));
        return candidates;
    }

    /** The shapes that a shape refers to, those that these refer to, and so on; itself only if it goes in a circle. */
    private Set<Node> within(Node shape) {
        Set<Node> found = new HashSet<>();
        List<Node> agenda = new ArrayList<>(List.of(shape));
        while (!agenda.isEmpty()) {
            for (Node next : referred(agenda.remove(agenda.size() - 1))) {
                if (found.add(next)) {
                    agenda.add(next);
                }
            }
        }
        found.remove(shape);
        return found;
    }

    private List<Node> referred(Node shape) {
        List<Node> referred = new ArrayList<>();
        if (!shape.isLiteral()) {
            TO_SHAPES.forEach(p -> shapes.find(shape, p, Node.ANY).forEach(t -> referred.add(t.getObject())));
            TO_LISTS_OF_SHAPES.forEach(p -> shapes.find(shape, p, Node.ANY)
                    .forEach(t -> referred.addAll(PropertyChains.members(shapes, t.getObject()))));
        }
        return referred;
    }

    /** The name of a shape, or of the named one in which it is written. */
    private String owner(Node shape) {
        Set<Node> seen = new HashSet<>();
        Node owner = shape;
        while (owner.isBlank() && seen.add(owner)) {
            Node inner = owner;
            owner = shapes.find(Node.ANY, Node.ANY, inner).nextOptional().map(Triple::getSubject).orElse(inner);
        }
        return owner.isURI() ? TermCheck.localName(owner.getURI()) : "here";
    }
}
