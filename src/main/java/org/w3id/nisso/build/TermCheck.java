package org.w3id.nisso.build;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.w3id.nisso.project.ProjectFolder;
import org.w3id.nisso.rdf.AddressSpace;
import org.w3id.nisso.report.Finding;
import org.w3id.nisso.report.Nearest;
import org.w3id.nisso.report.Place;
import org.w3id.nisso.report.Stage;

/** Looks for terms of the folder's own namespaces that its ontology does not define, and for things spoken of but never described. */
final class TermCheck {

    private static final int OFFERED = 3;
    private static final String SPOKEN_OF = """
            SELECT DISTINCT ?thing {
              ?x ?property ?thing
              FILTER (isIRI(?thing) && STRSTARTS(STR(?thing), ?space))
              FILTER NOT EXISTS { ?thing a ?class }
            }
            """;
    private static final String DESCRIBED = """
            SELECT DISTINCT ?thing {
              ?thing a ?class FILTER (isIRI(?thing) && STRSTARTS(STR(?thing), ?space))
            }
            """;

    private final ProjectFolder folder;

    TermCheck(ProjectFolder folder) {
        this.folder = folder;
    }

    /** The undefined terms among those that the Turtle files use. */
    List<Finding> undefinedTerms(Vocabulary vocabulary, Set<String> used) {
        Set<String> lacking = new TreeSet<>(used);
        lacking.removeIf(term -> !vocabulary.lacks(term));
        return mentions(lacking, iri -> "The term " + localName(iri) + " is not defined in the ontology.",
                iri -> suggestion(iri, vocabulary.own(), "define it in ontology/."));
    }

    /**
     * The things that are spoken of but have no description, a finding for each place.
     *
     * @param dataset the data, inside a transaction
     */
    List<Finding> undescribedThings(DatasetGraph dataset, AddressSpace addresses) {
        Set<String> unknown = things(dataset.getDefaultGraph(), SPOKEN_OF, addresses);
        if (unknown.isEmpty()) {
            return List.of();
        }
        Set<String> known = things(dataset.getDefaultGraph(), DESCRIBED, addresses);
        return mentions(unknown, iri -> addresses.shorten(iri) + " is spoken of but described nowhere.",
                iri -> suggestion(iri, sameClass(iri, known), "describe it in triples/."));
    }

    private static Set<String> sameClass(String iri, Set<String> known) {
        String segment = iri.substring(0, iri.lastIndexOf('/') + 1);
        Set<String> same = new TreeSet<>(known);
        same.removeIf(k -> !k.startsWith(segment));
        return same;
    }

    private static Set<String> things(Graph graph, String query, AddressSpace addresses) {
        Set<String> things = new TreeSet<>();
        try (QueryExec exec = QueryExec.graph(graph).query(query)
                .substitution("space", org.apache.jena.graph.NodeFactory.createLiteralString(addresses.space())).build()) {
            RowSet rows = exec.select();
            while (rows.hasNext()) {
                things.add(rows.next().get("thing").getURI());
            }
        }
        return things;
    }

    /** A finding for each file and address, at the first place where the address stands in that file. */
    private List<Finding> mentions(Set<String> iris, java.util.function.UnaryOperator<String> what,
            java.util.function.UnaryOperator<String> remedy) {
        if (iris.isEmpty()) {
            return List.of();
        }
        List<Finding> findings = new ArrayList<>();
        for (var files : List.of(folder.ontologyFiles(), folder.shapeFiles(), folder.tripleFiles())) {
            for (var file : files) {
                String name = folder.nameOf(file);
                Set<String> missing = new TreeSet<>(iris);
                Predicate<Node> sought = node -> node.isURI() && missing.remove(node.getURI());
                new TurtleFile(file, name).read((triple, line, column) -> {
                    for (Node node : List.of(triple.getSubject(), triple.getPredicate(), triple.getObject())) {
                        if (sought.test(node)) {
                            findings.add(new Finding(Stage.TERMS, Place.in(name, line), what.apply(node.getURI()),
                                    remedy.apply(node.getURI())));
                        }
                    }
                });
            }
        }
        return findings;
    }

    static String suggestion(String iri, Set<String> known, String otherwise) {
        List<String> names = known.stream().map(TermCheck::localName).toList();
        String question = Nearest.question(Nearest.to(localName(iri), names, OFFERED));
        return question.isEmpty() ? "Correct it, or " + otherwise : question + " If not, " + otherwise;
    }

    static String localName(String iri) {
        return iri.substring(Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1);
    }
}
