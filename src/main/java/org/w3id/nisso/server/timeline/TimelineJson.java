package org.w3id.nisso.server.timeline;

import java.time.LocalDate;
import java.util.Optional;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.graph.Node;
import org.w3id.nisso.chronicle.Bar;
import org.w3id.nisso.server.http.Page;
import org.w3id.nisso.server.http.Words;

/**
 * A timeline for scripts. What is empty is left out. The days of a bar: it may last from {@code from} on and surely does from
 * {@code sure} (left out if the same); it surely lasts until {@code ebb} (left out likewise) and no more on {@code until} (left out
 * if it is open).
 */
final class TimelineJson {

    private TimelineJson() { }

    static JsonObject of(Timeline timeline, String language) {
        JsonObject json = new JsonObject();
        JsonObject bounds = new JsonObject();
        put(bounds, "from", timeline.first());
        put(bounds, "to", timeline.last());
        json.put("bounds", bounds);
        JsonArray groups = new JsonArray();
        timeline.groups().forEach(group -> groups.add(group(group, timeline)));
        json.put("groups", groups);
        JsonArray lanes = new JsonArray();
        timeline.lanes().all().forEach(lane -> lanes.add(lane(lane)));
        json.put("lanes", lanes);
        JsonArray bars = new JsonArray();
        timeline.entries().forEach(entry -> bars.add(bar(entry, timeline.lanes().numbers().get(entry))));
        json.put("bars", bars);
        json.put("words", words(Words.of(TimelineJson.class, language), Words.of(Page.class, language)));
        return json;
    }

    private static JsonObject group(Choosable group, Timeline timeline) {
        JsonObject kinds = new JsonObject();
        timeline.kinds(group).keySet().forEach(kind -> kinds.put(kind.key(), kind.label()));
        JsonObject json = new JsonObject();
        json.put("key", group.key());
        json.put("label", group.label());
        json.put("kinds", kinds);
        return json;
    }

    private static JsonObject lane(Lanes.Lane lane) {
        JsonObject json = new JsonObject();
        json.put("group", lane.group());
        put(json, "side", lane.side());
        put(json, "label", lane.label());
        return json;
    }

    private static JsonObject bar(Entry entry, int lane) {
        Bar bar = entry.bar();
        JsonObject json = new JsonObject();
        json.put("label", entry.label());
        put(json, "path", entry.path());
        json.put("group", entry.group());
        json.put("kind", entry.kind().key());
        json.put("lane", lane);
        json.put("start", written(bar.start()));
        bar.end().ifPresent(end -> json.put("end", written(end)));
        put(json, "from", Optional.of(bar.first()));
        put(json, "sure", Optional.of(bar.begins().last()).filter(day -> !bar.begins().isOne()));
        put(json, "ebb", bar.mayEnd());
        put(json, "until", bar.ends());
        json.put("when", entry.when());
        put(json, "doubt", entry.doubt());
        put(json, "about", entry.about());
        put(json, "aboutPath", entry.aboutPath());
        return json;
    }

    private static String written(Node date) {
        return date.isLiteral() ? date.getLiteralLexicalForm() : date.toString();
    }

    /** What the head of every page says of a chosen time must be said alike when it changes. */
    private static JsonObject words(Words words, Words ofAllPages) {
        JsonObject json = new JsonObject();
        json.put("shown", words.get("shown", "{0}", "{1}"));
        json.put("nothing", words.get("nothing"));
        json.put("day", words.get("chosenDay", "{0}"));
        json.put("chosenDay", ofAllPages.get("chosenDay", "{0}"));
        json.put("chosenPeriod", ofAllPages.get("chosenPeriod", "{0}", "{1}"));
        json.put("comma", words.get("comma"));
        json.put("doubtful", words.get("doubtful", "{0}", "{1}"));
        return json;
    }

    private static void put(JsonObject json, String key, Optional<LocalDate> day) {
        day.ifPresent(known -> json.put(key, known.toString()));
    }

    private static void put(JsonObject json, String key, String text) {
        if (!text.isEmpty()) {
            json.put(key, text);
        }
    }
}
