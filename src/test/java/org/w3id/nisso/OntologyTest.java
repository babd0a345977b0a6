package org.w3id.nisso;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.Test;
import org.semanticweb.HermiT.Configuration;
import org.semanticweb.HermiT.ReasonerFactory;
import org.semanticweb.owlapi.apibinding.OWLManager;
import org.semanticweb.owlapi.model.IRI;
import org.semanticweb.owlapi.model.OWLClass;
import org.semanticweb.owlapi.model.OWLDeclarationAxiom;
import org.semanticweb.owlapi.model.OWLLiteral;
import org.semanticweb.owlapi.model.OWLOntology;
import org.semanticweb.owlapi.model.OWLOntologyCreationException;
import org.semanticweb.owlapi.model.OWLOntologyManager;
import org.semanticweb.owlapi.profiles.OWLProfileViolation;
import org.semanticweb.owlapi.profiles.Profiles;
import org.semanticweb.owlapi.profiles.violations.UseOfDefinedDatatypeInLiteral;
import org.semanticweb.owlapi.reasoner.OWLReasoner;
import org.w3id.nisso.project.ProjectFolder;

/** What the OWL API and HermiT, which share no code with us, say of the ontology and of the data under it. */
class OntologyTest {

    private static final ProjectFolder FOLDER = ProjectFolder.at(Path.of("."));

    /**
     * The exceptions to the profiles, with their reason: dates carry the precision of their source and geometry is WKT, and neither kind
     * of value is in the OWL 2 datatype map. DL asks that such datatypes are declared, RL knows no such declaration, and both object
     * to literals of them. No axiom uses them, so no rule meets one.
     */
    private static final Set<String> DATATYPES_OUTSIDE_THE_MAP = Set.of("http://www.w3.org/2001/XMLSchema#date",
            "http://www.w3.org/2001/XMLSchema#gYearMonth", "http://www.w3.org/2001/XMLSchema#gYear",
            "http://www.opengis.net/ont/geosparql#wktLiteral");

    @Test
    void theOntologyIsInTheRlProfileButForTheDeclarationsOfItsFourDatatypes() throws OWLOntologyCreationException {
        List<OWLProfileViolation> violations = Profiles.OWL2_RL.checkOntology(ontology()).getViolations();
        assertEquals(DATATYPES_OUTSIDE_THE_MAP, violations.stream()
                .map(v -> v.getAxiom() instanceof OWLDeclarationAxiom declaration
                        ? declaration.getEntity().getIRI().toString() : v.toString())
                .collect(Collectors.toSet()));
    }

    @Test
    void theOntologyIsOwl2Dl() throws OWLOntologyCreationException {
        assertEquals(List.of(), Profiles.OWL2_DL.checkOntology(ontology()).getViolations());
    }

    @Test
    void theOntologyWithAllDataIsOwl2DlButForLiteralsOfItsFourDatatypes() throws OWLOntologyCreationException {
        List<OWLProfileViolation> others = Profiles.OWL2_DL.checkOntology(ontologyWithData()).getViolations().stream()
                .filter(v -> !(v instanceof UseOfDefinedDatatypeInLiteral literal && DATATYPES_OUTSIDE_THE_MAP
                        .contains(((OWLLiteral) literal.getExpression()).getDatatype().getIRI().toString())))
                .toList();
        assertEquals(List.of(), others);
    }

    @Test
    void hermitFindsTheOntologyWithAllDataConsistentAndEveryClassSatisfiable() throws OWLOntologyCreationException {
        OWLReasoner reasoner = hermit(ontologyWithData());
        assertTrue(reasoner.isConsistent());
        assertEquals(Set.of(), reasoner.getUnsatisfiableClasses().getEntitiesMinusBottom());
    }

    @Test
    void hermitConcludesLikeOurRulesThatWhoeverHeldATenureIsALeader() throws OWLOntologyCreationException {
        OWLOntology ontology = ontologyWithData();
        OWLClass leader = ontology.getOWLOntologyManager().getOWLDataFactory()
                .getOWLClass(IRI.create("https://w3id.org/nisso/ontology#Leader"));
        assertFalse(hermit(ontology).getInstances(leader).isEmpty());
    }

    @Test
    void theOwlApiReadsEveryFileByItself() throws OWLOntologyCreationException {
        for (Path file : Stream.of(FOLDER.ontologyFiles(), FOLDER.shapeFiles(), FOLDER.tripleFiles()).flatMap(List::stream).toList()) {
            OWLOntology read = OWLManager.createOWLOntologyManager().loadOntologyFromOntologyDocument(file.toFile());
            assertTrue(read.getAxiomCount() > 0, file::toString);
        }
    }

    /** Tools that know no skos:definition read the comment; so it must say the same. */
    @Test
    void everyTermHasItsEnglishDefinitionAsItsComment() {
        Graph graph = read(FOLDER.ontologyFiles());
        Set<Triple> definitions = graph.find(Node.ANY, SKOS.definition.asNode(), Node.ANY).toList().stream()
                .filter(t -> t.getObject().getLiteralLanguage().equals("en"))
                .map(t -> Triple.create(t.getSubject(), RDFS.comment.asNode(), t.getObject())).collect(Collectors.toSet());
        assertFalse(definitions.isEmpty());
        assertEquals(definitions, graph.find(Node.ANY, RDFS.comment.asNode(), Node.ANY).toSet());
    }

    @Test
    void hermitSeesAPlantedContradiction() throws OWLOntologyCreationException {
        Graph graph = read(FOLDER.ontologyFiles());
        RDFDataMgr.read(graph, new ByteArrayInputStream("""
                @prefix nisso: <https://w3id.org/nisso/ontology#> .
                <urn:x-test:both> a nisso:State , nisso:Person .
                """.getBytes(StandardCharsets.UTF_8)), Lang.TURTLE);
        assertFalse(hermit(load(graph)).isConsistent());
    }

    private static OWLOntology ontology() throws OWLOntologyCreationException {
        return load(read(FOLDER.ontologyFiles()));
    }

    /** The description of the data set is no part of the facts: it speaks VoID, which the ontology does not declare. */
    private static OWLOntology ontologyWithData() throws OWLOntologyCreationException {
        Stream<Path> facts = FOLDER.tripleFiles().stream().filter(f -> !f.endsWith("dataset.ttl"));
        return load(read(Stream.concat(FOLDER.ontologyFiles().stream(), facts).toList()));
    }

    private static Graph read(List<Path> files) {
        Graph graph = GraphFactory.createDefaultGraph();
        files.forEach(file -> RDFDataMgr.read(graph, file.toUri().toString()));
        return graph;
    }

    private static OWLOntology load(Graph graph) throws OWLOntologyCreationException {
        StringWriter turtle = new StringWriter();
        RDFDataMgr.write(turtle, graph, Lang.TURTLE);
        OWLOntologyManager manager = OWLManager.createOWLOntologyManager();
        return manager.loadOntologyFromOntologyDocument(
                new ByteArrayInputStream(turtle.toString().getBytes(StandardCharsets.UTF_8)));
    }

    /** Dates are outside HermiT's datatype map; it is told to pass over them. */
    private static OWLReasoner hermit(OWLOntology ontology) {
        Configuration configuration = new Configuration();
        configuration.ignoreUnsupportedDatatypes = true;
        return new ReasonerFactory().createReasoner(ontology, configuration);
    }
}
