package org.w3id.nisso.catalog;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A variable of a query that stands for a parameter: {@code ?_name_type}, or {@code ?__name_type} if it may be left out.
 *
 * @param variable its full name, without the question mark
 * @param name     the name of the parameter
 * @param optional whether it may be left out
 * @param type     its type
 * @param language the language of {@link ParameterType#LANGUAGE_TEXT}, else empty
 * @param line     where it stands first
 */
record ParameterVariable(String variable, String name, boolean optional, ParameterType type, String language, long line) {

    private static final Pattern FORM = Pattern.compile("(__?)([a-z][A-Za-z0-9]*)_([A-Za-z_]+)");
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}");

    /** The parameter variables of a text in order of appearance; names that break the rules are told. */
    static List<ParameterVariable> in(String text, Problems problems) {
        Map<String, ParameterVariable> byVariable = new LinkedHashMap<>();
        for (Token token : Token.of(text)) {
            if (token.isVariable() && token.text().startsWith("_") && !byVariable.containsKey(token.text())) {
                read(token, problems).ifPresent(v -> byVariable.put(v.variable, v));
            }
        }
        List<ParameterVariable> all = new ArrayList<>(byVariable.values());
        checkNames(all, problems);
        return all;
    }

    private static Optional<ParameterVariable> read(Token token, Problems problems) {
        Matcher matcher = FORM.matcher(token.text());
        if (matcher.matches()) {
            String suffix = matcher.group(3);
            Optional<ParameterType> type = typeOf(suffix);
            if (type.isPresent()) {
                return Optional.of(new ParameterVariable(token.text(), matcher.group(2), matcher.group(1).length() == 2,
                        type.get(), type.get() == ParameterType.LANGUAGE_TEXT ? suffix : "", token.line()));
            }
        }
        problems.add(token.line(), "?" + token.text() + " begins like a parameter but is not one.",
                "Write ?_name_type, or ?__name_type if it may be left out; the name in letters and digits, the type one of "
                + String.join(", ", Stream.of(ParameterType.values()).map(ParameterType::suffix)
                        .filter(s -> !s.isEmpty()).toList()) + " or a language tag such as en.");
        return Optional.empty();
    }

    private static Optional<ParameterType> typeOf(String suffix) {
        Optional<ParameterType> named = Stream.of(ParameterType.values())
                .filter(t -> !t.suffix().isEmpty() && t.suffix().equals(suffix)).findFirst();
        return named.isPresent() || !LANGUAGE.matcher(suffix).matches() ? named
                : Optional.of(ParameterType.LANGUAGE_TEXT);
    }

    private static void checkNames(List<ParameterVariable> all, Problems problems) {
        for (int i = 0; i < all.size(); i++) {
            for (int j = 0; j < all.size(); j++) {
                if (i != j) {
                    checkPair(all.get(i), all.get(j), i < j, problems);
                }
            }
        }
    }

    private static void checkPair(ParameterVariable one, ParameterVariable other, boolean inOrder, Problems problems) {
        if (other.name.equals(one.name)) {
            if (inOrder) {
                problems.add(other.line, "The parameter " + one.name + " has two forms, ?" + one.variable + " and ?"
                        + other.variable + ".", "Write it in one form throughout.");
            }
        } else if (other.name.startsWith(one.name)) {
            problems.add(other.line, "The name of the parameter " + other.name + " begins with that of " + one.name
                    + ", and programs that replace text would mix them up.", "Rename one of them.");
        }
    }
}
