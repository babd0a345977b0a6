package org.w3id.nisso.catalog;

import java.util.Map;
import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;

/**
 * Describes the parameters of one example in SHACL's words (SHACL 1.0, sections 2.3 and 6.2), and with {@code skos:example} a value
 * of each, which together have an answer. For one thread.
 */
final class ExampleParameter {

    private final Graph graph;
    private final String base;
    private final Node example;
    private final Map<String, Node> defaults;
    private final Map<String, Node> values;

    /**
     * @param base     how the addresses of examples begin
     * @param example  the example
     * @param defaults the values that are filled in, by the name of the parameter
     * @param values   values that together have an answer
     */
    ExampleParameter(Graph graph, String base, Node example, Map<String, Node> defaults, Map<String, Node> values) {
        this.graph = graph;
        this.base = base;
        this.example = example;
        this.defaults = Map.copyOf(defaults);
        this.values = Map.copyOf(values);
    }

    void add(Parameter parameter) {
        Node node = NodeFactory.createURI(example.getURI() + "#" + parameter.name());
        graph.add(example, Shacl.term("parameter"), node);
        graph.add(node, RDF.type.asNode(), Shacl.term("Parameter"));
        // SHACL takes the name of a parameter from the end of its path.
        graph.add(node, Shacl.term("path"), NodeFactory.createURI(base + parameter.name()));
        parameter.labels().forEach((language, label) -> add(node, "name", label, language));
        if (!parameter.labels().containsKey("en")) {
            add(node, "name", parameter.name(), "en");
        }
        if (!parameter.help().isBlank()) {
            add(node, "description", parameter.help(), "en");
        }
        graph.add(node, Shacl.term("optional"), NodeFactory.createLiteralByValue(!parameter.mustBeGiven()));
        addType(node, parameter);
        if (parameter.defaultValue().isPresent() && defaults.containsKey(parameter.name())) {
            graph.add(node, Shacl.term("defaultValue"), defaults.get(parameter.name()));
        }
        if (values.containsKey(parameter.name())) {
            graph.add(node, SKOS.example.asNode(), values.get(parameter.name()));
        }
    }

    private void addType(Node node, Parameter parameter) {
        if (parameter.type() == ParameterType.IRI) {
            graph.add(node, Shacl.term("nodeKind"), Shacl.term("IRI"));
            parameter.ofClass().filter(named -> !named.equals(OWL.Class.asNode()))
                    .ifPresent(named -> graph.add(node, Shacl.term("class"), named));
        } else {
            graph.add(node, Shacl.term("nodeKind"), Shacl.term("Literal"));
            graph.add(node, Shacl.term("datatype"), NodeFactory.createURI(datatype(parameter).getURI()));
        }
    }

    private static RDFDatatype datatype(Parameter parameter) {
        return parameter.type().term(parameter.type().example(), parameter.language()).orElseThrow().getLiteralDatatype();
    }

    private void add(Node node, String property, String text, String language) {
        graph.add(node, Shacl.term(property), NodeFactory.createLiteralLang(text, language));
    }
}
