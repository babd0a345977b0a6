package org.w3id.nisso.build;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.VOID;
import org.w3id.nisso.rdf.Terms;

/** Writes what VoID has for a data set as a whole: sizes, vocabularies, ways to it, links to others. */
final class VoidDescription {

    private final Statements out;
    private final Statistics statistics;
    private final long objects;

    /**
     * Prepares to write.
     *
     * @param objects how many different objects the data set has
     */
    VoidDescription(Statements out, Statistics statistics, long objects) {
        this.out = out;
        this.statistics = statistics;
        this.objects = objects;
    }

    void write() {
        Node dataset = out.dataset();
        out.addType(dataset, VOID.Dataset);
        out.addNumber(dataset, VOID.triples, statistics.triples());
        out.addNumber(dataset, VOID.entities, statistics.entities());
        out.addNumber(dataset, VOID.distinctSubjects, statistics.subjects());
        out.addNumber(dataset, VOID.distinctObjects, objects);
        out.addNumber(dataset, VOID.classes, statistics.classes().size());
        out.addNumber(dataset, VOID.properties, statistics.properties().size());
        statistics.vocabularies().forEach(namespace -> writeVocabulary(dataset, namespace));
        out.add(dataset, VOID.sparqlEndpoint, out.address("sparql"));
        Download.all().stream().filter(Download::dump)
                .forEach(dump -> out.add(dataset, VOID.dataDump, out.address(dump.path())));
        writeDocument(dataset);
        writeLinks(dataset);
    }

    /** By its namespace, unless the folder has named the ontology whose namespace it is. */
    private void writeVocabulary(Node dataset, String namespace) {
        Node ontology = NodeFactory.createURI(namespace.substring(0, Math.max(0, namespace.length() - 1)));
        if (!out.graph().contains(dataset, VOID.vocabulary.asNode(), ontology)) {
            out.add(dataset, VOID.vocabulary, NodeFactory.createURI(namespace));
        }
    }

    /** The description itself, as VoID wants it (section 6.1). */
    private void writeDocument(Node dataset) {
        Node document = out.addresses().voidGraph();
        out.addType(document, VOID.DatasetDescription);
        out.add(document, FOAF.primaryTopic, dataset);
    }

    private void writeLinks(Node dataset) {
        if (statistics.links().isEmpty()) {
            return;
        }
        Node wikidata = out.part("wikidata");
        out.addType(wikidata, VOID.Dataset);
        out.addText(wikidata, DCTerms.title, "Wikidata", "en");
        out.addText(wikidata, VOID.uriSpace, Terms.WIKIDATA);
        statistics.links().forEach((property, triples) -> {
            Node links = out.part("links-" + Statements.name(property));
            out.addType(links, VOID.Linkset);
            out.add(links, VOID.target, dataset);
            out.add(links, VOID.target, wikidata);
            out.add(links, VOID.linkPredicate, NodeFactory.createURI(property));
            out.addNumber(links, VOID.triples, triples);
            out.add(dataset, VOID.subset, links);
        });
    }
}
