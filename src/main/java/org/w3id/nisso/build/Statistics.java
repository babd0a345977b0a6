package org.w3id.nisso.build;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.w3id.nisso.rdf.AddressSpace;
import org.w3id.nisso.rdf.Terms;

/**
 * Counts a graph in one pass: by class and property, in time and in space. What is held in memory grows with the number of
 * classes and properties, not with that of the statements. For one thread.
 */
final class Statistics {

    private static final int REMEMBERED = 10_000;

    private final Graph facts;
    private final AddressSpace addresses;
    private long triples;
    private final Map<String, ClassCount> classes = new TreeMap<>();
    private final Map<String, Long> properties = new TreeMap<>();
    private final Map<String, Long> links = new TreeMap<>();
    private final Set<String> vocabularies = new TreeSet<>();
    private final Extent extent = new Extent();
    private final Recent<Node, List<String>> classesOfValues = new Recent<>(REMEMBERED, this::classesOf);
    private Node lastSubject = Node.ANY;
    private List<String> lastClasses = List.of();
    private long subjects;
    private long entities;

    private Statistics(Graph facts, AddressSpace addresses) {
        this.facts = facts;
        this.addresses = addresses;
    }

    /**
     * Counts. The caller has a transaction open.
     *
     * @param facts     all that a query which names no graph sees; gives the statements of one subject one after the other
     * @param addresses which addresses are the data set's own
     * @param pulse     is run at each statement; what it throws ends the work
     */
    static Statistics of(Graph facts, AddressSpace addresses, Runnable pulse) {
        Statistics statistics = new Statistics(facts, addresses);
        facts.find().forEachRemaining(triple -> {
            pulse.run();
            statistics.add(triple);
        });
        return statistics;
    }

    private void add(Triple triple) {
        Node value = triple.getObject();
        String property = triple.getPredicate().getURI();
        triples++;
        properties.merge(property, 1L, Long::sum);
        vocabularies.add(namespace(property));
        if (triple.predicateMatches(RDF.type.asNode()) && value.isURI()) {
            classes.computeIfAbsent(value.getURI(), c -> new ClassCount()).addEntity();
            vocabularies.add(namespace(value.getURI()));
        }
        if (value.isURI() && value.getURI().startsWith(Terms.WIKIDATA) && addresses.contains(triple.getSubject())) {
            links.merge(property, 1L, Long::sum);
        }
        addToClasses(triple, property, value);
        extent.add(triple);
    }

    private void addToClasses(Triple triple, String property, Node value) {
        atSubject(triple.getSubject());
        if (lastClasses.isEmpty()) {
            return;
        }
        List<String> values = value.isLiteral() ? List.of() : classesOfValues.of(value);
        for (String subject : lastClasses) {
            PropertyCount count = classes.computeIfAbsent(subject, c -> new ClassCount()).property(property);
            count.addTriple();
            values.forEach(count::addClass);
            if (value.isLiteral()) {
                count.addDatatype(value.getLiteralDatatypeURI());
            }
        }
    }

    private void atSubject(Node subject) {
        if (!subject.equals(lastSubject)) {
            lastClasses = classesOf(subject);
            lastSubject = subject;
            subjects++;
            entities += addresses.contains(subject) ? 1 : 0;
        }
    }

    private List<String> classesOf(Node thing) {
        return facts.find(thing, RDF.type.asNode(), Node.ANY).mapWith(Triple::getObject)
                .filterKeep(Node::isURI).mapWith(Node::getURI).toList();
    }

    private static String namespace(String term) {
        return term.substring(0, Math.max(term.lastIndexOf('#'), term.lastIndexOf('/')) + 1);
    }

    long triples() {
        return triples;
    }

    /** Different subjects. */
    long subjects() {
        return subjects;
    }

    /** Different subjects that are things of the data set. */
    long entities() {
        return entities;
    }

    /** The classes that have members. */
    Map<String, ClassCount> classes() {
        return classes;
    }

    /** Statements by property. */
    Map<String, Long> properties() {
        return properties;
    }

    /** Statements that lead from a thing of the data set to an item of Wikidata, by property. */
    Map<String, Long> links() {
        return links;
    }

    /** The namespaces of the classes and properties. */
    Set<String> vocabularies() {
        return vocabularies;
    }

    Extent extent() {
        return extent;
    }
}
