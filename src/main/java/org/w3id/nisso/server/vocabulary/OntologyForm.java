package org.w3id.nisso.server.vocabulary;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.w3id.nisso.export.GraphFormat;
import org.w3id.nisso.server.http.Negotiation;

/**
 * A form in which the ontology is given. Immutable.
 *
 * @param extension its name in addresses
 * @param mediaType its media type without parameters
 * @param format    how it is written; null for the page
 */
record OntologyForm(String extension, String mediaType, @Nullable GraphFormat format) {

    /** All of them, the page first: who does not say what is wanted is shown it. */
    static final List<OntologyForm> ALL = Stream.concat(Stream.of(new OntologyForm("html", Negotiation.HTML, null)),
            Stream.of(GraphFormat.values()).map(f -> new OntologyForm(f.extension(), GraphForms.bare(f), f))).toList();

    /** The form of a name. */
    static Optional<OntologyForm> named(String extension) {
        return ALL.stream().filter(form -> form.extension.equals(extension)).findFirst();
    }
}
