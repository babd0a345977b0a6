package org.w3id.nisso.build;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.vocabulary.VOID;

/**
 * Writes the partitions by class and property (VoID, section 4.4) in the patterns that readers of such descriptions follow: class,
 * property, and then the class or the datatype of the value, the last in the words of void-ext.
 */
final class Partitions {

    private static final String VOID_EXT = "http://ldf.fi/void-ext#";
    private static final Property DATATYPE_PARTITION = ResourceFactory.createProperty(VOID_EXT, "datatypePartition");
    private static final Property DATATYPE = ResourceFactory.createProperty(VOID_EXT, "datatype");

    private final Statements out;
    private final Statistics statistics;

    Partitions(Statements out, Statistics statistics) {
        this.out = out;
        this.statistics = statistics;
    }

    void write() {
        statistics.properties().forEach((property, triples) -> {
            Node partition = part(out.dataset(), VOID.propertyPartition, "property-" + Statements.name(property));
            out.add(partition, VOID.property, NodeFactory.createURI(property));
            out.addNumber(partition, VOID.triples, triples);
        });
        statistics.classes().forEach(this::writeClass);
    }

    private void writeClass(String address, ClassCount count) {
        String name = "class-" + Statements.name(address);
        Node partition = part(out.dataset(), VOID.classPartition, name);
        out.add(partition, VOID._class, NodeFactory.createURI(address));
        out.addNumber(partition, VOID.entities, count.entities());
        count.properties().forEach((property, values) -> writeProperty(partition, name, property, values));
    }

    private void writeProperty(Node ofClass, String className, String property, PropertyCount count) {
        String name = className + "-" + Statements.name(property);
        Node partition = part(ofClass, VOID.propertyPartition, name);
        out.add(partition, VOID.property, NodeFactory.createURI(property));
        out.addNumber(partition, VOID.triples, count.triples());
        count.classes().forEach((value, triples) -> {
            Node values = part(partition, VOID.classPartition, name + "-" + Statements.name(value));
            out.add(values, VOID._class, NodeFactory.createURI(value));
            out.addNumber(values, VOID.triples, triples);
        });
        count.datatypes().forEach((datatype, triples) -> {
            Node values = part(partition, DATATYPE_PARTITION, name + "-" + Statements.name(datatype));
            out.add(values, DATATYPE, NodeFactory.createURI(datatype));
            out.addNumber(values, VOID.triples, triples);
        });
    }

    private Node part(Node whole, Property relation, String name) {
        Node partition = out.part(name);
        out.add(whole, relation, partition);
        out.addType(partition, VOID.Dataset);
        return partition;
    }
}
