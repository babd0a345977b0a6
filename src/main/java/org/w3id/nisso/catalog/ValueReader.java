package org.w3id.nisso.catalog;

import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.rdflink.RDFLink;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.vocabulary.OWL;

/** Reads the value of one parameter, by its type. */
final class ValueReader {

    private final EntityFinder things;
    private final ClassFinder classes;

    ValueReader(PrefixMapping prefixes, RDFLink link, EntityFinder things) {
        this.things = things;
        classes = new ClassFinder(link, prefixes);
    }

    /**
     * The term that a text stands for.
     *
     * @throws Refusal about this parameter, if it stands for none or for several
     */
    Node read(Parameter parameter, String text) throws Refusal {
        try {
            Node value = term(parameter, text);
            if (!parameter.choices().isEmpty() && !isChoice(parameter, text, value)) {
                throw Refusal.badValue(Wording.quoted(text) + " is not one of " + String.join(", ", parameter.choices()) + ".",
                        parameter.choices());
            }
            return value;
        } catch (Refusal refusal) {
            throw refusal.of(parameter.name());
        }
    }

    private boolean isChoice(Parameter parameter, String text, Node value) throws Refusal {
        if (parameter.choices().contains(text.strip())) {
            return true;
        }
        for (String choice : parameter.choices()) {
            if (term(parameter, choice).equals(value)) {
                return true;
            }
        }
        return false;
    }

    private Node term(Parameter parameter, String text) throws Refusal {
        ParameterType type = parameter.type();
        if (type != ParameterType.IRI) {
            boolean isText = type == ParameterType.LITERAL || type == ParameterType.LANGUAGE_TEXT;
            return type.term(isText ? text : text.strip(), parameter.language()).orElseThrow(() -> Refusal.badValue(
                    Wording.quoted(text) + " is not " + type.takes() + ". Write it like this: " + type.example() + ".",
                    List.of()));
        }
        return parameter.ofClass().filter(OWL.Class.asNode()::equals).isPresent() ? classes.find(text)
                : things.find(text, parameter.ofClass());
    }
}
