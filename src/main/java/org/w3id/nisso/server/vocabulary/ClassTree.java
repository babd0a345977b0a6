package org.w3id.nisso.server.vocabulary;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.vocabulary.RDFS;

/** The classes as a tree. A class with several superclasses stands below the one that has the fewest subclasses, as that says most. */
final class ClassTree {

    private final Ontology ontology;
    private final Map<Term, Term> parents = new HashMap<>();

    ClassTree(Ontology ontology) {
        this.ontology = ontology;
        for (Term term : ontology.terms(TermKind.CLASS)) {
            superclasses(term).stream().filter(parent -> !isBelow(parent, term))
                    .min(Comparator.comparing(this::numberOfSubclasses).thenComparing(Term::anchor))
                    .ifPresent(parent -> parents.put(term, parent));
        }
    }

    private long numberOfSubclasses(Term term) {
        return ontology.sources(RDFS.subClassOf, term.node()).size();
    }

    /** Keeps classes that are subclasses of each other from hiding each other. */
    private boolean isBelow(Term term, Term other) {
        Set<Term> seen = new HashSet<>();
        Term at = term;
        while (at != null && seen.add(at)) {
            if (at.equals(other)) {
                return true;
            }
            at = parents.get(at);
        }
        return false;
    }

    /** The own classes of which a class is said to be a subclass. */
    List<Term> superclasses(Term term) {
        return ontology.values(term.node(), RDFS.subClassOf).stream().map(ontology::term).flatMap(Optional::stream).toList();
    }

    /** All classes, each after the one that it stands below. */
    List<Branch> branches() {
        List<Branch> branches = new ArrayList<>();
        ontology.terms(TermKind.CLASS).stream().filter(term -> !parents.containsKey(term))
                .sorted(Comparator.comparing(this::isLeaf).thenComparing(Term::anchor)).forEach(root -> grow(root, 0, branches));
        return List.copyOf(branches);
    }

    private boolean isLeaf(Term term) {
        return !parents.containsValue(term);
    }

    private void grow(Term term, int depth, List<Branch> branches) {
        branches.add(new Branch(term, depth, Optional.ofNullable(parents.get(term))));
        parents.entrySet().stream().filter(e -> e.getValue().equals(term)).map(Map.Entry::getKey)
                .sorted(Comparator.comparing(Term::anchor)).forEach(child -> grow(child, depth + 1, branches));
    }

    /**
     * A class in the tree.
     *
     * @param term   the class
     * @param depth  how many classes it stands below
     * @param parent the class that it stands directly below
     */
    record Branch(Term term, int depth, Optional<Term> parent) { }
}
