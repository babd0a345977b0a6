package org.w3id.nisso.engine;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.w3id.nisso.rdf.AddressSpace;
import org.w3id.nisso.rdf.Terms;
import org.w3id.nisso.store.Manifest;

/**
 * What an engine holds of one data set, in one statement, so that it is there whole or not at all. Immutable.
 *
 * @param push       the push that brought it, unlike every other
 * @param generation the name of the generation in the store that it came from
 * @param manifest   what that generation is
 * @param dataset    the address of the data set
 * @param named      the addresses of the named graphs
 */
record Stamp(String push, String generation, Manifest manifest, String dataset, List<String> named) {

    private static final String NAMESPACE = Terms.NAMESPACE.replace("ontology#", "engine#");

    /** Relates the graph of the push to the push that was begun last, and to the graphs that may be there since: {@code PUSH GRAPH...}. */
    static final Node BEGUN = NodeFactory.createURI(NAMESPACE + "begun");
    /** Relates the graph of the push to the text of the stamp. It counts only with the same push begun: another may be writing. */
    static final Node COMPLETE = NodeFactory.createURI(NAMESPACE + "complete");
    /** Relates the address of a canned query to the text of its file. */
    static final Node TEXT = NodeFactory.createURI(NAMESPACE + "text");

    Stamp {
        named = List.copyOf(named);
    }

    /** The graph in which a push leaves its marks. */
    static Node pushGraph(AddressSpace addresses) {
        return addresses.graph("push");
    }

    /** The graph of all facts. */
    static Node factsGraph(AddressSpace addresses) {
        return addresses.graph("facts");
    }

    /** The graph with the texts of the canned queries. */
    static Node queriesGraph(AddressSpace addresses) {
        return addresses.graph("queries");
    }

    /** The data that it stands for. */
    EngineData data() {
        return new EngineData(factsGraph(addresses()).getURI(), named);
    }

    /** The graph with the texts of the canned queries that belong to the data. */
    Node queries() {
        return queriesGraph(addresses());
    }

    /** All graphs besides that in which it stands itself. */
    List<String> graphs() {
        return Stream.concat(named.stream(), Stream.of(factsGraph(addresses()).getURI(), queries().getURI())).toList();
    }

    private AddressSpace addresses() {
        return new AddressSpace(dataset, "");
    }

    /** The stamp as a text. */
    String text() {
        return "push=" + push + "\ngeneration=" + generation + "\n" + manifest.text() + "dataset=" + dataset + "\nnamed="
                + String.join(" ", named) + "\n";
    }

    /** Reads a stamp; empty if this is none, or one of another form. */
    static Optional<Stamp> parse(String text) {
        Properties values = new Properties();
        try {
            values.load(new StringReader(text));
            String named = values.getProperty("named", "");
            return Optional.of(new Stamp(given(values, "push"), given(values, "generation"), Manifest.of(values),
                    given(values, "dataset"), named.isEmpty() ? List.of() : List.of(named.split(" "))));
        } catch (IllegalArgumentException anotherForm) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String given(Properties values, String key) {
        String value = values.getProperty(key);
        if (value == null || value.isEmpty()) {
            throw new IllegalArgumentException(key);
        }
        return value;
    }
}
