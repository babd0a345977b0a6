package org.w3id.nisso.server.api;


import static org.w3id.nisso.server.http.Html.tag;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.vocabulary.OWL;
import org.w3id.nisso.catalog.Narrowing;
import org.w3id.nisso.catalog.Parameter;
import org.w3id.nisso.catalog.ParameterType;
import org.w3id.nisso.server.http.Html;
import org.w3id.nisso.server.http.Names;
import org.w3id.nisso.server.http.Words;

/** The form in which a person gives the parameters of a query; it works without scripts. For one request. */
final class ParameterForm {

    private final Call call;
    private final Words words;

    private ParameterForm(Call call) {
        this.call = call;
        this.words = call.choices().words(ParameterForm.class);
    }

    /** A form that shows what was given, else the defaults; empty if there is nothing to give. */
    static Optional<Html> of(Call call) {
        List<Html> fields = new ParameterForm(call).fields();
        if (fields.isEmpty()) {
            return Optional.empty();
        }
        Html whole = tag("div", Html.all(fields)).with("class", "fields");
        // The bounds of dates guide the calendar; a day outside is a fair question, so the browser is not to refuse it.
        return Optional.of(tag("form", whole, tag("button", call.choices().words(ParameterForm.class).get("ask")).with("type", "submit"))
                .with("method", "get").with("action", Addresses.of(call.query()))
                .with("novalidate", ""));
    }

    private List<Html> fields() {
        List<Html> fields = new ArrayList<>();
        for (Parameter parameter : call.query().parameters()) {
            add(fields, parameter.name(), label(parameter), field(parameter),
                    parameter.help(call.language()));
        }
        if (Narrowing.isOffered(call.query())) {
            add(fields, Narrowing.AT, words.get("optional", words.get("onOneDay")), date(Narrowing.AT, written(Narrowing.AT, "")),
                    words.get("onOneDayHelp"));
        }
        return fields;
    }

    private String label(Parameter parameter) {
        String label = parameter.label(call.language());
        return parameter.optional() ? words.get("optional", label) : label;
    }

    private static void add(List<Html> fields, String name, String label, List<Html.Element> field, String help) {
        String id = id(name);
        Html rest = Html.all(field.subList(1, field.size()));
        Html said = help.isBlank() ? Html.text("") : tag("p", help).with("class", "small");
        fields.add(tag("div", tag("label", label).with("for", id), field.get(0).with("id", id).with("name", name), rest, said));
    }

    private static String id(String name) {
        return "parameter-" + name;
    }

    /** The field itself, and what belongs to it. */
    private List<Html.Element> field(Parameter parameter) {
        String value = written(parameter.name(), parameter.defaultValue().map(call.addresses()::shorten).orElse(""));
        if (!parameter.choices().isEmpty()) {
            return List.of(choice(parameter));
        }
        List<Html.Element> field = parameter.type() == ParameterType.DATE ? date(parameter.name(), value)
                : parameter.type() == ParameterType.IRI ? thing(parameter, value)
                : List.of(text(value).with("placeholder", parameter.type().example()));
        return parameter.optional() ? field : withFirst(field, field.get(0).with("required", ""));
    }

    private static List<Html.Element> withFirst(List<Html.Element> field, Html.Element first) {
        List<Html.Element> changed = new ArrayList<>(field);
        changed.set(0, first);
        return changed;
    }

    private static Html.Element text(String value) {
        return tag("input").with("type", "text").with("value", value).with("autocomplete", "off").with("dir", "auto");
    }

    /** A field for a name. With scripts, names are offered as one types. */
    private static List<Html.Element> thing(Parameter parameter, String value) {
        Html.Element input = text(value);
        if (parameter.ofClass().filter(OWL.Class.asNode()::equals).isPresent()) {
            return List.of(input);
        }
        String list = id(parameter.name()) + "-names";
        return List.of(input.with("list", list).with("data-class", parameter.ofClass().map(c -> c.getURI()).orElse("")),
                tag("datalist").with("id", list));
    }

    /** A field for a day. What is no day stays to be seen, which a browser would not let it in a field for days. */
    private List<Html.Element> date(String name, String value) {
        if (!value.isEmpty() && !isDay(value)) {
            return List.of(text(value));
        }
        Html.Element input = tag("input").with("type", "date").with("value", value);
        return List.of(call.visit().dates().map(bounds -> input.with("min", bounds.first().toString())
                .with("max", bounds.last().toString())).orElse(input));
    }

    private static boolean isDay(String text) {
        try {
            return LocalDate.parse(text).getYear() > 0;
        } catch (DateTimeParseException anythingElse) {
            return false;
        }
    }

    /** What was given, as it was given; else the default, in the short form that people can read and send back. */
    private String written(String name, String defaultValue) {
        List<String> values = call.given().get(name);
        return values == null ? defaultValue : String.join(" ", values);
    }

    private Html.Element choice(Parameter parameter) {
        String chosen = call.given().getOrDefault(parameter.name(), parameter.defaultValue().stream().toList()).stream()
                .findFirst().orElse("");
        List<Html> options = new ArrayList<>();
        if (parameter.optional()) {
            options.add(tag("option", "").with("value", ""));
        }
        for (String choice : parameter.choices()) {
            Html.Element option = tag("option", Names.label(choice, call.language(), call.visit())).with("value", choice);
            options.add(choice.equals(chosen) ? option.with("selected", "") : option);
        }
        return tag("select", Html.all(options));
    }
}
