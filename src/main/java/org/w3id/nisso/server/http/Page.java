package org.w3id.nisso.server.http;

import static org.w3id.nisso.server.http.Html.link;
import static org.w3id.nisso.server.http.Html.tag;

import java.util.List;

/**
 * A page for people: complete without scripts, readable at any width. Immutable.
 *
 * @param title what the page is about
 * @param body  what follows the heading
 */
public record Page(String title, List<Html> body, List<Html> head) {

    /** Where the style sheet is served. */
    public static final String STYLE = "/style.css";

    public Page {
        body = List.copyOf(body);
        head = List.copyOf(head);
    }

    /** A page with nothing of its own in its head. */
    public Page(String title, List<Html> body) {
        this(title, body, List.of());
    }

    /** The whole document. */
    public String markup() {
        StringBuilder out = new StringBuilder("<!DOCTYPE html>\n");
        tag("html", wholeHead(), tag("body", ways(), tag("main", tag("h1", title), Html.all(body)))).with("lang", "en").writeTo(out);
        return out.append('\n').toString();
    }

    private Html wholeHead() {
        return tag("head",
                tag("meta").with("charset", "utf-8"),
                tag("meta").with("name", "viewport").with("content", "width=device-width, initial-scale=1"),
                tag("title", title),
                tag("link").with("rel", "stylesheet").with("href", STYLE),
                tag("link").with("rel", "icon").with("type", "image/svg+xml").with("href", "/assets/icon.svg"),
                Html.all(head));
    }

    private static Html ways() {
        return tag("nav", link("/", "Home"), link("/queries", "Queries"), link("/search", "Search"), link("/ontology", "Ontology"),
                link("/export", "Graph files"), link("/dump", "RDF"), link("/sparql", "SPARQL"), link("/health", "Health")).with("aria-label", "Site");
    }
}
