package org.w3id.nisso.build;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.w3id.nisso.project.ProjectFolder;
import org.w3id.nisso.rdf.AddressSpace;
import org.w3id.nisso.report.Finding;
import org.w3id.nisso.report.Nearest;
import org.w3id.nisso.report.Place;
import org.w3id.nisso.report.Stage;
import org.w3id.nisso.store.Draft;

/**
 * Looks for terms that the ontology does not define or declare, in the folder's own namespaces and in those that it takes terms from;
 * and for things spoken of but never described.
 */
final class TermCheck {

    private static final int OFFERED = 3;
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
        return new Mentions(lacking, Mentions.ANYWHERE, iri -> "The term " + localName(iri) + " is not defined in the ontology.",
                iri -> suggestion(iri, vocabulary.own(), "define it in ontology/.")).in(folder, turtleFiles());
    }

    /** Properties of other vocabularies that the ontology does not name, though it names others of the same vocabulary. */
    List<Finding> undeclaredProperties(Vocabulary vocabulary, Set<String> used) {
        Set<String> lacking = new TreeSet<>(used);
        lacking.removeIf(property -> !vocabulary.lacksBorrowed(property));
        List<Path> files = folder.tripleFiles().stream().filter(file -> !folder.nameOf(file).equals(Reading.DESCRIPTION)).toList();
        return new Mentions(lacking, Mentions.AS_PROPERTY, iri -> "The property " + localName(iri)
                + " is not among those that the ontology takes from " + Vocabulary.namespaceOf(iri) + ".",
                iri -> suggestion(iri, vocabulary.borrowed(Vocabulary.namespaceOf(iri)), "declare it in ontology/."))
                .in(folder, files);
    }

    /** A finding if the ontology does not say which terms are its own, because then no misspelt term would be found. */
    List<Finding> withoutNamespace(Vocabulary vocabulary, Graph ontology) {
        if (!vocabulary.namespaces().isEmpty()) {
            return List.of();
        }
        String what = "The ontology does not say in which namespace its terms are.";
        String remedy = " vann:preferredNamespaceUri \"https://example.org/set/ontology#\", with the namespace of your own terms"
                + " (and @prefix vann: <http://purl.org/vocab/vann/> .).";
        return ontology.find(Node.ANY, RDF.type.asNode(), OWL2.Ontology.asNode()).nextOptional()
                .map(o -> new Locator(folder).place(List.of(new Unplaced(Stage.TERMS, o.getSubject(), o.getPredicate(), o.getObject(),
                        what, "Add to it:" + remedy))))
                .orElseGet(() -> List.of(new Finding(Stage.TERMS, Place.in("ontology"), what,
                        "Add to a file there: <https://example.org/set/ontology> a owl:Ontology ;" + remedy)));
    }

    /**
     * The things that are spoken of but have no description, a finding for each place.
     *
     * @param draft holds the data, inside a transaction
     */
    List<Finding> undescribedThings(Draft draft, AddressSpace addresses) {
        Set<String> unknown = new TreeSet<>();
        draft.objectIndex().untyped(thing -> {
            if (addresses.contains(thing)) {
                unknown.add(thing.getURI());
            }
        });
        if (unknown.isEmpty()) {
            return List.of();
        }
        Set<String> known = described(draft.dataset().getDefaultGraph(), addresses);
        return new Mentions(unknown, Mentions.ANYWHERE, iri -> addresses.shorten(iri) + " is spoken of but described nowhere.",
                iri -> suggestion(iri, sameClass(iri, known), "describe it in triples/.")).in(folder, turtleFiles());
    }

    private static Set<String> sameClass(String iri, Set<String> known) {
        String segment = iri.substring(0, iri.lastIndexOf('/') + 1);
        Set<String> same = new TreeSet<>(known);
        same.removeIf(k -> !k.startsWith(segment));
        return same;
    }

    private static Set<String> described(Graph facts, AddressSpace addresses) {
        Set<String> things = new TreeSet<>();
        try (QueryExec exec = QueryExec.graph(facts).query(DESCRIBED)
                .substitution("space", NodeFactory.createLiteralString(addresses.space())).build()) {
            RowSet rows = exec.select();
            while (rows.hasNext()) {
                things.add(rows.next().get("thing").getURI());
            }
        }
        return things;
    }

    private List<Path> turtleFiles() {
        return Stream.of(folder.ontologyFiles(), folder.shapeFiles(), folder.tripleFiles()).flatMap(List::stream).toList();
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
