package org.w3id.nisso.server.network;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonObject;
import org.w3id.nisso.network.Tie;
import org.w3id.nisso.network.Vertex;

/**
 * A network for the scripts of the pages, with the words that they need. Immutable.
 *
 * @param shown the network
 */
record NetworkJson(Shown shown) {

    /** What the scripts say, by the names under which they find it. */
    private static final List<String> WORDS = List.of("picture", "find", "found", "nothing", "open", "showHere", "ties", "trail",
            "around", "doubtful", "reset", "closer", "farther", "all", "left", "alone");

    /** All of it. */
    JsonObject all() {
        JsonObject json = new JsonObject();
        json.put("language", shown.choices().language());
        json.put("directed", shown.network().directed());
        json.put("classes", classes());
        json.put("kinds", kinds());
        json.put("nodes", nodes());
        json.put("ties", ties());
        json.put("words", words());
        return json;
    }

    /**
     * The same of a neighbourhood.
     *
     * @param id   the thing in its middle
     * @param left how many neighbours are left out
     */
    JsonObject around(String id, int left) {
        JsonObject json = all();
        json.put("thing", id);
        json.put("left", left);
        return json;
    }

    private JsonArray classes() {
        JsonArray classes = new JsonArray();
        shown.classes().labels().forEach((type, label) -> classes.add(named(type, label)));
        return classes;
    }

    private JsonArray kinds() {
        JsonArray kinds = new JsonArray();
        shown.kindsInOrder().forEach(kind -> kinds.add(named(kind, shown.kind(kind))));
        return kinds;
    }

    private static JsonObject named(String key, String label) {
        JsonObject json = new JsonObject();
        json.put("key", key);
        json.put("label", label);
        return json;
    }

    private JsonArray nodes() {
        Map<String, Integer> degrees = shown.degrees();
        JsonArray nodes = new JsonArray();
        for (Vertex vertex : shown.network().vertices()) {
            JsonObject node = new JsonObject();
            node.put("id", vertex.id());
            node.put("label", shown.label(vertex));
            put(node, "class", vertex.type());
            put(node, "page", Optional.of(shown.page(vertex)));
            node.put("degree", degrees.getOrDefault(vertex.id(), 0));
            nodes.add(node);
        }
        return nodes;
    }

    private JsonArray ties() {
        Times times = shown.times();
        JsonArray ties = new JsonArray();
        for (Tie tie : shown.network().ties()) {
            JsonObject json = new JsonObject();
            json.put("id", tie.id());
            json.put("source", tie.source());
            json.put("target", tie.target());
            json.put("kind", tie.kind());
            json.put("label", shown.kind(tie.kind()));
            put(json, "detail", Optional.of(shown.detail(tie)));
            put(json, "start", times.start(tie));
            put(json, "end", times.end(tie));
            put(json, "startEarliest", tie.span().begin().map(Object::toString));
            put(json, "endLatest", tie.span().end().map(Object::toString));
            put(json, "when", Optional.of(times.inWords(tie)));
            put(json, "doubt", Optional.of(shown.doubt(tie)));
            ties.add(json);
        }
        return ties;
    }

    private static void put(JsonObject json, String name, Optional<String> value) {
        value.filter(text -> !text.isEmpty()).ifPresent(text -> json.put(name, text));
    }

    private JsonObject words() {
        JsonObject words = new JsonObject();
        WORDS.forEach(key -> words.put(key, shown.words().get(key, "{0}", "{1}")));
        return words;
    }
}
