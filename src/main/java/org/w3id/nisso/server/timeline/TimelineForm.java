package org.w3id.nisso.server.timeline;

import static org.w3id.nisso.server.http.Html.tag;

import java.time.LocalDate;
import java.util.ArrayList;
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
        // Kinds that were chosen stand in sight beside the groups; all others can be unfolded.
        Stream<Html> chosen = ownKinds().filter(kind -> isChosen(kind.getKey())).map(kind -> box(kind.getKey(), kind.getValue()));
        Stream<Html> groups = timeline.groups().stream().map(group -> box(group, timeline.of(group).size()));
        return tag("form",
                tag("div", day(Choices.FROM, words.get("from"), choices.from()), day(Choices.TO, words.get("to"), choices.to()),
                        tag("button", words.get("show")).with("type", "submit")).with("class", "timeline-period"),
                tag("fieldset", tag("legend", words.get("only")), Html.all(Stream.concat(groups, chosen).toList())), otherKinds())
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

    private Stream<Map.Entry<Choosable, Integer>> ownKinds() {
        return timeline.groups().stream().flatMap(this::ownKinds);
    }

    /** The kinds of a group; one that is the group itself is chosen with the group. */
    private Stream<Map.Entry<Choosable, Integer>> ownKinds(Choosable group) {
        return timeline.kinds(group).entrySet().stream().filter(kind -> !kind.getKey().key().equals(group.key()));
    }

    private Html otherKinds() {
        List<Html> fieldsets = new ArrayList<>();
        for (Choosable group : timeline.groups()) {
            List<Html> boxes = ownKinds(group).filter(kind -> !isChosen(kind.getKey()))
                    .map(kind -> box(kind.getKey(), kind.getValue())).toList();
            if (!boxes.isEmpty()) {
                fieldsets.add(tag("fieldset", tag("legend", group.label()), Html.all(boxes)));
            }
        }
        return fieldsets.isEmpty() ? Html.all(fieldsets) : tag("details", tag("summary", words.get("kinds")), Html.all(fieldsets));
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
