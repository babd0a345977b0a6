package org.w3id.nisso.server.http;

import static org.w3id.nisso.server.http.Html.tag;

/** The field in which a thing is looked for by a name. With scripts, names are offered as one types; its form works without. */
public final class SearchField {

    /** The path that its form leads to. */
    public static final String PATH = "/search";

    /** The script that offers names in every such field of a page. */
    static final Html SCRIPT = Html.module("/assets/search.js");

    private SearchField() { }

    /** The field itself, which is to be given a label and to be put into a form that leads to {@link #PATH}. */
    public static Html.Element of(Choices choices) {
        Words words = choices.words(SearchField.class);
        Html.Element field = tag("input").with("name", "q").with("type", "search").with("autocomplete", "off").with("class", "find")
                .with("data-found", words.get("found")).with("data-none", words.get("noneFound"));
        // The chosen time goes along to the thing that is found.
        return choices.ofTime() ? field.with("data-time", choices.along("").substring(1)) : field;
    }
}
