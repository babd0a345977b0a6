package org.w3id.nisso.guard;

import java.util.List;
import org.apache.jena.query.QueryCancelledException;

/**
 * A query is not run, or not to its end. It is a cancellation, because every other exception within a filter would count as a
 * row that does not fit, and the answer would be silently short. Has no stack trace.
 */
public final class Refused extends QueryCancelledException {

    private static final long serialVersionUID = 1L;
    private static final int MOST_SHOWN = 80;

    /** Why. */
    public enum Why {
        /** It asks for something that is not offered, or that cannot be run within bounds. */
        NOT_OFFERED,
        /** It calls a server that is not on the list. */
        ELSEWHERE,
        /** It needs more memory than it may have. */
        MEMORY,
        /** Its answer has more rows than are given. */
        ROWS
    }

    private final Why why;
    private final String message;
    private final transient List<String> candidates;

    private Refused(Why why, String message, List<String> candidates) {
        this.why = why;
        this.message = message;
        this.candidates = List.copyOf(candidates);
    }

    static Refused notOffered(String message) {
        return notOffered(message, List.of());
    }

    static Refused notOffered(String message, List<String> candidates) {
        return new Refused(Why.NOT_OFFERED, message, candidates);
    }

    static Refused elsewhere(String message) {
        return new Refused(Why.ELSEWHERE, message, List.of());
    }

    static Refused text(int most) {
        return new Refused(Why.MEMORY, "The query computes a text of more than " + most + " characters, or a number as long,"
                + " which is more than it may hold in memory. Join or repeat less.", List.of());
    }

    static Refused memory() {
        return new Refused(Why.MEMORY, "The query was stopped because it took too much of the memory. Ask for less: name the things"
                + " you mean, give the parts of the pattern something in common, sort or group fewer rows.", List.of());
    }

    /** The beginning of a text that may be long, for a message. */
    static String shortened(String text) {
        return text.length() <= MOST_SHOWN ? text : text.substring(0, MOST_SHOWN) + "...";
    }

    /** An answer of more rows, or statements, than are given. */
    public static Refused rows(long most) {
        return new Refused(Why.ROWS, "The answer has more than " + most + " rows or statements, and no more are given at once."
                + " Ask for parts of it, by LIMIT and OFFSET with ORDER BY.", List.of());
    }

    /** Why it is refused. */
    public Why why() {
        return why;
    }

    /** What was probably meant; possibly nothing. */
    public List<String> candidates() {
        return candidates;
    }

    @Override
    public String getMessage() {
        return message;
    }

    @Override
    public Throwable fillInStackTrace() {
        return this;
    }
}
