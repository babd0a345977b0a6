package org.w3id.nisso.catalog;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Reads what the header says of the query as a whole. */
final class HeaderReader {

    static final String FIRST = "first";
    static final String ROLES = "roles";
    private static final String DYADS = "dyads";
    private static final String KINDS = "kinds";
    private static final String TAGS = "tags";
    private static final int LONGEST_PAGE = 10_000;

    private final YamlHeader yaml;
    private final Problems problems;

    private HeaderReader(YamlHeader yaml, Problems problems) {
        this.yaml = yaml;
        this.problems = problems;
    }

    /** Reads it; what is missing or wrong is told, and empty in the result. */
    static QueryHeader read(YamlHeader yaml, Problems problems) {
        HeaderReader reader = new HeaderReader(yaml, problems);
        return new QueryHeader(reader.line("summary"), reader.line("description"), reader.named("titles"),
                reader.named("descriptions"), reader.pagination(), reader.first(), reader.named(ROLES), reader.words(DYADS), reader.kinds(),
                reader.tags());
    }

    private String line(String decorator) {
        Optional<Node> node = yaml.get(decorator);
        String text = node.flatMap(YamlValues::text).orElse("");
        if (text.isBlank()) {
            problems.add(node.map(yaml::lineOf).orElse(1L), "The header has no " + decorator + ".",
                    "Write “#+ " + decorator + ": ...”, one line in English.");
        } else if (!((ScalarNode) node.get()).isPlain() || text.contains("\"")) {
            problems.add(yaml.lineOf(node.get()), "The " + decorator + " has quotation marks, which other readers of this"
                    + " format show as they are.", "Word it without them, and without a colon and a space.");
        }
        return text;
    }

    private Map<String, String> named(String decorator) {
        Map<String, String> named = new LinkedHashMap<>();
        for (NodeTuple pair : yaml.get(decorator).map(YamlValues::pairs).orElse(List.of())) {
            String key = YamlValues.text(pair.getKeyNode()).orElse("");
            String value = YamlValues.text(pair.getValueNode()).orElse("");
            if (value.isBlank() || named.putIfAbsent(key, value) != null) {
                problems.add(yaml.lineOf(pair.getKeyNode()), "In “" + decorator + "”, “" + key
                        + "” has no value or stands twice.", "Give each one value.");
            }
        }
        if (yaml.get(decorator).isPresent() && named.isEmpty()) {
            problems.add(yaml.lineOf(yaml.get(decorator).get()), "“" + decorator + "” is empty.",
                    "Write lines such as “#+   - key: value” under it, or leave it out.");
        }
        return named;
    }

    private Map<String, Map<String, String>> kinds() {
        Map<String, Map<String, String>> kinds = new LinkedHashMap<>();
        for (NodeTuple pair : yaml.get(KINDS).map(YamlValues::pairs).orElse(List.of())) {
            String kind = YamlValues.text(pair.getKeyNode()).orElse("");
            Map<String, String> labels = new LinkedHashMap<>();
            YamlValues.entries(pair.getValueNode()).forEach(label -> labels.put(YamlValues.text(label.getKeyNode()).orElse(""),
                    YamlValues.text(label.getValueNode()).orElse("")));
            if (labels.getOrDefault("en", "").isBlank() || kinds.putIfAbsent(kind, labels) != null) {
                problems.add(yaml.lineOf(pair.getKeyNode()), "In “" + KINDS + "”, “" + kind
                        + "” has no label in English or stands twice.", "Give each kind of tie its labels by language once.");
            }
        }
        return kinds;
    }

    private OptionalInt pagination() {
        Optional<String> text = yaml.get("pagination").flatMap(YamlValues::text);
        if (text.isEmpty()) {
            return OptionalInt.empty();
        }
        if (!text.get().matches("[1-9]\\d{0,4}") || Integer.parseInt(text.get()) > LONGEST_PAGE) {
            problems.add(yaml.lineOf(yaml.get("pagination").get()), "The pagination is not a number of rows.",
                    "Write a whole number from 1 to " + LONGEST_PAGE + ".");
            return OptionalInt.empty();
        }
        return OptionalInt.of(Integer.parseInt(text.get()));
    }

    private boolean first() {
        Optional<Node> node = yaml.get(FIRST);
        String text = node.flatMap(YamlValues::text).orElse("false");
        if (!text.equalsIgnoreCase("true") && !text.equalsIgnoreCase("false")) {
            problems.add(yaml.lineOf(node.get()), "“first” is neither true nor false.", "Write one of the two.");
        }
        return text.equalsIgnoreCase("true");
    }

    private List<String> tags() {
        Optional<Node> node = yaml.get(TAGS);
        if (node.isEmpty()) {
            return List.of();
        }
        List<String> names = yaml.names();
        if (!names.get(names.size() - 1).equals(TAGS)) {
            problems.add(yaml.lineOf(node.get()), "“tags” is not the last decorator, and other readers of this format take"
                    + " the lists after it for tags.", "Move it to the end of the header.");
        }
        return words(TAGS);
    }

    private List<String> words(String decorator) {
        Optional<Node> node = yaml.get(decorator);
        List<String> words = node.map(YamlValues::texts).orElse(List.of());
        if (node.isPresent() && (!(node.get() instanceof SequenceNode) || words.size() < YamlValues.items(node.get()).size())) {
            problems.add(yaml.lineOf(node.get()), "“" + decorator + "” is not a list of words.", "Write “#+   - word” lines under it.");
        }
        return words;
    }
}
