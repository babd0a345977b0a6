package org.w3id.nisso.server.timeline;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.w3id.nisso.chronicle.Bar;
import org.w3id.nisso.chronicle.Chronicle;
import org.w3id.nisso.server.http.Visit;
import org.w3id.nisso.server.http.Words;

/** What the terms of a chronicle are called in a language, and by which keys they stand in addresses. Immutable. */
final class Names {

    /** The groups that the program has words for, in the order in which they are shown; any others follow them. */
    static final List<String> GROUPS = List.of("treaties", "events", "offices");

    private static final int MOST_KINDS = 3;

    private final Map<String, String> labels;
    private final Map<Node, String> keys;
    private final Words words;

    private Names(Map<String, String> labels, Map<Node, String> keys, Words words) {
        this.labels = labels;
        this.keys = keys;
        this.words = words;
    }

    /** The names of all terms of a chronicle. */
    static Names of(Chronicle chronicle, Visit visit, String language) {
        Set<Node> terms = new HashSet<>();
        Map<Node, String> keys = new HashMap<>();
        for (Bar bar : chronicle.bars()) {
            Stream.of(Stream.of(bar.thing(), bar.group(), bar.lane(), bar.kind()), bar.side().stream(), bar.about().stream())
                    .flatMap(all -> all).filter(Node::isURI).forEach(terms::add);
            addKey(keys, bar.group());
            addKey(keys, bar.kind());
        }
        return new Names(visit.entities().labels(terms, language), keys, Words.of(Names.class, language));
    }

    /** The last part of an address, unless something else has it already. */
    private static void addKey(Map<Node, String> keys, Node term) {
        if (!keys.containsKey(term)) {
            String local = local(term);
            keys.put(term, keys.containsValue(local) ? text(term) : local);
        }
    }

    /** What a term is called. */
    String label(Node term) {
        String known = term.isURI() ? labels.get(term.getURI()) : null;
        String local = local(term);
        return known != null ? known : GROUPS.contains(local) && !term.isURI() ? words.get(local) : local;
    }

    /** What a group is called; a word that the program does not know says less to a reader than the kinds that stand below it. */
    String ofGroup(Node group, Chronicle chronicle) {
        List<String> kinds = chronicle.bars().stream().filter(bar -> bar.group().equals(group)).map(Bar::kind).distinct()
                .map(this::label).toList();
        return isNamed(group) || GROUPS.contains(local(group)) || kinds.size() > MOST_KINDS ? label(group)
                : String.join(words.get("comma"), kinds);
    }

    /** Tells whether a term has a name of its own. */
    boolean isNamed(Node term) {
        return term.isURI() && labels.containsKey(term.getURI());
    }

    /** The key of a group or a kind in addresses. */
    String key(Node groupOrKind) {
        return keys.getOrDefault(groupOrKind, text(groupOrKind));
    }

    private static String local(Node term) {
        String text = text(term);
        return term.isURI() ? text.substring(1 + Math.max(text.lastIndexOf('/'), text.lastIndexOf('#'))) : text;
    }

    private static String text(Node term) {
        return term.isURI() ? term.getURI() : term.isLiteral() ? term.getLiteralLexicalForm() : term.toString();
    }
}
