package org.w3id.nisso.catalog;

import java.util.List;
import java.util.Optional;

/**
 * Something asked for cannot be given, and why. The message is a sentence for the person who asked; the candidates are what may
 * have been meant: a text that would be accepted or, of an ambiguous one, the short form with the label in brackets.
 */
public final class Refusal extends Exception {

    private static final long serialVersionUID = 1L;

    /** What was refused. */
    public enum Kind {
        /** There is no canned query of this name. */
        NO_SUCH_QUERY,
        /** The query exists; a value or the name of a parameter was refused. */
        BAD_PARAMETER
    }

    private final Kind kind;
    private final String parameter;
    private final transient List<String> candidates;

    private Refusal(Kind kind, String parameter, String message, List<String> candidates) {
        super(message);
        this.kind = kind;
        this.parameter = parameter;
        this.candidates = List.copyOf(candidates);
    }

    static Refusal noSuchQuery(String message, List<String> candidates) {
        return new Refusal(Kind.NO_SUCH_QUERY, "", message, candidates);
    }

    static Refusal badValue(String message, List<String> candidates) {
        return new Refusal(Kind.BAD_PARAMETER, "", message, candidates);
    }

    /**
     * The refusal of what was given for a parameter.
     *
     * @param name       the name of the parameter, with which the message then begins
     * @param why        a sentence on what is wrong and what to do
     * @param candidates what may have been meant, best first; possibly none
     */
    public static Refusal of(String name, String why, List<String> candidates) {
        return badValue(why, candidates).of(name);
    }

    /** The same refusal, of the value of a parameter, whose name then begins the message. */
    Refusal of(String parameterName) {
        return new Refusal(kind, parameterName, parameterName + ": " + getMessage(), candidates);
    }

    /** What was refused. */
    public Kind kind() {
        return kind;
    }

    /** The name of the parameter, known or not, whose value or presence was refused. */
    public Optional<String> parameter() {
        return parameter.isEmpty() ? Optional.empty() : Optional.of(parameter);
    }

    /** What may have been meant, best first; possibly empty. */
    public List<String> candidates() {
        return candidates;
    }
}
