package org.w3id.nisso.catalog;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;

/**
 * The {@code #+ } lines of a query file, as YAML: decorators by name, each value with its line in the file. Whether the values
 * make sense is for others to say; that the lines can be read by the programs that know this format is checked here.
 */
final class YamlHeader {

    private static final String MARK = "#+";
    private static final Set<String> NEVER_NESTED = Set.of("summary", "description", "endpoint", "tags");

    private final Map<String, Node> decorators = new LinkedHashMap<>();
    private final List<Long> lines = new ArrayList<>();
    private final Problems problems;
    private boolean readable = true;

    private YamlHeader(Problems problems) {
        this.problems = problems;
    }

    /** Reads the header of a text; what cannot be read is told, and missing from the result. */
    static YamlHeader read(String text, Problems problems) {
        YamlHeader header = new YamlHeader(problems);
        String yaml = header.gather(text);
        header.compose(yaml).ifPresent(header::takeDecorators);
        return header;
    }

    /** Tells whether the header is a list of decorators; a header without lines is an empty one. */
    boolean readable() {
        return readable;
    }

    /** The value of a decorator. */
    Optional<Node> get(String decorator) {
        return Optional.ofNullable(decorators.get(decorator));
    }

    /** The decorators in order. */
    List<String> names() {
        return List.copyOf(decorators.keySet());
    }

    /** The line of the file where a value stands. */
    long lineOf(Node node) {
        return lineOf(node.getStartMark());
    }

    private long lineOf(Optional<Mark> mark) {
        return mark.filter(m -> !lines.isEmpty())
                .map(m -> lines.get(Math.min(m.getLine(), lines.size() - 1))).orElse(1L);
    }

    private String gather(String text) {
        StringBuilder yaml = new StringBuilder();
        List<String> all = text.lines().toList();
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).startsWith(MARK)) {
                String content = all.get(i).substring(MARK.length());
                checkSpelling(content, i + 1);
                lines.add(i + 1L);
                yaml.append(content.startsWith(" ") ? content.substring(1) : content).append('\n');
            }
        }
        return yaml.toString();
    }

    private void checkSpelling(String content, long line) {
        if (content.contains("\t")) {
            problems.add(line, "A tab stands in the header.", "Use spaces.");
        } else if (!content.isBlank() && !content.startsWith(" ")) {
            problems.add(line, "A line of the header has no space after “#+”.", "Write “#+ ” and then the text.");
        }
        if (content.contains(" #")) {
            problems.add(line, "“#” after a space begins a comment in YAML, and what follows is lost.",
                    "Write it without the “#”.");
        }
    }

    private Optional<Node> compose(String yaml) {
        try {
            return new Compose(LoadSettings.builder().build()).composeString(yaml);
        } catch (MarkedYamlEngineException e) {
            readable = false;
            problems.add(lineOf(e.getProblemMark()), "The header is not YAML: " + e.getProblem() + ".",
                    "A colon and a space within a text need other words; nested lines are two spaces further in.");
        } catch (YamlEngineException e) {
            readable = false;
            problems.add(1, "The header is not YAML: " + e.getMessage() + ".", "");
        }
        return Optional.empty();
    }

    private void takeDecorators(Node root) {
        if (!(root instanceof MappingNode)) {
            readable = false;
            problems.add(lineOf(root), "The header is not a list of decorators.", "Write one “#+ name: value” a line.");
            return;
        }
        for (NodeTuple entry : ((MappingNode) root).getValue()) {
            String name = YamlValues.text(entry.getKeyNode()).orElse("");
            if (decorators.putIfAbsent(name, entry.getValueNode()) != null) {
                problems.add(lineOf(entry.getKeyNode()), "“" + name + "” stands twice in the header.", "Keep one.");
            }
            checkNested(entry.getValueNode());
        }
    }

    private void checkNested(Node node) {
        if (YamlValues.spansLines(node)) {
            problems.add(lineOf(node), "A text in the header runs over several lines, which other readers of this format"
                    + " do not join.", "Write it on one line.");
        }
        for (NodeTuple entry : YamlValues.entries(node)) {
            YamlValues.text(entry.getKeyNode()).filter(NEVER_NESTED::contains).ifPresent(key ->
                    problems.add(lineOf(entry.getKeyNode()), "“" + key + "” stands inside another decorator, where other"
                            + " readers of this format take it for the query's own.", "Use “labels” or “help”."));
        }
        YamlValues.children(node).forEach(this::checkNested);
    }
}
