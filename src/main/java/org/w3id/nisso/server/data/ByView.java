package org.w3id.nisso.server.data;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.w3id.nisso.describe.Entry;
import org.w3id.nisso.describe.Line;
import org.w3id.nisso.rdf.Terms;

/** Contested matters by whose view they are: what nobody denies first. For one page. */
record ByView(Reading reading, TermWords terms) {

    /** Tells whether any of the statements of an entry is somebody's view, or said to be undisputed. */
    boolean divides(Entry entry) {
        return entry.lines().stream().anyMatch(line -> reading.portrait().isOfViews(line.node()));
    }

    /** The statements under the words for each view; who shares a view with others has it too. */
    Map<String, List<Line>> of(Entry entry) {
        Map<String, List<Line>> views = new LinkedHashMap<>();
        List<Line> agreed = entry.lines().stream().filter(line -> viewers(line).isEmpty()).toList();
        if (!agreed.isEmpty()) {
            views.put(reading.word("undisputed"), agreed);
        }
        entry.lines().stream().flatMap(line -> viewers(line).stream()).distinct().sorted(Comparator.comparing(terms::text))
                .forEach(viewer -> views.put(reading.word("inViewOf", terms.text(viewer)),
                        entry.lines().stream().filter(line -> viewers(line).contains(viewer)).toList()));
        return views;
    }

    private List<Node> viewers(Line line) {
        return reading.portrait().inside(line.node()).getOrDefault(Terms.IN_VIEW_OF, List.of());
    }
}
