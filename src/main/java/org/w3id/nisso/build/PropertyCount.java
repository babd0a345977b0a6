package org.w3id.nisso.build;

import java.util.Map;
import java.util.TreeMap;

/** How often a property is used, and with which kinds of value. Keys are addresses, in their order. For one thread. */
final class PropertyCount {

    private long triples;
    private final Map<String, Long> classes = new TreeMap<>();
    private final Map<String, Long> datatypes = new TreeMap<>();

    void addTriple() {
        triples++;
    }

    void addClass(String valueClass) {
        classes.merge(valueClass, 1L, Long::sum);
    }

    void addDatatype(String datatype) {
        datatypes.merge(datatype, 1L, Long::sum);
    }

    long triples() {
        return triples;
    }

    /** Statements by class of the value; a value of two classes is counted for each. */
    Map<String, Long> classes() {
        return classes;
    }

    /** Statements by datatype of the value. */
    Map<String, Long> datatypes() {
        return datatypes;
    }
}
