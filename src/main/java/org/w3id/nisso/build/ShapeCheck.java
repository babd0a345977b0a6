package org.w3id.nisso.build;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.parser.ShaclParseException;
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
        } catch (ShaclParseException e) {
            return List.of(new Finding(Stage.SHAPES, Place.in("ontology/shapes"), "The shapes are not legal SHACL: " + e.getMessage() + ".",
                    "Correct the shape that is named here."));
        }
        Set<Unplaced> findings = new LinkedHashSet<>();
        for (ReportEntry entry : ShaclValidator.get().validate(shapes, facts).getEntries()) {
            if (entry.severity() == null || Severity.Violation.level().equals(entry.severity().level())) {
                findings.add(finding(entry));
            }
        }
        return new Locator(folder).place(new ArrayList<>(findings));
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
