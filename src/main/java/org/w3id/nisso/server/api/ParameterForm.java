package org.w3id.nisso.server.api;

import static org.w3id.nisso.server.http.Html.tag;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.w3id.nisso.catalog.CannedQuery;
import org.w3id.nisso.catalog.Parameter;
import org.w3id.nisso.catalog.ParameterType;
import org.w3id.nisso.server.http.Html;

/** The form in which a person gives the parameters of a query; it works without scripts. */
final class ParameterForm {

    private ParameterForm() { }

    /** The form, filled in with what was given, else with the defaults. */
    static Html of(CannedQuery query, Map<String, List<String>> given) {
        List<Html> fields = new ArrayList<>();
        for (Parameter parameter : query.parameters()) {
            String id = "parameter-" + parameter.name();
            List<String> values = given.getOrDefault(parameter.name(), parameter.defaultValue().stream().toList());
            fields.add(tag("label", parameter.label("en") + (parameter.optional() ? " (optional)" : "")).with("for", id));
            fields.add(field(parameter, values.isEmpty() ? "" : values.get(0)).with("id", id).with("name", parameter.name()));
            if (!parameter.help().isBlank()) {
                fields.add(tag("p", parameter.help()).with("class", "small"));
            }
        }
        fields.add(tag("button", "Ask").with("type", "submit"));
        return tag("form", Html.all(fields)).with("method", "get").with("action", Addresses.of(query));
    }

    private static Html.Element field(Parameter parameter, String value) {
        if (!parameter.choices().isEmpty()) {
            return choice(parameter, value);
        }
        Html.Element input = tag("input").with("type", "text").with("value", value).with("autocomplete", "off");
        if (parameter.type() != ParameterType.IRI) {
            input = input.with("placeholder", parameter.type().example());
        }
        return parameter.optional() ? input : input.with("required", "");
    }

    private static Html.Element choice(Parameter parameter, String value) {
        List<Html> options = new ArrayList<>();
        if (parameter.optional()) {
            options.add(tag("option", "").with("value", ""));
        }
        for (String choice : parameter.choices()) {
            Html.Element option = tag("option", choice).with("value", choice);
            options.add(choice.equals(value) ? option.with("selected", "") : option);
        }
        return tag("select", Html.all(options));
    }
}
