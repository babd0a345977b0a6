package org.w3id.nisso.server.vocabulary;

import static org.w3id.nisso.server.http.Html.tag;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.w3id.nisso.server.http.Html;
import org.w3id.nisso.server.http.Words;

/** What the diagram shows, for those who cannot see it. */
final class DiagramInWords {

    private final Ontology ontology;
    private final ClassTree tree;
    private final List<Tie> ties;
    private final Words words;

    DiagramInWords(Ontology ontology, ClassTree tree, Words words) {
        this.words = words;
        this.ontology = ontology;
        this.tree = tree;
        this.ties = Tie.of(ontology);
    }

    /** A list with an item for each class, in the order of the diagram. */
    Html list() {
        return tag("ul", Html.all(tree.branches().stream().map(branch -> tag("li", sentence(branch.term()))).toList()));
    }

    private String sentence(Term term) {
        List<String> parts = new ArrayList<>();
        List<Term> above = tree.superclasses(term);
        if (!above.isEmpty()) {
            parts.add(words.get("kindOf", above.stream().map(this::label).collect(Collectors.joining(words.get("and")))));
        }
        ties.stream().filter(tie -> tie.from().equals(term))
                .forEach(tie -> parts.add(words.get("leadsTo", label(tie.property()), label(tie.to()))));
        return parts.isEmpty() ? words.get("sentence", label(term)) : words.get("sentenceOf", label(term), String.join(words.get("semicolon"), parts));
    }

    private String label(Term term) {
        return ontology.labels().of(term.node());
    }
}
