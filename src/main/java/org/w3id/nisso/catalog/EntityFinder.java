package org.w3id.nisso.catalog;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.rdflink.RDFLink;
import org.w3id.nisso.rdf.AddressSpace;

/**
 * Finds the thing that somebody means: by address, short form ({@code class:key}), key, label in any language, another name, or
 * Wikidata id. Keeps nothing between calls; safe for many threads, as far as the link is.
 */
public final class EntityFinder {

    /** The languages in which labels are looked up unless others are given; labels without a language always are. */
    public static final List<String> LANGUAGES = List.of("en", "ja", "ru");

    private static final Pattern KEY = Pattern.compile("[a-z0-9][a-z0-9-]*");
    private static final Pattern WIKIDATA_ID =
            Pattern.compile("(?:https?://www\\.wikidata\\.org/(?:entity|wiki)/)?(Q[1-9]\\d*)");

    private final AddressSpace addresses;
    private final Lookup lookup;
    private final LabelSource source;
    private final Labels labels;

    /** A finder for labels in {@link #LANGUAGES}. */
    public EntityFinder(RDFLink link, AddressSpace addresses) {
        this(link, addresses, LANGUAGES, LabelSource.reading(link, addresses));
    }

    /**
     * @param link      the dataset to look in; not closed
     * @param addresses how its things are addressed
     * @param languages the tags of the languages in which labels are looked up
     * @param source    the labels that a text is compared with if nothing is called just so
     */
    public EntityFinder(RDFLink link, AddressSpace addresses, List<String> languages, LabelSource source) {
        this.addresses = addresses;
        this.lookup = new Lookup(link, addresses, List.copyOf(languages));
        this.source = source;
        this.labels = new Labels(link, addresses);
    }

    /**
     * The thing that a text means. What is equal comes first, by address, key, label and other name in this order; only if
     * nothing is, case, width and kinds of dash are disregarded.
     *
     * @param text    what was given
     * @param ofClass the class that the thing must belong to; empty for any
     * @return the one thing
     * @throws Refusal of no parameter, if the text means nothing, several things, or a thing of another class
     */
    public Node find(String text, Optional<Node> ofClass) throws Refusal {
        String wanted = Normalizer.normalize(text.strip(), Normalizer.Form.NFC);
        Set<Node> found = exactly(wanted, ofClass);
        Unresolved unresolved = new Unresolved(wanted, ofClass, addresses, labels);
        if (found.isEmpty()) {
            List<Labelled> all = source.all(ofClass);
            found = alike(wanted, all);
            if (found.isEmpty()) {
                Set<Node> elsewhere = ofClass.isPresent() ? exactly(wanted, Optional.empty()) : Set.of();
                throw elsewhere.isEmpty() ? unresolved.unknown(all) : unresolved.ofAnotherClass(elsewhere);
            }
        }
        if (found.size() > 1) {
            throw unresolved.ambiguous(found);
        }
        return found.iterator().next();
    }

    private Set<Node> exactly(String text, Optional<Node> ofClass) {
        Matcher item = WIKIDATA_ID.matcher(text);
        return Stream.<Supplier<Set<Node>>>of(
                () -> item.matches() ? lookup.matching(item.group(1), ofClass) : Set.of(),
                () -> addressed(text, ofClass),
                () -> KEY.matcher(text).matches() ? lookup.keyed(text, ofClass) : Set.of(),
                () -> lookup.labelled(text, ofClass),
                () -> lookup.named(text, ofClass))
                .map(Supplier::get).filter(things -> !things.isEmpty()).findFirst().orElse(Set.of());
    }

    private Set<Node> addressed(String text, Optional<Node> ofClass) {
        if (!IriText.isHarmless(text)) {
            return Set.of();
        }
        Optional<Node> thing = IriText.isAbsolute(text) ? Optional.of(NodeFactory.createURI(text)) : addresses.expand(text);
        return thing.isEmpty() ? Set.of() : lookup.existing(List.of(thing.get()), ofClass);
    }

    private static Set<Node> alike(String text, List<Labelled> all) {
        String folded = Folded.of(text);
        return all.stream().filter(l -> l.folded().equals(folded)).map(Labelled::thing)
                .collect(Collectors.toSet());
    }

    /**
     * Searches labels and other names in all languages, disregarding case, width and kinds of dash.
     *
     * @param text    what to look for
     * @param ofClass the class that the things must belong to; empty for any
     * @param most    how many things to return at the most
     * @return the things with a label or name that is the text, then those where one begins with it, then those where one
     *         contains it, each time those with the shortest first; none for a blank text
     */
    public List<Hit> search(String text, Optional<Node> ofClass, int most) {
        return new LabelSearch(source, labels, addresses).search(text, ofClass, most);
    }

    /**
     * The labels of some terms.
     *
     * @param terms    things, classes or properties
     * @param language the language of the labels; English where there is none in it
     * @return the label of each term that has one, by its address
     */
    public Map<String, String> labels(Set<Node> terms, String language) {
        Map<String, String> all = new HashMap<>();
        if (!terms.isEmpty()) {
            labels.of(terms).forEach((term, texts) -> all.put(term.getURI(), texts.getOrDefault(language,
                    texts.getOrDefault("en", texts.values().iterator().next()))));
        }
        return all;
    }
}
