package org.w3id.nisso.server.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a reader has chosen and takes along from page to page: a language, and a day ({@code at}) or a period ({@code from},
 * {@code to}, both days included). Immutable.
 *
 * @param language one of {@link Languages#ALL}
 * @param at       the day; then there is no period
 * @param from     the first day of the period
 * @param to       its last day
 * @param path     the path of the page that was asked for, as it was written
 * @param others   the other parameters of that page, each with its values
 */
public record Choices(String language, Optional<LocalDate> at, Optional<LocalDate> from, Optional<LocalDate> to, String path,
                      Map<String, List<String>> others) {

    /** The parameter of the day. */
    public static final String AT = "at";
    /** The parameter of the first day of a period. */
    public static final String FROM = "from";
    /** The parameter of the last day of a period. */
    public static final String TO = "to";

    private static final int A_YEAR_IN_SECONDS = 365 * 24 * 60 * 60;

    public Choices {
        others = Map.copyOf(others);
    }

    /**
     * Reads the choices, and has the browser remember a language that was chosen with the address.
     *
     * @throws ProblemException if one of them is given and is no language or no day; says which
     */
    public static Choices of(HttpServletRequest request, HttpServletResponse response) {
        Choices choices = ofLanguage(request, response).during(day(request, AT), day(request, FROM), day(request, TO));
        if (choices.at.isPresent() && (choices.from.isPresent() || choices.to.isPresent())) {
            throw Problem.of(ProblemKind.BAD_PARAMETER, "A day (at) and a period (from, to) exclude each other; give one of them.")
                    .blaming(AT).asException();
        }
        if (choices.from.isPresent() && choices.to.isPresent() && choices.to.get().isBefore(choices.from.get())) {
            throw Problem.of(ProblemKind.BAD_PARAMETER, "The period ends before it begins: give in to a day that is not before from.")
                    .blaming(TO).asException();
        }
        return choices;
    }

    /**
     * The same for a page on which {@code at}, {@code from} and {@code to} are parameters of a query, or mean nothing.
     *
     * @throws ProblemException if what is given is no language
     */
    public static Choices ofLanguage(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("Vary", "Accept, Accept-Language, Cookie");
        Languages.given(request).ifPresent(language -> {
            if (!Languages.ALL.contains(language)) {
                throw Problem.of(ProblemKind.BAD_PARAMETER, "The pages are not in the language “" + Known.shortened(language)
                        + "”; they are in " + String.join(", ", Languages.ALL) + ".").blaming(Languages.PARAMETER)
                        .offering(Languages.ALL).asException();
            }
            response.addHeader("Set-Cookie", Languages.PARAMETER + "=" + language + "; Path=/; Max-Age=" + A_YEAR_IN_SECONDS
                    + "; SameSite=Lax; HttpOnly");
        });
        return lenient(request);
    }

    /** The language that the reader chose before, or that the browser asks for; whatever stands in the address is let be. */
    public static Choices remembered(HttpServletRequest request) {
        return lenient(request);
    }

    /** The same for pages of errors, on which nothing can be wrong any more. */
    static Choices lenient(HttpServletRequest request) {
        Map<String, List<String>> others = new LinkedHashMap<>();
        try {
            request.getParameterMap().forEach((name, values) -> others.put(name, List.of(values)));
            others.remove(Languages.PARAMETER);
            return new Choices(Languages.ofReader(request), Optional.empty(), Optional.empty(), Optional.empty(),
                    request.getRequestURI(), others);
        } catch (RuntimeException unreadable) {
            return new Choices(Languages.USUAL, Optional.empty(), Optional.empty(), Optional.empty(), "/", Map.of());
        }
    }

    private Choices during(Optional<LocalDate> day, Optional<LocalDate> first, Optional<LocalDate> last) {
        Map<String, List<String>> rest = new LinkedHashMap<>(others);
        rest.keySet().removeAll(List.of(AT, FROM, TO));
        return new Choices(language, day, first, last, path, rest);
    }

    private static Optional<LocalDate> day(HttpServletRequest request, String name) {
        String given = request.getParameter(name);
        if (given == null || given.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(given.strip()));
        } catch (DateTimeParseException noDay) {
            throw Problem.of(ProblemKind.BAD_PARAMETER, name + ": “" + Known.shortened(given) + "” is not a day. Write it like this:"
                    + " 1941-04-13.").blaming(name).asException();
        }
    }

    /** Tells whether a day or a period was chosen. */
    public boolean ofTime() {
        return !time().isEmpty();
    }

    /** The chosen day or period as parameters; none if there is no such choice. */
    public Map<String, String> time() {
        Map<String, String> time = new LinkedHashMap<>();
        at.ifPresent(day -> time.put(AT, day.toString()));
        from.ifPresent(day -> time.put(FROM, day.toString()));
        to.ifPresent(day -> time.put(TO, day.toString()));
        return time;
    }

    /** The words of a room in the chosen language. */
    public Words words(Class<?> room) {
        return Words.of(room, language);
    }

    /**
     * An address on this server that takes the chosen day or period along.
     *
     * @param address a path, with or without parameters, and without a fragment
     */
    public String along(String address) {
        return with(address, each(time()));
    }

    /** The address of this very page in another language. */
    public String inLanguage(String other) {
        Map<String, List<String>> all = new LinkedHashMap<>(new TreeMap<>(others));
        all.putAll(each(time()));
        all.put(Languages.PARAMETER, List.of(other));
        return with(path, all);
    }

    /** The address of this very page without the chosen day or period. */
    public String withoutTime() {
        return with(path, new TreeMap<>(others));
    }

    private static Map<String, List<String>> each(Map<String, String> parameters) {
        Map<String, List<String>> each = new LinkedHashMap<>();
        parameters.forEach((name, value) -> each.put(name, List.of(value)));
        return each;
    }

    private static String with(String address, Map<String, List<String>> parameters) {
        if (parameters.isEmpty()) {
            return address;
        }
        String joined = parameters.entrySet().stream()
                .flatMap(p -> p.getValue().stream().map(value -> encoded(p.getKey()) + "=" + encoded(value)))
                .collect(Collectors.joining("&"));
        return address + (address.contains("?") ? "&" : "?") + joined;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("%3A", ":");
    }

    /** What of the choices an answer depends on, for its entity tag. */
    public String variant() {
        return language;
    }
}
