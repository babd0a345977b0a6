package org.w3id.nisso.catalog;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.core.Var;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;

/** Joins what the header says of the parameters to the variables of the query. */
final class ParameterReader {

    private static final String NAME = "name";
    private static final String CLASS = "class";
    private static final String LABELS = "labels";
    private static final String HELP = "help";
    private static final String HELPS = "helps";
    private static final Set<String> KEYS = Set.of(NAME, CLASS, LABELS, HELP, HELPS);

    private final YamlHeader yaml;
    private final PrefixMapping prefixes;
    private final Problems problems;

    ParameterReader(YamlHeader yaml, PrefixMapping prefixes, Problems problems) {
        this.yaml = yaml;
        this.prefixes = prefixes;
        this.problems = problems;
    }

    /** The parameters in the order of the variables. What does not fit is told. */
    List<Parameter> read(List<ParameterVariable> variables) {
        Set<String> names = variables.stream().map(ParameterVariable::name).collect(Collectors.toSet());
        Map<String, Node> documented = documented(names);
        Map<String, Node> defaults = named("defaults", names);
        Map<String, Node> choices = named("enumerate", names);
        return variables.stream()
                .map(v -> parameter(v, documented.get(v.name()), defaults.get(v.name()), choices.get(v.name()))).toList();
    }

    private Map<String, Node> documented(Set<String> names) {
        Map<String, Node> byName = new LinkedHashMap<>();
        for (Node item : yaml.get("parameters").map(YamlValues::items).orElse(List.of())) {
            String name = value(item, NAME).flatMap(YamlValues::text).orElse("");
            if (!names.contains(name)) {
                problems.add(yaml.lineOf(item), "The header describes a parameter " + Wording.quoted(name)
                        + " that the query does not have.", "Remove it, or use it as a variable such as ?_" + name + "_iri.");
            } else if (byName.putIfAbsent(name, item) != null) {
                problems.add(yaml.lineOf(item), "The header describes the parameter " + name + " twice.", "Keep one.");
            }
        }
        return byName;
    }

    private Map<String, Node> named(String decorator, Set<String> names) {
        Map<String, Node> byName = new LinkedHashMap<>();
        Optional<Node> node = yaml.get(decorator);
        List<NodeTuple> pairs = node.map(YamlValues::pairs).orElse(List.of());
        for (NodeTuple pair : pairs) {
            String name = YamlValues.text(pair.getKeyNode()).orElse("");
            if (!names.contains(name)) {
                problems.add(yaml.lineOf(pair.getKeyNode()), "“" + decorator + "” names a parameter "
                        + Wording.quoted(name) + " that the query does not have.", "Correct the name.");
            }
            byName.put(name, pair.getValueNode());
        }
        if (node.isPresent() && pairs.isEmpty()) {
            problems.add(yaml.lineOf(node.get()), "“" + decorator + "” gives no values.",
                    "Write “#+   - name: value” under it.");
        }
        return byName;
    }

    private Parameter parameter(ParameterVariable variable, @Nullable Node entry, @Nullable Node given,
                                @Nullable Node listed) {
        Map<String, String> labels = texts(entry, LABELS);
        String help = text(entry, HELP);
        checkEntry(variable, entry, labels, help);
        return new Parameter(variable.name(), Var.alloc(variable.variable()), variable.type(), variable.language(),
                variable.optional(), ofClass(variable, entry), labels, help,
                texts(entry, HELPS), defaultOf(variable, given), choicesOf(variable, listed));
    }

    private void checkEntry(ParameterVariable variable, @Nullable Node entry, Map<String, String> labels, String help) {
        if (entry == null) {
            problems.add(variable.line(), "The header does not describe the parameter " + variable.name() + ".",
                    "Add it under “parameters”, with name, labels and help.");
            return;
        }
        for (NodeTuple tuple : YamlValues.entries(entry)) {
            String key = YamlValues.text(tuple.getKeyNode()).orElse("");
            if (!KEYS.contains(key)) {
                problems.add(yaml.lineOf(tuple.getKeyNode()), "A parameter has no “" + key + "”.",
                        "It has name, class, labels and help.");
            }
        }
        if (!labels.containsKey("en") || help.isBlank()) {
            problems.add(yaml.lineOf(entry), "The parameter " + variable.name() + " has no "
                    + (labels.containsKey("en") ? "help." : "label in English."),
                    "The form and the manual are made from “labels” and “help”.");
        }
    }

    private static Map<String, String> texts(@Nullable Node entry, String key) {
        Map<String, String> texts = new LinkedHashMap<>();
        value(entry, key).map(YamlValues::pairs).orElse(List.of()).forEach(pair ->
                texts.put(YamlValues.text(pair.getKeyNode()).orElse(""),
                        YamlValues.text(pair.getValueNode()).orElse("")));
        return texts;
    }

    private Optional<org.apache.jena.graph.Node> ofClass(ParameterVariable variable, @Nullable Node entry) {
        String written = text(entry, CLASS);
        if (written.isEmpty()) {
            return Optional.empty();
        }
        String iri = prefixes.expandPrefix(written);
        if (variable.type() != ParameterType.IRI) {
            problems.add(variable.line(), "The parameter " + variable.name() + " takes no thing and so has no class.",
                    "Remove “class”, or end the variable's name in _iri.");
        } else if (iri.equals(written) && !IriText.isAbsolute(written)) {
            problems.add(yaml.lineOf(value(entry, CLASS).get()), "The class " + Wording.quoted(written)
                    + " is neither an address nor a name with one of the query's prefixes.", "Declare the prefix.");
        }
        return Optional.of(NodeFactory.createURI(iri));
    }

    private Optional<String> defaultOf(ParameterVariable variable, @Nullable Node given) {
        Optional<String> text = given == null ? Optional.empty() : YamlValues.text(given);
        if (given != null && text.filter(t -> !t.isBlank()).isEmpty()) {
            problems.add(yaml.lineOf(given), "The default of " + variable.name() + " is not one value.", "Give one.");
        }
        text.ifPresent(t -> checkForm(variable, t, yaml.lineOf(given)));
        return text;
    }

    private List<String> choicesOf(ParameterVariable variable, @Nullable Node listed) {
        if (listed == null) {
            return List.of();
        }
        List<String> choices = YamlValues.texts(listed);
        if (choices.isEmpty()) {
            problems.add(yaml.lineOf(listed), "“enumerate” lists no values for " + variable.name() + ".",
                    "List them under its name.");
        }
        choices.forEach(choice -> checkForm(variable, choice, yaml.lineOf(listed)));
        return choices;
    }

    private void checkForm(ParameterVariable variable, String text, long line) {
        ParameterType type = variable.type();
        if (type != ParameterType.IRI && type.term(text, variable.language()).isEmpty()) {
            problems.add(line, Wording.quoted(text) + " is not " + type.takes() + ", which the parameter "
                    + variable.name() + " takes.", "Write it like this: " + type.example() + ".");
        }
    }

    private String text(@Nullable Node entry, String key) {
        return value(entry, key).flatMap(YamlValues::text).orElse("");
    }

    private static Optional<Node> value(@Nullable Node entry, String key) {
        return entry == null ? Optional.empty() : YamlValues.entries(entry).stream()
                .filter(tuple -> YamlValues.text(tuple.getKeyNode()).filter(key::equals).isPresent())
                .map(NodeTuple::getValueNode).findFirst();
    }
}
