package org.w3id.nisso.catalog;

import java.util.Map;
import java.util.Optional;

/**
 * A thing that a search found.
 *
 * @param iri      its address
 * @param matched  the label or other name that matched
 * @param labels   its labels by language tag; possibly empty
 * @param classIri the most specific class that it belongs to
 */
public record Hit(String iri, String matched, Map<String, String> labels, Optional<String> classIri) {

    public Hit {
        labels = Map.copyOf(labels);
    }

    /** The label in a language, else in English, else what matched. */
    public String label(String language) {
        return labels.getOrDefault(language, labels.getOrDefault("en", matched));
    }
}
