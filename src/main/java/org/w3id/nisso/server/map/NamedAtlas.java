package org.w3id.nisso.server.map;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.w3id.nisso.atlas.Atlas;
import org.w3id.nisso.atlas.Manner;
import org.w3id.nisso.atlas.Status;
import org.w3id.nisso.rdf.AddressSpace;
import org.w3id.nisso.rdf.DateWords;
import org.w3id.nisso.server.http.ThingPaths;

/**
 * An atlas as it is told in a language. Immutable; safe for many threads.
 *
 * @param atlas     the atlas, its statuses sorted by the names of their places, borders last
 * @param names     what things are called, by address
 * @param language  the language
 * @param addresses how the things are addressed
 */
record NamedAtlas(Atlas atlas, Map<String, String> names, String language, AddressSpace addresses) {

    /** The colours that can be told apart; all further holders share the last. */
    static final int COLOURS = 8;

    /** The atlas in the order in which it is told in a language. */
    static NamedAtlas of(Atlas atlas, Map<String, String> names, String language, AddressSpace addresses) {
        NamedAtlas told = new NamedAtlas(atlas, Map.copyOf(names), language, addresses);
        Collator collator = Collator.getInstance(Locale.forLanguageTag(language));
        List<Status> sorted = atlas.statuses().stream().sorted(Comparator
                .comparing((Status status) -> status.manner() == Manner.BORDER)
                .thenComparing(status -> told.name(status.place()), collator)
                .thenComparing(Status::place).thenComparing(Status::manner)).toList();
        return new NamedAtlas(new Atlas(atlas.places(), sorted, atlas.first(), atlas.last(), atlas.ofHolders()), told.names, language, addresses);
    }

    /** What a thing is called; its key if it has no name. */
    String name(String iri) {
        return names.getOrDefault(iri, addresses.keyOf(iri));
    }

    /** The short form of an address, by which pages and scripts tell things apart. */
    String shortForm(String iri) {
        return addresses.shorten(iri);
    }

    /** The path of the page of a thing; empty if it is none of this data set. */
    Optional<String> page(String iri) {
        return addresses.contains(iri) ? Optional.of(ThingPaths.page(addresses, iri)) : Optional.empty();
    }

    /** The path of the page of a status; empty if it has none. */
    Optional<String> page(Status status) {
        return Optional.of(status.key()).filter(Node::isURI).flatMap(key -> page(key.getURI()));
    }

    /** A date in words, as precise as it is. */
    String words(Node date) {
        return DateWords.of(date, language).map(DateWords::text).orElseGet(() -> date.isLiteral() ? date.getLiteralLexicalForm()
                : date.toString());
    }

    /** The number of a holder's colour. */
    int colour(String holder) {
        return Math.min(atlas.holders().indexOf(holder), COLOURS - 1);
    }

    /** What stands in the address of the page for the view of a party: its key, or its short form if two share the key. */
    String viewKey(String viewer) {
        String key = addresses.keyOf(viewer);
        boolean shared = atlas.viewers().stream().filter(other -> addresses.keyOf(other).equals(key)).count() > 1;
        return shared ? shortForm(viewer) : key;
    }

    /** The party that a key stands for. */
    Optional<String> viewer(String key) {
        return atlas.viewers().stream().filter(viewer -> viewKey(viewer).equals(key) || shortForm(viewer).equals(key)).findFirst();
    }
}
