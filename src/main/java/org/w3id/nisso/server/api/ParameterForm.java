package org.w3id.nisso.server.api;

import static org.w3id.nisso.server.http.Html.tag;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.w3id.nisso.catalog.CannedQuery;
import org.w3id.nisso.catalog.Parameter;
import org.w3id.nisso.catalog.ParameterType;
import org.w3id.nisso.server.http.Html;
import org.w3id.nisso.server.http.Names;
import org.w3id.nisso.server.http.Visit;

/** The form in which a person gives the parameters of a query; it works without scripts. For one request. */
final class ParameterForm {

    private static final String PAGE_LANGUAGE = "en";

    private final Map<String, List<String>> given;
    private final Visit visit;

    /** A form that shows what was given, else the defaults. */
    ParameterForm(Map<String, List<String>> given, Visit visit) {
        this.given = given;
        this.visit = visit;
    }

    /** The form of a query. */
    Html of(CannedQuery query) {
        List<Html> fields = new ArrayList<>();
        for (Parameter parameter : query.parameters()) {
            String id = "parameter-" + parameter.name();
            fields.add(tag("label", parameter.label(PAGE_LANGUAGE) + (parameter.optional() ? " (optional)" : "")).with("for", id));
            fields.add(field(parameter).with("id", id).with("name", parameter.name()));
            if (!parameter.help().isBlank()) {
                fields.add(tag("p", parameter.help()).with("class", "small"));
            }
        }
        fields.add(tag("button", "Ask").with("type", "submit"));
        return tag("form", Html.all(fields)).with("method", "get").with("action", Addresses.of(query));
    }

    private Html.Element field(Parameter parameter) {
        if (!parameter.choices().isEmpty()) {
            return choice(parameter);
        }
        Html.Element input = tag("input").with("type", "text").with("value", written(parameter)).with("autocomplete", "off");
        if (parameter.type() != ParameterType.IRI) {
            input = input.with("placeholder", parameter.type().example());
        }
        return parameter.optional() ? input : input.with("required", "");
    }

    /** What was given, as it was given; else the default, in the short form that people can read and send back. */
    private String written(Parameter parameter) {
        List<String> values = given.get(parameter.name());
        return values == null ? parameter.defaultValue().map(visit.description().addresses()::shorten).orElse("")
                : String.join(" ", values);
    }

    private Html.Element choice(Parameter parameter) {
        String chosen = given.getOrDefault(parameter.name(), parameter.defaultValue().stream().toList()).stream()
                .findFirst().orElse("");
        List<Html> options = new ArrayList<>();
        if (parameter.optional()) {
            options.add(tag("option", "").with("value", ""));
        }
        for (String choice : parameter.choices()) {
            Html.Element option = tag("option", Names.label(choice, PAGE_LANGUAGE, visit)).with("value", choice);
            options.add(choice.equals(chosen) ? option.with("selected", "") : option);
        }
        return tag("select", Html.all(options));
    }
}
