package org.w3id.nisso.catalog;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Reads YAML nodes. All scalars are text here: what 1941 or true means, the decorator says. */
final class YamlValues {

    private YamlValues() { }

    /** The text of a scalar; empty for anything else. */
    static Optional<String> text(Node node) {
        return node instanceof ScalarNode ? Optional.of(((ScalarNode) node).getValue()) : Optional.empty();
    }

    /** The members of a list; none for anything else. */
    static List<Node> items(Node node) {
        return node instanceof SequenceNode ? ((SequenceNode) node).getValue() : List.of();
    }

    /** The entries of a map; none for anything else. */
    static List<NodeTuple> entries(Node node) {
        return node instanceof MappingNode ? ((MappingNode) node).getValue() : List.of();
    }

    /** The entries of a map, or of all maps of a list: both ways of writing "names with values" are in use. */
    static List<NodeTuple> pairs(Node node) {
        return node instanceof MappingNode ? entries(node)
                : items(node).stream().flatMap(item -> entries(item).stream()).toList();
    }

    /** The texts of a list. */
    static List<String> texts(Node node) {
        return items(node).stream().flatMap(item -> text(item).stream()).toList();
    }

    /** What stands directly inside a node. */
    static Stream<Node> children(Node node) {
        return Stream.concat(items(node).stream(), entries(node).stream().map(NodeTuple::getValueNode));
    }

    /** Tells whether a scalar is written over several lines. */
    static boolean spansLines(Node node) {
        return node instanceof ScalarNode && lineOf(node.getStartMark()) != lineOf(node.getEndMark());
    }

    private static int lineOf(Optional<Mark> mark) {
        return mark.map(Mark::getLine).orElse(0);
    }
}
