package org.w3id.nisso.network;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.w3id.nisso.network.Attribute.Owner;
import org.w3id.nisso.network.Attribute.Type;

/** A network whose every text is hostile to some format, and whose ties are parallel. */
final class Hostile {

    /** Markup, quotes, separators, line ends, characters that XML cannot hold, direction marks, scripts, and beyond the basic plane. */
    static final List<String> TEXTS = List.of("<script>alert(1)</script>", "\"double\" 'single' `back`", "comma, semicolon; tab\tend",
            "line\nbreak\r\nand return\r", "null-ish \u0001 \u0008 \u001F \uFFFE", "\u200Fright-to-left\u202E", "北方領土 と 😀", "Курильские острова",
            "ends with a backslash\\", "&amp; &lt; ]]> --> <!--", "%0A ${x} {{y}} #{z}", "=cmd|' /C calc'!A0", "-- [x] -> {y} //");

    private Hostile() { }

    static Network network() {
        List<Vertex> vertices = new ArrayList<>();
        List<Tie> ties = new ArrayList<>();
        for (int i = 0; i < TEXTS.size(); i++) {
            String text = TEXTS.get(i);
            vertices.add(new Vertex("thing:" + i, "https://example.org/" + i, text, new TreeMap<>(Map.of("en", text, "ja", text)),
                    Optional.of(text), Optional.of(text), Span.UNKNOWN, Optional.of(text), Optional.empty(), List.of(), Optional.empty(),
                    Map.of()));
            for (int parallel = 0; parallel < 2; parallel++) {
                ties.add(new Tie("tie" + (2 * i + parallel), "thing:" + i, "thing:" + (i + 1) % TEXTS.size(), text, text, Span.UNKNOWN,
                        Optional.empty(), Map.of("note", text)));
            }
        }
        vertices.sort(Comparator.comparing(Vertex::id));
        About about = new About(String.join(" ", TEXTS), Optional.of("hostile"), new TreeMap<>(Map.of("said", TEXTS.get(0))), Optional.of(TEXTS.get(1)),
                Optional.empty(), Optional.empty(), "https://example.org/");
        return new Network(about, true, vertices, ties, List.of(new Attribute("note", Owner.TIE, Type.TEXT)), new TreeMap<>());
    }

    /** A text as a reader of XML must give it back: what XML cannot hold is replaced, and line ends are as XML has them. */
    static String inXml(String text) {
        return text.replaceAll("[\u0001\u0008\u001F\uFFFE]", "\uFFFD").replace("\r\n", "\n").replace('\r', '\n');
    }

}
