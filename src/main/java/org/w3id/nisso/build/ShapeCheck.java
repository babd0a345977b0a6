package org.w3id.nisso.build;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.shacl.validation.Severity;
import org.apache.jena.sparql.path.P_Link;
import org.jspecify.annotations.Nullable;
import org.w3id.nisso.project.ProjectFolder;
import org.w3id.nisso.report.Finding;
import org.w3id.nisso.report.Place;
import org.w3id.nisso.report.Stage;

/** Holds the data against the SHACL shapes of the folder. */
final class ShapeCheck {

    private final ProjectFolder folder;
    private final Names names;

    ShapeCheck(ProjectFolder folder, Names names) {
        this.folder = folder;
        this.names = names;
    }

    /**
     * Checks a graph.
     *
     * @param shapeGraph all shapes
     * @param facts      the ontology, the facts and all conclusions
     * @return a finding for each violation; warnings of the shapes are not findings
     */
    List<Finding> check(Graph shapeGraph, Graph facts) {
        Shapes shapes;
        try {
            shapes = Shapes.parse(shapeGraph);
        } catch (RuntimeException illegal) {
            // Jena says so with exceptions of many kinds, those of its casts among them.
            return illegal(shapeGraph, illegal);
        }
        List<Unplaced> findings = Validation.entries(shapes, facts).stream()
                .filter(entry -> entry.severity() == null || Severity.Violation.level().equals(entry.severity().level()))
                .map(this::finding).distinct().toList();
        return new Locator(folder).place(withoutConsequences(findings));
    }

    private List<Finding> illegal(Graph shapeGraph, RuntimeException problem) {
        List<Unplaced> faults = new ShapeFaults(shapeGraph).find();
        return faults.isEmpty()
                ? List.of(new Finding(Stage.SHAPES, Place.in("ontology/shapes"), "The shapes are not legal SHACL: "
                        + ShapeFaults.message(problem), "Correct the shape that was last changed."))
                : new Locator(folder).place(faults);
    }

    /**
     * Leaves out what follows from another finding: where a property of a thing is at fault, whatever else speaks of that property of
     * that thing, such as a citation that supports it, is at fault for the same reason.
     */
    private static List<Unplaced> withoutConsequences(List<Unplaced> findings) {
        record Fault(Node thing, @Nullable Node property) { }
        Set<Fault> faults = findings.stream().map(f -> new Fault(f.subject(), f.predicate())).collect(Collectors.toSet());
        return findings.stream().filter(f -> f.object() == null || !faults.contains(new Fault(f.subject(), f.object()))).toList();
    }

    private Unplaced finding(ReportEntry entry) {
        return new Unplaced(Stage.SHAPES, entry.focusNode(), property(entry), entry.value(),
                names.of(entry.focusNode()) + ": " + message(entry), "");
    }

    private static String message(ReportEntry entry) {
        return entry.messages().stream().filter(Node::isLiteral)
                .filter(m -> m.getLiteralLanguage().isEmpty() || m.getLiteralLanguage().startsWith("en"))
                .map(Node::getLiteralLexicalForm).findFirst().orElse(String.valueOf(entry.message()));
    }

    private static @Nullable Node property(ReportEntry entry) {
        return entry.resultPath() instanceof P_Link link ? link.getNode() : null;
    }
}
