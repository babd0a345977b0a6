package org.w3id.nisso.server.data;

import static org.w3id.nisso.server.http.Html.link;
import static org.w3id.nisso.server.http.Html.tag;
import static org.w3id.nisso.server.http.Html.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.w3id.nisso.describe.Arrangement;
import org.w3id.nisso.describe.Entry;
import org.w3id.nisso.describe.Views;
import org.w3id.nisso.server.http.Html;

/** The statements of the page, in the groups and words of the folder; what it is silent about, and what was concluded. For one page. */
record Sections(Reading reading, Views folder, TermWords terms, ByView views, Lines lines) {

    /** All sections. */
    List<Html> of(Arrangement arrangement, String address) {
        List<Html> sections = new ArrayList<>();
        Map<String, List<Entry>> groups = new LinkedHashMap<>();
        arrangement.told().forEach(entry -> groups.computeIfAbsent(heading(entry), name -> new ArrayList<>()).add(entry));
        List<Entry> own = arrangement.rest().stream().filter(entry -> !entry.slot().way().inverse()).toList();
        List<Entry> pointing = arrangement.rest().stream().filter(entry -> entry.slot().way().inverse()).toList();
        groups.computeIfAbsent(reading.word(groups.isEmpty() ? "stated" : "further"), name -> new ArrayList<>()).addAll(own);
        groups.computeIfAbsent(reading.word("pointing"), name -> new ArrayList<>()).addAll(pointing);
        groups.forEach((name, entries) -> addSection(sections, name, entries));
        sections.add(ways(address));
        concluded(arrangement.concluded(), sections);
        return sections;
    }

    private String heading(Entry entry) {
        return entry.slot().group().flatMap(folder::group).map(group -> group.name(reading.language())).filter(name -> !name.isEmpty())
                .orElseGet(() -> reading.word("atOnce"));
    }

    private void addSection(List<Html> sections, String name, List<Entry> entries) {
        List<Html> pairs = new ArrayList<>();
        List<Html> contested = new ArrayList<>();
        for (Entry entry : entries) {
            if (views.divides(entry)) {
                contested.add(tag("h3", name(entry)));
                contested.add(new ViewColumns(views, lines).of(entry));
            } else {
                pairs.add(tag("div", tag("dt", name(entry)), tag("dd", lines.list(entry.lines(), Lines.isLong(entry)))));
            }
        }
        if (!pairs.isEmpty() || !contested.isEmpty()) {
            sections.add(tag("section", tag("h2", name), pairs.isEmpty() ? Marks.NONE
                    : tag("dl", Html.all(pairs)).with("class", "told"), Html.all(contested)));
        }
    }

    private Html name(Entry entry) {
        return entry.slot().name(reading.language()).<Html>map(Html::text).orElseGet(() -> terms.way(entry.slot().way()));
    }

    private Html ways(String address) {
        List<Html> ways = new ArrayList<>();
        long page = reading.portrait().window().page();
        if (page > 1) {
            ways.add(tag("span", link(reading.choices().along(Paging.of(address, page - 1)), reading.word("before"))).with("class", "way"));
        }
        if (reading.portrait().more()) {
            ways.add(text(reading.word("notAll") + " "));
            ways.add(link(reading.choices().along(Paging.of(address, page + 1)), reading.word("after")));
        }
        return ways.isEmpty() ? Marks.NONE : tag("p", Html.all(ways));
    }

    private void concluded(List<Entry> entries, List<Html> sections) {
        if (!reading.portrait().inferred().isEmpty()) {
            List<Html> pairs = entries.stream().map(entry -> (Html) tag("div", tag("dt", terms.way(entry.slot().way())),
                    tag("dd", tag("ul", Html.all(entry.lines().stream().map(lines::brief).toList()))))).toList();
            sections.add(tag("section", tag("h2", reading.word("concluded")),
                    tag("p", reading.word("concludedMeans")).with("class", "small"), pairs.isEmpty() ? Marks.NONE : tag("details",
                            tag("summary", reading.word("concludedCount", entries.stream().mapToInt(e -> e.lines().size()).sum())),
                            tag("dl", Html.all(pairs)).with("class", "told"))));
        }
    }
}
