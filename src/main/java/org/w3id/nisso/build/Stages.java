package org.w3id.nisso.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.rdflink.RDFLink;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.w3id.nisso.catalog.Catalogue;
import org.w3id.nisso.catalog.Examples;
import org.w3id.nisso.catalog.WorkedCases;
import org.w3id.nisso.project.ProjectFolder;
import org.w3id.nisso.rdf.AddressSpace;
import org.w3id.nisso.report.Finding;
import org.w3id.nisso.report.Progress;
import org.w3id.nisso.report.Stage;
import org.w3id.nisso.store.Draft;
import org.w3id.nisso.store.Manifest;

/** The stages of one build, in order, over one draft. For one thread, and for one run. */
final class Stages {

    private final ProjectFolder folder;
    private final Draft draft;
    private final DatasetGraph dataset;
    private final Progress progress;
    private final Reading reading;

    Stages(ProjectFolder folder, Draft draft, Progress progress) {
        this.folder = folder;
        this.draft = draft;
        this.dataset = draft.dataset();
        this.progress = progress;
        this.reading = new Reading(folder, progress);
    }

    /**
     * Runs all stages.
     *
     * @param identity the fingerprint of the inputs
     * @return what the generation is
     * @throws StageRefused with the findings of the first stage that has any
     */
    Manifest run(String identity) throws StageRefused {
        Catalogue.Loaded loaded = Catalogue.load(folder.queries(), folder::nameOf);
        AddressSpace addresses = read(loaded);
        Names names = new Names(dataset.getDefaultGraph(), addresses);
        checkTerms(loaded.catalogue(), addresses);
        check(Stage.INFERENCE, () -> place(PropertyChains.faults(reading.ontology(), names)));
        List<Node> graphs = reading.graphs(addresses);
        write(Stage.INFERENCE, () -> Inference.run(dataset, reading.ontology(), addresses));
        try (Groundwork groundwork = new Groundwork(draft, addresses, graphs)) {
            check(Stage.CONSISTENCY, () -> place(Consistency.check(dataset.getDefaultGraph(), names)));
            check(Stage.SHAPES, () -> new ShapeCheck(folder, names).check(reading.shapes(), dataset.getDefaultGraph()));
            check(Stage.CITATIONS, () -> place(new Citations(dataset, addresses, names).unsupported(graphs)));
            check(Stage.ANSWERS, () -> answers(loaded.catalogue(), addresses));
            return finish(groundwork, identity, loaded.catalogue(), addresses);
        }
    }

    private Manifest finish(Groundwork groundwork, String identity, Catalogue catalogue, AddressSpace addresses) throws StageRefused {
        progress.at(Stage.WRITING, "");
        StageFailure.refused(Stage.WRITING, () -> {
            groundwork.annotate();
            return List.of();
        });
        write(Stage.WRITING, () -> SelfDescription.write(dataset, addresses, groundwork.found(), Manifest.dataVersion(identity)));
        write(Stage.WRITING, () -> reading.shapes().find().forEach(t -> dataset.add(Quad.create(addresses.shapesGraph(), t))));
        Graph examples = examples(catalogue, addresses);
        write(Stage.WRITING, () -> examples.find().forEach(t -> dataset.add(Quad.create(addresses.examplesGraph(), t))));
        copyQueries();
        Counts counts = groundwork.found().counts();
        return new Manifest(identity, now(), counts.asserted(), counts.inferred(),
                Txn.calculateRead(dataset, () -> Counts.annotations(dataset, addresses)), counts.things(), catalogue.queries().size());
    }

    /** Syntax first, of all files and all queries together. */
    private AddressSpace read(Catalogue.Loaded loaded) throws StageRefused {
        AddressSpace[] addresses = new AddressSpace[1];
        StageFailure.refused(Stage.READING, () -> {
            reading.readOntology();
            reading.readDescription().ifPresentOrElse(found -> {
                addresses[0] = found;
                draft.load(sink -> reading.readTriples(sink, found));
            }, reading::readTriplesForErrors);
            return List.of();
        });
        List<Finding> findings = new ArrayList<>(reading.findings());
        findings.addAll(loaded.findings());
        StageRefused.unlessEmpty(findings);
        return addresses[0];
    }

    private void checkTerms(Catalogue catalogue, AddressSpace addresses) throws StageRefused {
        TermCheck terms = new TermCheck(folder);
        Vocabulary vocabulary = Vocabulary.of(reading.ontology());
        check(Stage.TERMS, () -> {
            List<Finding> findings = new ArrayList<>(terms.withoutNamespace(vocabulary, reading.ontology()));
            findings.addAll(terms.undefinedTerms(vocabulary, reading.usedTerms()));
            findings.addAll(terms.undeclaredProperties(vocabulary, reading.usedProperties()));
            findings.addAll(terms.undescribedThings(draft, addresses));
            findings.addAll(new QueryTermCheck(vocabulary, addresses).check(catalogue, dataset.getDefaultGraph()));
            return findings;
        });
    }

    private List<Finding> answers(Catalogue catalogue, AddressSpace addresses) {
        try (RDFLink link = RDFLink.connect(dataset)) {
            return WorkedCases.check(catalogue, folder.queries(), folder::nameOf, link, addresses);
        }
    }

    private Graph examples(Catalogue catalogue, AddressSpace addresses) {
        try (RDFLink link = RDFLink.connect(dataset)) {
            return Txn.calculateRead(link, () -> Examples.of(catalogue, folder.queries(), link, addresses));
        }
    }

    private List<Finding> place(List<Unplaced> unplaced) {
        return new Locator(folder).place(unplaced);
    }

    private void check(Stage stage, java.util.function.Supplier<List<Finding>> check) throws StageRefused {
        progress.at(stage, "");
        StageFailure.refused(stage, () -> Txn.calculateRead(dataset, check::get));
    }

    private void write(Stage stage, Runnable work) throws StageRefused {
        progress.at(stage, "");
        StageFailure.refused(stage, () -> {
            Txn.executeWrite(dataset, work);
            return List.of();
        });
    }

    private void copyQueries() {
        Path queries = draft.queries();
        try {
            Files.createDirectories(queries);
            for (Path file : folder.queryFiles()) {
                Files.copy(file, queries.resolve(file.getFileName()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot copy the queries to " + queries, e);
        }
    }

    private static String now() {
        return Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
