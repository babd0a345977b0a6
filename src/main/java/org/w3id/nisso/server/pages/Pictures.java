package org.w3id.nisso.server.pages;

import static org.w3id.nisso.server.http.Html.tag;

import org.w3id.nisso.server.http.Html;

/** Small pictures for the ways in. They say nothing that the words beside them do not, and take their colours from the style. */
final class Pictures {

    private Pictures() { }

    /** Coasts, an area that is hatched, and a line between two. */
    static Html map() {
        return picture(
                path("area one", "M-60 0H70C84 18 60 30 74 46S58 70 66 90H-60z"),
                path("area two", "M112 20C124 12 140 20 136 34S118 50 110 42 102 26 112 20z"),
                path("area three", "M150 58C160 52 172 56 172 66S158 80 150 76 142 64 150 58z"),
                path("hatch", "M146 70l14-14M150 76l18-18M158 78l14-14"),
                path("line", "M96 0C90 24 104 44 94 62S104 80 100 90"));
    }

    /** Bars one above the other, and a day across them. */
    static Html timeline() {
        return picture(bar("one", 12, 14, 92), bar("two", 60, 32, 110), bar("three", 30, 50, 58), bar("one", 104, 50, 78),
                bar("two", 12, 68, 44), bar("three", 76, 68, 66), path("line", "M120 6V84"));
    }

    /** A question, and the rows of its answer. */
    static Html questions() {
        return picture(path("area one", "M14 12h96a8 8 0 0 1 8 8v16a8 8 0 0 1-8 8H38l-12 10V44H14a8 8 0 0 1-8-8V20a8 8 0 0 1 8-8z"),
                path("paper", "M22 24h70M22 33h46"), bar("two", 72, 58, 40), bar("two", 120, 58, 68), bar("three", 72, 74, 40),
                bar("three", 120, 74, 52));
    }

    private static Html picture(Html... pieces) {
        return tag("svg", pieces).with("viewbox", "-55 0 310 90").with("aria-hidden", "true").with("focusable", "false");
    }

    private static Html path(String kind, String line) {
        return tag("path").with("class", kind).with("d", line);
    }

    private static Html bar(String kind, int x, int y, int width) {
        return tag("rect").with("class", "area " + kind).with("x", "" + x).with("y", "" + y).with("width", "" + width)
                .with("height", "10").with("rx", "3");
    }
}
