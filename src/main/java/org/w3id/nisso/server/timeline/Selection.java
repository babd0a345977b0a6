package org.w3id.nisso.server.timeline;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.w3id.nisso.report.Nearest;
import org.w3id.nisso.server.http.Choices;
import org.w3id.nisso.server.http.Known;
import org.w3id.nisso.server.http.Problem;
import org.w3id.nisso.server.http.ProblemKind;

/**
 * Which entries a reader wants to see. Immutable.
 *
 * @param from the first day; empty for the beginning of time
 * @param to   the last day; empty for its end
 * @param keys the keys of kinds and of whole groups; none for all
 */
record Selection(Optional<LocalDate> from, Optional<LocalDate> to, Set<String> keys) implements Predicate<Entry> {

    /** The parameter of the kinds. */
    static final String KIND = "kind";

    private static final int MOST_CANDIDATES = 3;

    Selection {
        keys = Set.copyOf(keys);
    }

    /**
     * What a request asks for.
     *
     * @throws org.w3id.nisso.server.http.ProblemException if it names a kind that there is not
     */
    static Selection of(HttpServletRequest request, Choices choices, Timeline timeline) {
        Set<String> keys = new LinkedHashSet<>();
        String[] given = request.getParameterValues(KIND);
        List<String> known = timeline.keys();
        for (String key : given == null ? List.<String>of() : Arrays.asList(given)) {
            if (!key.isBlank()) {
                keys.add(existing(key.strip(), known));
            }
        }
        return new Selection(choices.at().or(choices::from), choices.at().or(choices::to), keys);
    }

    private static String existing(String key, List<String> known) {
        if (!known.contains(key)) {
            List<String> nearest = Nearest.to(key, known, MOST_CANDIDATES);
            throw Problem.of(ProblemKind.BAD_PARAMETER, KIND + ": there is no kind or group “" + Known.shortened(key)
                    + "” in this timeline. "
                    + (nearest.isEmpty() ? "There are " + String.join(", ", known) + "." : Nearest.question(nearest)))
                    .blaming(KIND).offering(nearest).asException();
        }
        return key;
    }

    @Override
    public boolean test(Entry entry) {
        boolean chosen = keys.isEmpty() || keys.contains(entry.group()) || keys.contains(entry.kind().key());
        return chosen && entry.bar().lasted(from, to);
    }
}
