package org.w3id.nisso.build;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.w3id.nisso.project.ProjectFolder;
import org.w3id.nisso.report.Finding;
import org.w3id.nisso.report.Place;

/**
 * Finds the places of findings by reading the files once more. So a build without findings remembers no places, and needs no memory
 * for them.
 */
final class Locator {

    private final ProjectFolder folder;

    Locator(ProjectFolder folder) {
        this.folder = folder;
    }

    /**
     * Places findings where their statement stands; where there is no such statement, where the thing is first spoken of.
     *
     * @param unplaced the findings
     * @return the same findings with places, in the same order
     */
    List<Finding> place(List<Unplaced> unplaced) {
        if (unplaced.isEmpty()) {
            return List.of();
        }
        Map<Node, List<Integer>> bySubject = new HashMap<>();
        for (int i = 0; i < unplaced.size(); i++) {
            bySubject.computeIfAbsent(unplaced.get(i).subject(), s -> new ArrayList<>()).add(i);
        }
        Spot[] best = new Spot[unplaced.size()];
        Stream.of(folder.tripleFiles(), folder.ontologyFiles(), folder.shapeFiles()).flatMap(List::stream)
                .forEach(file -> search(file, unplaced, bySubject, best));
        List<Finding> placed = new ArrayList<>();
        for (int i = 0; i < best.length; i++) {
            Unplaced u = unplaced.get(i);
            placed.add(new Finding(u.stage(), best[i] == null ? Place.FOLDER : best[i].place(), u.what(), u.remedy()));
        }
        return List.copyOf(placed);
    }

    private void search(Path file, List<Unplaced> unplaced, Map<Node, List<Integer>> bySubject, Spot[] best) {
        String name = folder.nameOf(file);
        new TurtleFile(file, name).read((triple, line, column) -> {
            for (int i : bySubject.getOrDefault(triple.getSubject(), List.of())) {
                int fit = fit(unplaced.get(i), triple);
                if (best[i] == null || fit > best[i].fit()) {
                    best[i] = new Spot(fit, Place.in(name, line));
                }
            }
        });
    }

    /**
     * How well a statement of the right subject matches: its property counts more than its value, and where neither is sought the
     * statement of its type does, because the thing is described there.
     */
    private static int fit(Unplaced sought, Triple triple) {
        int fit = triple.predicateMatches(RDF.type.asNode()) ? 1 : 0;
        if (sought.predicate() != null && triple.predicateMatches(sought.predicate())) {
            fit += 4;
        }
        if (sought.object() != null && triple.objectMatches(sought.object())) {
            fit += 2;
        }
        return fit;
    }

    private record Spot(int fit, Place place) { }
}
