package org.w3id.nisso.catalog;

import org.apache.jena.graph.Node;

/**
 * A thing and one of its labels or names. Immutable.
 *
 * @param thing  the thing
 * @param text   what it is called
 * @param folded the text as it is compared when case, width and kinds of dash do not count
 */
public record Labelled(Node thing, String text, String folded) {

    Labelled(Node thing, String text) {
        this(thing, text, Folded.of(text));
    }
}
