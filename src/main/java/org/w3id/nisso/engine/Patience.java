package org.w3id.nisso.engine;

import java.time.Duration;
import java.time.Instant;
import org.w3id.nisso.engine.EngineProblem.Kind;

/**
 * How long an answer may take. Immutable.
 *
 * @param silence how long nothing may come
 * @param end     when the whole has to be there; {@link Instant#MAX} if that does not matter
 */
record Patience(Duration silence, Instant end) {

    /** For an answer that may be as long as it likes, as long as it keeps coming. */
    static Patience untilSilence(Duration silence) {
        return new Patience(silence, Instant.MAX);
    }

    /** For an answer that has to be whole within a time. */
    static Patience within(Duration time) {
        return new Patience(time, Instant.now().plus(time));
    }

    /** How long to wait for the next piece. */
    Duration left() {
        if (end.equals(Instant.MAX)) {
            return silence;
        }
        Duration untilEnd = Duration.between(Instant.now(), end);
        return untilEnd.compareTo(silence) > 0 ? silence : untilEnd.isNegative() ? Duration.ZERO : untilEnd;
    }

    EngineProblem exhausted() {
        return new EngineProblem(Kind.SLOW, "The SPARQL engine did not give its answer within " + silence.toSeconds()
                + " s. Ask for less, or see what keeps it.");
    }
}
