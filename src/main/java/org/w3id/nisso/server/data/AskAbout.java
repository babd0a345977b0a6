package org.w3id.nisso.server.data;

import static org.w3id.nisso.server.http.Html.link;
import static org.w3id.nisso.server.http.Html.tag;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.w3id.nisso.catalog.CannedQuery;
import org.w3id.nisso.catalog.Catalogue;
import org.w3id.nisso.catalog.Parameter;
import org.w3id.nisso.catalog.ParameterType;
import org.w3id.nisso.server.http.Html;

/** The canned queries that ask about the thing of a page: those that need no more than it. */
record AskAbout(Reading reading, Catalogue catalogue) {

    /** The section; nothing if no query asks about such a thing. */
    List<Html> section() {
        Set<Node> classes = reading.portrait().classes(reading.portrait().thing());
        List<Html> items = catalogue.queries().stream().flatMap(query -> only(query)
                .filter(parameter -> parameter.ofClass().map(classes::contains).orElse(true)).map(parameter -> item(query, parameter))
                .stream()).toList();
        return items.isEmpty() ? List.of() : List.of(tag("h2", reading.word("ask")), tag("ul", Html.all(items)).with("class", "ask"));
    }

    /** The one parameter that a query needs, if it is for a thing. */
    private static Optional<Parameter> only(CannedQuery query) {
        List<Parameter> needed = query.parameters().stream().filter(parameter -> !parameter.optional()).toList();
        return needed.size() == 1 && needed.get(0).type() == ParameterType.IRI ? Optional.of(needed.get(0)) : Optional.empty();
    }

    private Html item(CannedQuery query, Parameter parameter) {
        String thing = reading.addresses().shorten(reading.portrait().thing().getURI());
        return tag("li", link("/queries/" + query.name() + "?" + parameter.name() + "="
                + URLEncoder.encode(thing, StandardCharsets.UTF_8).replace("%3A", ":"), query.title(reading.language())));
    }
}
