package org.w3id.nisso.server.data;

import static org.w3id.nisso.server.http.Html.tag;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.w3id.nisso.describe.Entry;
import org.w3id.nisso.describe.Line;
import org.w3id.nisso.rdf.Terms;
import org.w3id.nisso.server.http.Html;

/**
 * Contested matters side by side: a column for what nobody denies, one for each whose view is told, and one for what says neither, each
 * in order of time. Who shares a view has it in a column too. For one page.
 */
record ViewColumns(Reading reading, TermWords terms, Lines lines) {

    /** More columns than this would be too narrow to read; then they stand one under the other. */
    private static final int MOST_BESIDE = 3;

    static boolean fits(Entry entry, Reading reading) {
        return entry.lines().stream().anyMatch(line -> reading.portrait().isOfViews(line.node()));
    }

    /** The columns of one entry. */
    Html of(Entry entry) {
        Map<String, List<Line>> columns = new TreeMap<>();
        entry.lines().stream().flatMap(line -> viewers(line).stream()).distinct()
                .sorted(Comparator.comparing(terms::text)).forEach(viewer -> columns.put(reading.word("inViewOf", terms.text(viewer)),
                        entry.lines().stream().filter(line -> viewers(line).contains(viewer)).toList()));
        List<Html> sections = new java.util.ArrayList<>();
        List<Line> agreed = entry.lines().stream().filter(line -> viewers(line).isEmpty()).toList();
        if (!agreed.isEmpty()) {
            sections.add(column(reading.word("undisputed"), agreed));
        }
        columns.forEach((heading, held) -> sections.add(column(heading, held)));
        return tag("div", Html.all(sections)).with("class", sections.size() > MOST_BESIDE ? "views many" : "views");
    }

    private List<Node> viewers(Line line) {
        return reading.portrait().inside(line.node()).getOrDefault(Terms.IN_VIEW_OF, List.of());
    }

    private Html column(String heading, List<Line> held) {
        return tag("section", tag("h4", heading), tag("ul", Html.all(held.stream().map(lines::item).toList())));
    }
}
