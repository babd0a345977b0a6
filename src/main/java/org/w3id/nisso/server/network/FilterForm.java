package org.w3id.nisso.server.network;

import static org.w3id.nisso.server.http.Html.tag;
import static org.w3id.nisso.server.http.Html.text;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.w3id.nisso.network.NetworkCall;
import org.w3id.nisso.server.http.Choices;
import org.w3id.nisso.server.http.Html;
import org.w3id.nisso.server.http.Words;

/**
 * The form with which a reader narrows the network. It has a field for what the query of the folder takes, and no other.
 * Immutable.
 *
 * @param shown  what is shown
 * @param filter what was asked for
 */
record FilterForm(Shown shown, Filter filter) {

    /** How many colours and kinds of line can be told apart; after that they begin again. */
    static final int COLOURS = 8;

    Html html() {
        List<String> known = NetworkCall.parameters(shown.query());
        List<Html> fields = new ArrayList<>();
        List<Html> days = new ArrayList<>();
        List.of(Choices.FROM, Choices.TO, Choices.AT).forEach(name -> {
            if (known.contains(name)) {
                days.add(day(name));
            }
        });
        if (!days.isEmpty()) {
            fields.add(group(words().get("time"), tag("div", Html.all(days)).with("class", "days")));
        }
        if (known.contains(Filter.CLASS)) {
            fields.add(classes());
        }
        if (known.contains(NetworkCall.KIND) && !shown.kinds().isEmpty()) {
            fields.add(group(words().get("kinds"), tag("div", Html.all(shown.kindsInOrder().stream().map(this::kind).toList()))
                    .with("class", "choices")));
        }
        fields.add(tag("button", words().get("show")).with("type", "submit"));
        return tag("form", Html.all(fields)).with("action", Filter.PAGE).with("method", "get").with("id", "filter")
                .with("class", "filter");
    }

    private Words words() {
        return shown.words();
    }

    private static Html group(String legend, Html content) {
        return tag("fieldset", tag("legend", legend), content);
    }

    private Html day(String name) {
        String label = name.equals(Choices.FROM) ? words().get("from") : name.equals(Choices.TO) ? words().get("to")
                : words().get("at");
        // While somebody types a year, browsers send its first digits; only four of them are one.
        return tag("label", text(label + " "), tag("input").with("type", "date").with("name", name)
                .with("value", filter.first(name)).with("min", "1000-01-01").with("max", "9999-12-31"));
    }

    /** None chosen means all of them, as in the address. */
    private Html kind(String kind) {
        int number = shown.kindsInOrder().indexOf(kind) % COLOURS;
        Html line = tag("line").with("x1", "0").with("x2", "28").with("y1", "5").with("y2", "5").with("class", "tie k" + number);
        Html sample = tag("svg", line).with("width", "28").with("height", "10").with("aria-hidden", "true");
        Html.Element box = tag("input").with("type", "checkbox").with("name", NetworkCall.KIND).with("value", kind);
        boolean chosen = filter.given().getOrDefault(NetworkCall.KIND, List.of()).contains(kind);
        return tag("label", chosen ? box.with("checked", "checked") : box, sample,
                text(" " + words().get("ofClass", shown.kind(kind), shown.kinds().getOrDefault(kind, 0))));
    }

    private Html classes() {
        String chosen = filter.first(Filter.CLASS);
        Set<String> values = new LinkedHashSet<>(shown.classes().all());
        if (!chosen.isEmpty()) {
            values.add(chosen);
        }
        List<Html> options = new ArrayList<>();
        options.add(tag("option", words().get("anyClass")).with("value", ""));
        values.forEach(value -> {
            Html.Element option = tag("option", shown.classes().labels().getOrDefault(value, value)).with("value", value);
            options.add(value.equals(chosen) ? option.with("selected", "selected") : option);
        });
        return tag("label", text(words().get("class") + " "), tag("select", Html.all(options)).with("name", Filter.CLASS))
                .with("class", "class");
    }
}
