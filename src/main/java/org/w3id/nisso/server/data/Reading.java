package org.w3id.nisso.server.data;

import java.time.LocalDate;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.w3id.nisso.describe.Portrait;
import org.w3id.nisso.describe.Span;
import org.w3id.nisso.rdf.AddressSpace;
import org.w3id.nisso.server.http.Choices;
import org.w3id.nisso.server.http.ThingPaths;
import org.w3id.nisso.server.http.Words;

/**
 * One reader at the page of one thing: what all parts of the page need. Immutable.
 *
 * @param portrait  what there is to say
 * @param addresses how the things are addressed
 * @param choices   what the reader has chosen
 */
record Reading(Portrait portrait, AddressSpace addresses, Choices choices) {

    String language() {
        return choices.language();
    }

    /** A text of the page in the reader's language. */
    String word(String key, Object... values) {
        Words words = choices.words(Reading.class);
        return words.get(key, values);
    }

    /** The page of a thing, with the chosen time. */
    String page(Node thing) {
        return choices.along(ThingPaths.page(addresses, thing.getURI()));
    }

    /** How something stands to the chosen day or period; {@code DURING} if none was chosen. */
    Span.Standing standing(Span span) {
        return choices.ofTime() ? span.standing(from(), to()) : Span.Standing.DURING;
    }

    /** The first day of what was chosen. */
    Optional<LocalDate> from() {
        return choices.at().or(choices::from);
    }

    /** The last day of what was chosen. */
    Optional<LocalDate> to() {
        return choices.at().or(choices::to);
    }
}
