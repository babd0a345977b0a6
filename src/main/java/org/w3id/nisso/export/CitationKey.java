package org.w3id.nisso.export;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The key by which a citation is called in a text: ASCII, the same in every form. */
final class CitationKey {

    private CitationKey() { }

    /** The query, or {@code dataset}, and the data version and the parameters, so that two answers in one bibliography differ. */
    static String of(Citation citation) {
        String parameters = citation.parameters().isEmpty() ? "" : Integer.toHexString(citation.parameters().hashCode());
        return Stream.of(citation.query().isEmpty() ? "dataset" : citation.query(), citation.version(), parameters)
                .map(part -> part.replaceAll("[^A-Za-z0-9.-]+", "-")).filter(part -> !part.isEmpty())
                .collect(Collectors.joining(":"));
    }
}
