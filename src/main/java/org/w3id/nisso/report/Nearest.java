package org.w3id.nisso.report;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;

/** Finds what was probably meant. */
public final class Nearest {

    private static final double ALIKE = 0.8;
    private static final JaroWinklerSimilarity SIMILARITY = new JaroWinklerSimilarity();

    private Nearest() { }

    /**
     * The candidates most like a text, best first, ignoring case.
     *
     * @param text       what was written
     * @param candidates what could have been meant
     * @param most       how many to return at the most
     * @return those that are alike enough to be worth offering; possibly none
     */
    public static List<String> to(String text, Collection<String> candidates, int most) {
        record Scored(String candidate, double likeness) { }
        String folded = text.toLowerCase(Locale.ROOT);
        return candidates.stream().distinct()
                .map(c -> new Scored(c, likeness(folded, c.toLowerCase(Locale.ROOT))))
                .filter(s -> s.likeness() >= ALIKE)
                .sorted(Comparator.comparingDouble(Scored::likeness).reversed().thenComparing(Scored::candidate))
                .limit(most).map(Scored::candidate).toList();
    }

    private static double likeness(String text, String candidate) {
        return text.isEmpty() || candidate.isEmpty() ? 0 : SIMILARITY.apply(text, candidate);
    }

    /** A sentence that offers the candidates, such as "Did you mean a, b or c?"; empty if there are none. */
    public static String question(List<String> candidates) {
        if (candidates.isEmpty()) {
            return "";
        }
        int last = candidates.size() - 1;
        String all = last == 0 ? candidates.get(0)
                : String.join(", ", candidates.subList(0, last)) + " or " + candidates.get(last);
        return "Did you mean " + all + "?";
    }
}
