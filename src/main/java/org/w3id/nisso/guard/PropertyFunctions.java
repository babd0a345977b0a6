package org.w3id.nisso.guard;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.pfunction.PropertyFunctionFactory;
import org.apache.jena.sparql.pfunction.PropertyFunctionRegistry;
import org.apache.jena.vocabulary.RDFS;
import org.jspecify.annotations.Nullable;

/**
 * The properties that are computed rather than looked up: those of lists and containers. No class is loaded by its name. Safe for
 * many threads.
 */
final class PropertyFunctions extends PropertyFunctionRegistry {

    private static final String OF_LISTS = "http://jena.apache.org/ARQ/list#";
    private static final String OF_ARQ = ARQConstants.ARQPropertyFunctionLibraryURI;
    private static final String OF_CLASSES = ARQConstants.javaClassURIScheme;

    static final PropertyFunctions OFFERED = new PropertyFunctions();

    private final Map<String, PropertyFunctionFactory> offered = new TreeMap<>();

    private PropertyFunctions() {
        PropertyFunctionRegistry all = PropertyFunctionRegistry.standardRegistry();
        for (String name : List.of("member", "index", "length")) {
            offered.put(OF_LISTS + name, all.get(OF_LISTS + name));
        }
        for (String name : List.of("bag", "seq", "alt", "container", "splitIRI")) {
            offered.put(OF_ARQ + name, all.get(OF_ARQ + name));
        }
        offered.put(RDFS.member.getURI(), all.get(RDFS.member.getURI()));
    }

    @Override
    public @Nullable PropertyFunctionFactory get(String address) {
        return offered.get(address);
    }

    @Override
    public boolean isRegistered(String address) {
        return offered.containsKey(address);
    }

    @Override
    public boolean manages(String address) {
        return isRegistered(address);
    }

    /**
     * Refuses a property that ARQ would compute, if that is not offered; looked up in the data it would only be missing.
     *
     * @throws Refused unless it is
     */
    void require(String property) {
        boolean computed = property.startsWith(OF_CLASSES) || property.startsWith(OF_ARQ) || property.startsWith(OF_LISTS);
        if (computed && !offered.containsKey(property)) {
            throw Refused.notOffered("The property function <" + property + "> is not offered here; those of lists and containers are.",
                    List.copyOf(offered.keySet()));
        }
    }
}
