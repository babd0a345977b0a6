package org.w3id.nisso.build;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.w3id.nisso.project.ProjectFolder;
import org.w3id.nisso.report.Finding;
import org.w3id.nisso.report.Place;
import org.w3id.nisso.report.Stage;

/** Says of addresses where they stand: a finding for each file and address, at the first place where it stands in that file. */
final class Mentions {

    /** Everywhere in a statement. */
    static final Function<Triple, List<Node>> ANYWHERE = t -> List.of(t.getSubject(), t.getPredicate(), t.getObject());
    /** As the property of a statement. */
    static final Function<Triple, List<Node>> AS_PROPERTY = t -> List.of(t.getPredicate());

    private final Set<String> addresses;
    private final Function<Triple, List<Node>> positions;
    private final UnaryOperator<String> what;
    private final UnaryOperator<String> remedy;

    /**
     * Says what to look for.
     *
     * @param addresses what to look for
     * @param positions where in a statement to look
     * @param what      what is wrong with an address
     * @param remedy    what to do about it
     */
    Mentions(Set<String> addresses, Function<Triple, List<Node>> positions, UnaryOperator<String> what, UnaryOperator<String> remedy) {
        this.addresses = Set.copyOf(addresses);
        this.positions = positions;
        this.what = what;
        this.remedy = remedy;
    }

    /** Looks through files. */
    List<Finding> in(ProjectFolder folder, List<Path> files) {
        List<Finding> findings = new ArrayList<>();
        for (Path file : addresses.isEmpty() ? List.<Path>of() : files) {
            String name = folder.nameOf(file);
            Set<String> missing = new TreeSet<>(addresses);
            new TurtleFile(file, name).read((triple, line, column) -> {
                for (Node node : positions.apply(triple)) {
                    if (node.isURI() && missing.remove(node.getURI())) {
                        findings.add(new Finding(Stage.TERMS, Place.in(name, line), what.apply(node.getURI()),
                                remedy.apply(node.getURI())));
                    }
                }
            });
        }
        return findings;
    }
}
