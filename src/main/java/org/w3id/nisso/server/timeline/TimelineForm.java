package org.w3id.nisso.server.timeline;

import static org.w3id.nisso.server.http.Html.tag;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.w3id.nisso.server.http.Choices;
import org.w3id.nisso.server.http.Html;
import org.w3id.nisso.server.http.Words;

/** The form with which a reader chooses a period, and groups or kinds to see only those. */
final class TimelineForm {

    private final Timeline timeline;
    private final Selection selection;
    private final Choices choices;
    private final Words words;

    TimelineForm(Timeline timeline, Selection selection, Choices choices) {
        this.timeline = timeline;
        this.selection = selection;
        this.choices = choices;
        this.words = choices.words(TimelineForm.class);
    }

    Html html() {
        Html groups = tag("fieldset", tag("legend", words.get("only")),
                Html.all(timeline.groups().stream().map(group -> box(group, timeline.of(group).size())).toList()));
        return tag("form",
                tag("div", day(Choices.FROM, words.get("from"), choices.from()), day(Choices.TO, words.get("to"), choices.to()),
                        tag("button", words.get("show")).with("type", "submit")).with("class", "timeline-period"),
                groups, kinds())
                .with("action", TimelineServlet.PATH).with("method", "get").with("class", "timeline-choice");
    }

    private Html day(String name, String label, Optional<LocalDate> chosen) {
        Html.Element input = tag("input").with("type", "date").with("name", name)
                .with("value", chosen.map(LocalDate::toString).orElse(""));
        if (timeline.first().isPresent() && timeline.last().isPresent()) {
            input = input.with("min", timeline.first().get().toString()).with("max", timeline.last().get().toString());
        }
        return tag("label", Html.text(label + " "), input);
    }

    /** The kinds of each group; a group that is but one kind of the same name is chosen as a whole. */
    private Html kinds() {
        List<Html> fieldsets = timeline.groups().stream().flatMap(group -> kinds(group).stream()).toList();
        if (fieldsets.isEmpty()) {
            return Html.all(List.of());
        }
        Html.Element details = tag("details", tag("summary", words.get("kinds")), Html.all(fieldsets));
        boolean kindChosen = timeline.entries().stream().anyMatch(entry -> isChosen(entry.kind()) && !entry.kind().key().equals(entry.group()));
        return kindChosen ? details.with("open", "") : details;
    }

    private Stream<Html> fieldset(Choosable group, List<Html> boxes) {
        return boxes.isEmpty() ? Stream.of() : Stream.of(tag("fieldset", tag("legend", group.label()), Html.all(boxes)));
    }

    private List<Html> kinds(Choosable group) {
        Map<Choosable, Integer> kinds = timeline.kinds(group);
        return fieldset(group, kinds.entrySet().stream().filter(kind -> !kind.getKey().key().equals(group.key()))
                .map(kind -> box(kind.getKey(), kind.getValue())).toList()).toList();
    }

    private Html box(Choosable choosable, int count) {
        Html.Element input = tag("input").with("type", "checkbox").with("name", Selection.KIND).with("value", choosable.key());
        Html checked = isChosen(choosable) ? input.with("checked", "") : input;
        return tag("label", checked, Html.text(" " + choosable.label() + " "), tag("span", String.valueOf(count)))
                .with("class", "timeline-chip");
    }

    private boolean isChosen(Choosable choosable) {
        return selection.keys().contains(choosable.key());
    }
}
