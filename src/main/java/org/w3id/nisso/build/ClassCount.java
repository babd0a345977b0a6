package org.w3id.nisso.build;

import java.util.Map;
import java.util.TreeMap;

/** How many members a class has, and what is stated of them. Keys are addresses, in their order. For one thread. */
final class ClassCount {

    private long entities;
    private final Map<String, PropertyCount> properties = new TreeMap<>();

    void addEntity() {
        entities++;
    }

    long entities() {
        return entities;
    }

    Map<String, PropertyCount> properties() {
        return properties;
    }

    PropertyCount property(String address) {
        return properties.computeIfAbsent(address, p -> new PropertyCount());
    }
}
