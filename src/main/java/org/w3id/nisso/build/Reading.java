package org.w3id.nisso.build;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.PrefixMap;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.w3id.nisso.project.ProjectFolder;
import org.w3id.nisso.rdf.AddressSpace;
import org.w3id.nisso.rdf.Description;
import org.w3id.nisso.rdf.Terms;
import org.w3id.nisso.report.Finding;
import org.w3id.nisso.report.Place;
import org.w3id.nisso.report.Progress;
import org.w3id.nisso.report.Stage;

/**
 * Reads all Turtle files of a folder: the ontology and the shapes into memory, the triples as a stream, each for the default graph
 * and for the named graph of its file. For one thread.
 */
final class Reading {

    /** The file in which the data set speaks of itself. */
    static final String DESCRIPTION = "triples/dataset.ttl";

    private final ProjectFolder folder;
    private final Progress progress;
    private final Graph ontology = GraphFactory.createDefaultGraph();
    private final Graph shapes = GraphFactory.createDefaultGraph();
    private final Set<String> usedTerms = new HashSet<>();
    private final Set<String> usedProperties = new HashSet<>();
    private final List<Finding> findings = new ArrayList<>();
    private Set<String> namespaces = Set.of();

    Reading(ProjectFolder folder, Progress progress) {
        this.folder = folder;
        this.progress = progress;
    }

    /** The ontology with its controlled lists and alignments. */
    Graph ontology() {
        return ontology;
    }

    Graph shapes() {
        return shapes;
    }

    /** The terms of the folder's own namespaces that its files use. */
    Set<String> usedTerms() {
        return Set.copyOf(usedTerms);
    }

    /** The properties that the triples use, other than in what the data set says of itself. */
    Set<String> usedProperties() {
        return Set.copyOf(usedProperties);
    }

    /** The syntax errors of all files read so far. */
    List<Finding> findings() {
        return List.copyOf(findings);
    }

    /** Reads the ontology and the shapes. */
    void readOntology() {
        folder.ontologyFiles().forEach(file -> read(file, ontology::add));
        folder.shapeFiles().forEach(file -> read(file, shapes::add));
        Vocabulary vocabulary = Vocabulary.of(ontology);
        namespaces = vocabulary.namespaces();
        ontology.find().forEach(this::note);
        shapes.find().forEach(this::note);
    }

    /** Reads what the data set says of itself; a finding if it says nothing. */
    Optional<AddressSpace> readDescription() {
        Path file = folder.root().resolve(DESCRIPTION);
        Graph graph = GraphFactory.createDefaultGraph();
        long[] described = new long[1];
        boolean legal = !Files.isRegularFile(file) || new TurtleFile(file, DESCRIPTION).read((triple, line, column) -> {
            graph.add(triple);
            described[0] = triple.objectMatches(Terms.VOID_DATASET) ? line : described[0];
        }).isEmpty();
        Optional<AddressSpace> addresses = Description.in(graph).map(Description::addresses);
        // A syntax error there is told when all triples are read, and is the cause.
        if (addresses.isEmpty() && legal) {
            findings.add(new Finding(Stage.READING, Place.in(DESCRIPTION, described[0]),
                    "The folder does not say how its things are addressed.",
                    "Describe the data set in " + DESCRIPTION + ": <https://example.org/set/> a void:Dataset ;"
                            + " void:uriSpace \"https://example.org/set/id/\" ."));
        }
        return addresses;
    }

    /** Reads the triples, and the ontology with them. */
    void readTriples(StreamRDF sink, AddressSpace addresses) {
        Node ontologyGraph = addresses.graph("ontology");
        ontology.find().forEach(t -> send(sink, ontologyGraph, t));
        for (Path file : folder.tripleFiles()) {
            Node graph = graphOf(file, addresses);
            boolean description = folder.nameOf(file).equals(DESCRIPTION);
            PrefixMap prefixes = read(file, triple -> {
                note(triple);
                if (!description) {
                    usedProperties.add(triple.getPredicate().getURI());
                }
                send(sink, graph, triple);
            });
            prefixes.forEach(sink::prefix);
        }
    }

    /** The graphs of the files of triples. */
    List<Node> graphs(AddressSpace addresses) {
        return folder.tripleFiles().stream().map(file -> graphOf(file, addresses)).toList();
    }

    private Node graphOf(Path file, AddressSpace addresses) {
        String name = folder.nameOf(file);
        return addresses.graph(name.substring(0, name.length() - ".ttl".length()));
    }

    /** Reads the triples for their syntax errors only. */
    void readTriplesForErrors() {
        folder.tripleFiles().forEach(file -> read(file, this::note));
    }

    private PrefixMap read(Path file, Consumer<Triple> sink) {
        String name = folder.nameOf(file);
        progress.at(Stage.READING, name);
        TurtleFile turtle = new TurtleFile(file, name);
        findings.addAll(turtle.read((triple, line, column) -> sink.accept(triple)));
        return turtle.prefixes();
    }

    private static void send(StreamRDF sink, Node graph, Triple triple) {
        sink.triple(triple);
        sink.quad(Quad.create(graph, triple));
    }

    private void note(Triple triple) {
        note(triple.getSubject());
        note(triple.getPredicate());
        note(triple.getObject());
    }

    private void note(Node node) {
        if (node.isURI() && namespaces.stream().anyMatch(node.getURI()::startsWith)) {
            usedTerms.add(node.getURI());
        }
    }
}
