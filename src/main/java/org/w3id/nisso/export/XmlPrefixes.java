package org.w3id.nisso.export;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.vocabulary.RDF;

/** The prefixes that an RDF/XML document declares at its top, one for a namespace, and one that it leaves free. Immutable. */
final class XmlPrefixes {

    /** What the namespace of RDF is called, whatever it is called elsewhere. */
    static final String RDF_PREFIX = "rdf";

    private final Map<String, String> prefixOf = new TreeMap<>();
    private final String free;

    /** Those of a mapping that XML can declare, and that of RDF. */
    XmlPrefixes(PrefixMapping prefixes) {
        prefixes.getNsPrefixMap().forEach((prefix, namespace) -> {
            if (XmlLimits.canBePrefix(prefix) && !prefix.equals(RDF_PREFIX)) {
                prefixOf.putIfAbsent(namespace, prefix);
            }
        });
        prefixOf.put(RDF.getURI(), RDF_PREFIX);
        String unused = "ns";
        while (prefixOf.containsValue(unused)) {
            unused += "s";
        }
        free = unused;
    }

    /** The prefix of each namespace that is declared at the top, in the order of the namespaces. */
    Map<String, String> byNamespace() {
        return Collections.unmodifiableMap(prefixOf);
    }

    /** Tells whether a namespace is declared at the top. */
    boolean declares(String namespace) {
        return prefixOf.containsKey(namespace);
    }

    /** The prefix of a namespace; the free one if it is not declared at the top. */
    String of(String namespace) {
        return prefixOf.getOrDefault(namespace, free);
    }
}
