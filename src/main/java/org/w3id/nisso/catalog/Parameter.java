package org.w3id.nisso.catalog;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;

/**
 * One parameter of a canned query. Immutable.
 *
 * @param name         the name that people use, in letters and digits
 * @param variable     the variable of the query that it binds, such as {@code ?__from_xsd_date}
 * @param type         what it takes
 * @param language     the language tag of {@link ParameterType#LANGUAGE_TEXT}; empty for other types
 * @param optional     whether it may be left out
 * @param ofClass      the class of the things it takes ({@code owl:Class} if it takes classes); empty for any thing
 * @param labels       labels by language
 * @param help         a sentence in English on what to give
 * @param helps        the same in other languages, by language tag
 * @param defaultValue the value that is taken if none is given
 * @param choices      the only values that it takes; empty if there is no such list
 */
public record Parameter(String name, Var variable, ParameterType type, String language, boolean optional,
                        Optional<Node> ofClass, Map<String, String> labels, String help,
                        Map<String, String> helps, Optional<String> defaultValue, List<String> choices) {

    public Parameter {
        labels = Map.copyOf(labels);
        helps = Map.copyOf(helps);
        choices = List.copyOf(choices);
    }

    /** The label in a language, else in English, else the name. */
    public String label(String wanted) {
        return labels.getOrDefault(wanted, labels.getOrDefault("en", name));
    }

    /** What to give, in a language, else in English. */
    public String help(String wanted) {
        return helps.getOrDefault(wanted, help);
    }

    /** Tells whether a call that does not mention the parameter is refused. */
    public boolean mustBeGiven() {
        return !optional && defaultValue.isEmpty();
    }
}
