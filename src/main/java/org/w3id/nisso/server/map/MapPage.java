package org.w3id.nisso.server.map;

import static org.w3id.nisso.server.http.Html.tag;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.w3id.nisso.atlas.Manner;
import org.w3id.nisso.server.http.Choices;
import org.w3id.nisso.server.http.Html;
import org.w3id.nisso.server.http.Page;
import org.w3id.nisso.server.http.Words;

/** The page of the map: a form for day and view, the map for those who run scripts, and the table for all. For one request. */
final class MapPage {

    private final NamedAtlas atlas;
    private final Choices choices;
    private final LocalDate day;
    private final Optional<String> view;
    private final Words words;

    MapPage(NamedAtlas atlas, Choices choices, LocalDate day, Optional<String> view) {
        this.atlas = atlas;
        this.choices = choices;
        this.day = day;
        this.view = view;
        this.words = choices.words(MapPage.class);
    }

    /** The whole page. */
    Page page() {
        List<Html> body = new ArrayList<>();
        body.add(form());
        body.add(time());
        body.add(tag("div", stage(), tag("div", panel(), legend()).with("class", "map-side"))
                .with("class", "map-frame scripted"));
        body.add(tag("p", words.get(atlas.atlas().ofHolders() ? "intro" : "introKinds")).with("class", "quiet"));
        body.add(new StatusTable(atlas, choices).table(day, view));
        return new Page(choices, words.get("title"), body, List.of(
                tag("link").with("rel", "stylesheet").with("href", "/assets/map.css"),
                Html.script("/assets/d3.min.js"), Html.module("/assets/map.js")));
    }

    private Html form() {
        List<Html> options = new ArrayList<>(List.of(tag("option", words.get("allViews")).with("value", "")));
        for (String viewer : atlas.atlas().viewers()) {
            Html.Element option = tag("option", words.get("inViewOf", atlas.name(viewer))).with("value", atlas.viewKey(viewer));
            options.add(view.filter(viewer::equals).isPresent() ? option.with("selected", "") : option);
        }
        Html dayField = tag("div", tag("label", words.get("day")).with("for", "map-at"), tag("input").with("id", "map-at")
                .with("name", Choices.AT).with("type", "date").with("value", day.toString()).with("required", ""));
        Html views = tag("div", tag("label", words.get("whoseView")).with("for", "map-view"),
                tag("select", Html.all(options)).with("id", "map-view").with("name", MapServlet.VIEW));
        return tag("form", dayField, options.size() > 1 ? views : Html.text(""),
                tag("button", words.get("show")).with("type", "submit"))
                .with("action", MapServlet.PATH).with("method", "get").with("class", "map-choice").with("id", "map-choice");
    }

    private Html time() {
        return tag("div",
                button("map-earlier", words.get("earlier")),
                tag("div", tag("input").with("id", "map-slider").with("type", "range").with("aria-label", words.get("day")),
                        tag("div").with("id", "map-years").with("aria-hidden", "true")).with("class", "map-slider"),
                button("map-later", words.get("later")),
                tag("output").with("id", "map-day").with("for", "map-slider"))
                .with("class", "map-time scripted").with("role", "group").with("aria-label", words.get("time"));
    }

    private static Html.Element button(String id, String label) {
        return tag("button", label).with("id", id).with("type", "button");
    }

    private Html stage() {
        Html zoom = tag("div",
                button("map-in", "+").with("aria-label", words.get("closer")).with("title", words.get("closer")),
                button("map-out", "−").with("aria-label", words.get("farther")).with("title", words.get("farther")),
                button("map-whole", "⤢").with("aria-label", words.get("whole")).with("title", words.get("whole")))
                .with("class", "map-zoom");
        return tag("div", tag("div").with("id", "map").with("data-source", MapJsonServlet.PATH + "?lang=" + choices.language())
                .with("data-label", words.get("mapLabel")), zoom).with("class", "map-stage");
    }

    private Html panel() {
        Html hint = tag("p", words.get(atlas.atlas().ofHolders() ? "choosePlace" : "chooseKind")).with("class", "quiet");
        return tag("section", hint).with("id", "map-panel").with("aria-live", "polite")
                .with("aria-label", words.get("panel")).with("tabindex", "-1");
    }

    private Html legend() {
        List<Html> entries = new ArrayList<>();
        for (String holder : atlas.atlas().holders()) {
            entries.add(tag("li", tag("span").with("class", "swatch holder-" + atlas.colour(holder)),
                    Html.text(atlas.name(holder))).with("data-holder", atlas.shortForm(holder)));
        }
        Html lines = tag("label", tag("input").with("type", "checkbox").with("id", "map-lines").with("checked", ""),
                Html.text(" " + words.get("allLines")));
        return tag("section", tag("h2", words.get("legend")),
                tell(Manner.BORDER) ? tag("div", lines).with("class", "map-lines") : Html.text(""),
                tag("ul", Html.all(entries)).with("id", "map-holders"), signs()).with("class", "map-legend");
    }

    /** The signs that the map of this folder needs. */
    private Html signs() {
        List<Html> signs = new ArrayList<>();
        if (tell(Manner.TITLE) || tell(Manner.CLAIM)) {
            signs.add(sign("sign-control", words.get("signControl")));
            signs.add(sign("sign-title", words.get("signTitle")));
            signs.add(sign("sign-claim", words.get("signClaim")));
        }
        if (atlas.atlas().statuses().stream().anyMatch(status -> !status.doubts().isEmpty())) {
            signs.add(sign("sign-doubt", words.get("signDoubt")));
        }
        if (tell(Manner.BORDER)) {
            signs.add(sign("sign-border", words.get("signBorder")));
            signs.add(sign("sign-disputed", words.get("signDisputed")));
            signs.add(sign("sign-other", words.get("signOther")));
        }
        return signs.isEmpty() ? Html.text("") : tag("ul", Html.all(signs));
    }

    private boolean tell(Manner manner) {
        return atlas.atlas().statuses().stream().anyMatch(status -> status.manner() == manner);
    }

    private static Html sign(String sign, String words) {
        return tag("li", tag("span").with("class", "sign " + sign), Html.text(words));
    }
}
