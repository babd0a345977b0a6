package org.w3id.nisso.server.network;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.rdflink.RDFLink;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.w3id.nisso.catalog.Rows;

/**
 * Texts in English that are labels of things, in another language. A query for graph tools gives such texts, for instance the
 * name of an office, in one language only; a page shows them in that of its reader. Immutable.
 *
 * @param others the text in the other language by that in English
 */
record LabelTexts(Map<String, String> others) {

    private static final Var TEXT = Var.alloc("text");
    private static final int BATCH = 500;
    private static final Query OTHERS = Rows.question(
            "SELECT ?text ?other { ?thing rdfs:label ?text , ?other FILTER(LANG(?other) = ?language) }"
            + " ORDER BY ?text ?thing ?other");

    LabelTexts {
        others = Map.copyOf(others);
    }

    /** Looks some texts up. */
    static LabelTexts of(Collection<String> texts, RDFLink link, String language) {
        Map<String, String> others = new HashMap<>();
        if (!language.equals("en")) {
            List<Node> labels = texts.stream().distinct().map(text -> NodeFactory.createLiteralLang(text, "en")).toList();
            Map<Var, Node> terms = Map.of(Var.alloc("language"), NodeFactory.createLiteralString(language));
            for (int from = 0; from < labels.size(); from += BATCH) {
                Query some = Rows.among(OTHERS, TEXT, labels.subList(from, Math.min(labels.size(), from + BATCH)));
                for (Binding row : Rows.of(link, some, terms)) {
                    others.putIfAbsent(row.get(TEXT).getLiteralLexicalForm(), row.get("other").getLiteralLexicalForm());
                }
            }
        }
        return new LabelTexts(others);
    }

    /** The text in the other language, else as it is. */
    String of(String text) {
        return others.getOrDefault(text, text);
    }
}
