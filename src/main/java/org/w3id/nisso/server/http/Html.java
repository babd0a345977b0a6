package org.w3id.nisso.server.http;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.jena.atlas.json.JsonValue;

/** A piece of a page. Text is escaped when it is written, so data cannot become markup. Immutable. */
public sealed interface Html permits Html.Text, Html.Element, Html.Pieces, Html.Script, Html.Data {

    /** Plain text. */
    static Html text(String text) {
        return new Text(text);
    }

    /** An element with its content; attributes are added with {@link Element#with}. */
    static Element tag(String name, Html... content) {
        return new Element(name, Map.of(), List.of(content));
    }

    /** An element that holds nothing but text. */
    static Element tag(String name, String text) {
        return tag(name, text(text));
    }

    /** Pieces one after the other. */
    static Html all(Collection<? extends Html> pieces) {
        return new Pieces(List.copyOf(pieces));
    }

    /** A link; what does not lead to the web or within this server is shown as text alone. */
    static Html link(String address, String text) {
        return Element.SAFE_ADDRESS.matcher(address).lookingAt() ? tag("a", text).with("href", address) : text(text);
    }

    /** A script of this server, run when the page has been read; the page must be of use without it. */
    static Html script(String path) {
        return new Script(path, "defer");
    }

    /** The same for a script that takes what it shares with others from them (an ECMAScript module). */
    static Html module(String path) {
        return new Script(path, "type=\"module\"");
    }

    /** Data for the scripts of the page, under a name by which they find it. */
    static Html json(String id, JsonValue json) {
        return new Data("application/json", id, json);
    }

    /** A JSON-LD block, which browsers do not run and search engines read. */
    static Html jsonLd(JsonValue json) {
        return new Data("application/ld+json", "", json);
    }

    /** Writes the markup. */
    void writeTo(StringBuilder out);

    /** Text. */
    record Text(String text) implements Html {
        @Override
        public void writeTo(StringBuilder out) {
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                switch (c) {
                    case '&' -> out.append("&amp;");
                    case '<' -> out.append("&lt;");
                    case '>' -> out.append("&gt;");
                    case '"' -> out.append("&quot;");
                    case '\'' -> out.append("&#39;");
                    default -> out.append(c);
                }
            }
        }
    }

    /** An element. */
    record Element(String name, Map<String, String> attributes, List<Html> content) implements Html {

        private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]*");
        private static final Pattern SAFE_ADDRESS = Pattern.compile("https?://|/(?![/\\\\])|#|\\?");
        private static final Set<String> EMPTY = Set.of("br", "hr", "img", "input", "link", "meta");

        public Element {
            // In these two, text is code: escaping would not make it harmless.
            if (!NAME.matcher(name).matches() || name.equals("script") || name.equals("style")) {
                throw new IllegalArgumentException(name);
            }
        }

        /** The same element with one more attribute. */
        public Element with(String attribute, String value) {
            String key = attribute.toLowerCase(Locale.ROOT);
            if (!NAME.matcher(key).matches() || key.startsWith("on")) {
                throw new IllegalArgumentException(attribute);
            }
            Map<String, String> more = new LinkedHashMap<>(attributes);
            more.put(key, value);
            return new Element(name, more, content);
        }

        /** The same element with more content at its end. */
        public Element and(Html... more) {
            List<Html> all = new ArrayList<>(content);
            all.addAll(List.of(more));
            return new Element(name, attributes, List.copyOf(all));
        }

        @Override
        public void writeTo(StringBuilder out) {
            out.append('<').append(name);
            attributes.forEach((key, value) -> {
                out.append(' ').append(key).append("=\"");
                new Text(value).writeTo(out);
                out.append('"');
            });
            out.append('>');
            if (!EMPTY.contains(name)) {
                content.forEach(piece -> piece.writeTo(out));
                out.append("</").append(name).append('>');
            }
        }
    }

    /** Several pieces. */
    record Pieces(List<Html> pieces) implements Html {
        @Override
        public void writeTo(StringBuilder out) {
            pieces.forEach(piece -> piece.writeTo(out));
        }
    }

    /** A reference to a script. */
    record Script(String path, String mode) implements Html {

        private static final Pattern OURS = Pattern.compile("/assets/[A-Za-z0-9._-]+");

        public Script {
            if (!OURS.matcher(path).matches()) {
                throw new IllegalArgumentException(path);
            }
        }

        @Override
        public void writeTo(StringBuilder out) {
            out.append("<script src=\"").append(path).append("\" ").append(mode).append("></script>");
        }
    }

    /** Data in JSON, which browsers do not run. */
    record Data(String mediaType, String id, JsonValue json) implements Html {
        @Override
        public void writeTo(StringBuilder out) {
            // "</script>" or "<!--" within a text would end or change the block; JSON can write each of the three in another way.
            String text = Answers.write(json).replace("<", "\\u003C").replace(">", "\\u003E").replace("&", "\\u0026");
            out.append("<script type=\"").append(mediaType).append('"');
            if (!id.isEmpty()) {
                out.append(" id=\"");
                new Text(id).writeTo(out);
                out.append('"');
            }
            out.append('>').append(text).append("</script>");
        }
    }
}
