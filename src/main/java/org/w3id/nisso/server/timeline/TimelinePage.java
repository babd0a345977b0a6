package org.w3id.nisso.server.timeline;

import static org.w3id.nisso.server.http.Html.link;
import static org.w3id.nisso.server.http.Html.tag;

import java.util.ArrayList;
import java.util.List;
import org.w3id.nisso.server.http.Choices;
import org.w3id.nisso.server.http.Html;
import org.w3id.nisso.server.http.Page;
import org.w3id.nisso.server.http.Words;

/** The page of the timeline: what to see, the place where the script draws it, and the same as lists, also without a script. */
final class TimelinePage {

    /** With fewer entries the drawing needs less room. */
    private static final int FEW = 16;

    private final Timeline timeline;
    private final Selection selection;
    private final Choices choices;
    private final Words words;

    private TimelinePage(Timeline timeline, Selection selection, Choices choices) {
        this.timeline = timeline;
        this.selection = selection;
        this.choices = choices;
        this.words = choices.words(TimelinePage.class);
    }

    /** The page of what a reader wants to see of a timeline. */
    static Page of(Timeline timeline, Selection selection, Choices choices) {
        TimelinePage page = new TimelinePage(timeline, selection, choices);
        List<Html> head = List.of(tag("link").with("rel", "stylesheet").with("href", "/assets/timeline.css"),
                Html.script("/assets/d3.min.js"), Html.module("/assets/timeline.js"));
        return new Page(choices, page.words.get("title"), page.body(), head);
    }

    private List<Html> body() {
        if (timeline.entries().isEmpty()) {
            return List.of(tag("p", words.get("undated")));
        }
        return List.of(new TimelineForm(timeline, selection, choices).html(), figure(), list());
    }

    private Html figure() {
        Html tools = tag("div",
                button("earlier", "←", words.get("earlier")), button("later", "→", words.get("later")),
                button("in", "+", words.get("zoomIn")), button("out", "−", words.get("zoomOut")),
                tag("button", words.get("whole")).with("type", "button").with("data-act", "whole"),
                tag("label", Html.text(words.get("day") + " "), tag("input").with("type", "date").with("data-act", "day")
                        .with("value", choices.at().map(Object::toString).orElse(""))),
                tag("output", "").with("class", "timeline-shown").with("aria-live", "polite"),
                tag("a", words.get("toList")).with("href", "#list").with("class", "timeline-skip"))
                .with("class", "timeline-tools").with("role", "group").with("aria-label", words.get("tools"));
        Html frame = tag("div", "").with("class", "timeline-frame").with("tabindex", "0").with("role", "group")
                .with("aria-label", words.get("chart"));
        return tag("figure", tools, frame, tag("figcaption", words.get("introduction")))
                .with("class", timeline.entries().size() < FEW ? "timeline timeline-few" : "timeline")
                .with("data-language", choices.language());
    }

    private static Html button(String act, String sign, String name) {
        return tag("button", sign).with("type", "button").with("data-act", act).with("aria-label", name).with("title", name);
    }

    private Html list() {
        List<Html> sections = new ArrayList<>();
        for (Choosable group : timeline.groups()) {
            List<Entry> shown = timeline.of(group).stream().filter(selection).toList();
            if (!shown.isEmpty()) {
                sections.add(tag("h3", group.label()));
                sections.add(tag("ol", Html.all(shown.stream().map(this::item).toList())));
            }
        }
        if (sections.isEmpty()) {
            sections.add(tag("p", words.get("nothing")));
        }
        return tag("section", tag("h2", words.get("list")), tag("div", Html.all(sections)).with("class", "timeline-list"))
                .with("id", "list");
    }

    private Html item(Entry entry) {
        List<Html> what = new ArrayList<>();
        what.add(linked(entry.path(), entry.label()));
        what.add(Html.text(" "));
        if (!entry.about().isEmpty() && !entry.label().contains(entry.about())) {
            what.add(linked(entry.aboutPath(), entry.about()));
        } else {
            what.add(tag("span", entry.kind().label()));
        }
        String when = entry.doubt().isEmpty() ? entry.when() : words.get("doubtful", entry.when(), entry.doubt());
        return tag("li", tag("span", when), tag("span", Html.all(what)));
    }

    private Html linked(String path, String label) {
        return path.isEmpty() ? tag("span", label) : link(choices.along(path), label);
    }
}
