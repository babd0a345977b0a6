package org.w3id.nisso.catalog;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.rdflink.RDFLink;
import org.apache.jena.shared.impl.PrefixMappingImpl;
import org.w3id.nisso.rdf.AddressSpace;
import org.w3id.nisso.report.Nearest;

/**
 * Finds the thing at an address {@code CLASS/KEY}, and where there is none, what is near. Keeps nothing between calls; safe for
 * many threads, as far as the link is.
 */
public final class ThingFinder {

    /** No key is so long that a longer text could be a slip of the pen for it, and comparing would take long. */
    private static final int LONGEST_COMPARED = 200;

    private final RDFLink link;
    private final AddressSpace addresses;
    private final LabelSource source;
    private final Lookup lookup;

    /**
     * @param link      the dataset to look in; not closed
     * @param addresses how its things are addressed
     * @param source    the labels by which things are known that may have been meant
     */
    public ThingFinder(RDFLink link, AddressSpace addresses, LabelSource source) {
        this.link = link;
        this.addresses = addresses;
        this.source = source;
        this.lookup = new Lookup(link, addresses, EntityFinder.LANGUAGES);
    }

    /** The thing of a class segment and a key; empty if nothing is stated of it, or if the two cannot stand in an address. */
    public Optional<Node> at(String segment, String key) {
        Node thing = addresses.thing(segment, key);
        return IriText.isHarmless(thing.getURI()) ? lookup.existing(List.of(thing), Optional.empty()).stream().findFirst()
                : Optional.empty();
    }

    /** The class segments that there are, in the order of the alphabet; of very many things, not all are looked at. */
    public List<String> segments() {
        // A class that the ontology does not declare is known by the labels of its members only.
        return Stream.concat(lookup.segments(Optional.empty()).stream().filter(addresses::contains)
                        .map(start -> start.substring(addresses.space().length())), paths().stream())
                .filter(path -> path.indexOf('/') > 0).map(path -> path.substring(0, path.indexOf('/'))).distinct().sorted().toList();
    }

    private List<String> paths() {
        return source.all(Optional.empty()).stream().map(Labelled::thing).filter(addresses::contains)
                .map(thing -> thing.getURI().substring(addresses.space().length())).distinct().toList();
    }

    /**
     * The things with the keys most like a key.
     *
     * @param segment the class segment; things that have it come first
     * @param key     the key that was given
     * @param most    how many to return at the most
     * @return {@code CLASS/KEY} of each; possibly none
     */
    public List<String> nearest(String segment, String key, int most) {
        if (key.length() > LONGEST_COMPARED) {
            return List.of();
        }
        List<String> paths = paths();
        String start = segment + "/";
        List<String> sameClass = paths.stream().filter(path -> path.startsWith(start)).map(addresses::keyOf).toList();
        Set<String> near = new LinkedHashSet<>();
        Nearest.to(key, sameClass, most).forEach(one -> near.add(start + one));
        for (String one : Nearest.to(key, paths.stream().map(addresses::keyOf).toList(), most)) {
            paths.stream().filter(path -> path.endsWith("/" + one)).forEach(near::add);
        }
        return near.stream().limit(most).toList();
    }

    /**
     * The class that a text means: its address, its local name or its label, in any case.
     *
     * @param parameter the name of the parameter that the text was given for
     * @throws Refusal of that parameter, if the text means no class or several
     */
    public Node classCalled(String text, String parameter) throws Refusal {
        try {
            return new ClassFinder(link, new PrefixMappingImpl()).find(text);
        } catch (Refusal refusal) {
            throw refusal.of(parameter);
        }
    }
}
