package org.w3id.nisso.server.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.w3id.nisso.catalog.CannedQuery;
import org.w3id.nisso.server.http.Known;
import org.w3id.nisso.server.http.Links;
import org.w3id.nisso.server.http.Problem;
import org.w3id.nisso.server.http.ProblemKind;

/**
 * Which rows of an answer are wanted. Immutable.
 *
 * @param page the number of the page, from 1
 * @param size how many rows a page has
 */
record Paging(long page, long size) {

    /** The parameter for the number of the page, unless the query has one of this name. */
    static final String PAGE = "page";
    /** The parameter for the rows of a page, unless the query has one of this name. */
    static final String SIZE = "size";
    /** What a page has if nobody says. */
    private static final long USUAL_SIZE = 100;
    private static final long LARGEST_SIZE = 10_000;
    private static final long LAST_PAGE = 1_000_000_000;
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,10}");

    /**
     * Takes the paging out of what was given.
     *
     * @param query what is asked
     * @param given what was given; {@code page} and {@code size} are taken out unless they are parameters of the query
     * @return empty if neither was given and the query is not paged by its header
     * @throws org.w3id.nisso.server.http.ProblemException if a number is none, or out of range
     */
    static Optional<Paging> takenFrom(Map<String, List<String>> given, CannedQuery query) {
        Optional<Long> page = taken(given, query, PAGE, LAST_PAGE);
        Optional<Long> size = taken(given, query, SIZE, LARGEST_SIZE);
        boolean byDefault = query.header().pagination().isPresent();
        return page.isEmpty() && size.isEmpty() && !byDefault ? Optional.empty()
                : Optional.of(new Paging(page.orElse(1L), size.orElse(usual(query).size)));
    }

    /** The parameter by which a request asks for a page; empty if by none. */
    static Optional<String> asked(CannedQuery query, HttpServletRequest request) {
        return Stream.of(PAGE, SIZE).filter(name -> query.parameter(name).isEmpty() && request.getParameter(name) != null).findFirst();
    }

    /** The first page, as large as the header of the query says. */
    static Paging usual(CannedQuery query) {
        return new Paging(1, Math.max(1, Math.min(query.header().pagination().stream().asLongStream().findFirst().orElse(USUAL_SIZE), LARGEST_SIZE)));
    }

    private static Optional<Long> taken(Map<String, List<String>> given, CannedQuery query, String name, long largest) {
        if (query.parameter(name).isPresent()) {
            return Optional.empty();
        }
        List<String> texts = given.remove(name);
        if (texts == null || texts.size() == 1 && texts.get(0).isBlank()) {
            return Optional.empty();
        }
        if (texts.size() > 1) {
            throw bad(name, name + ": it is given " + texts.size() + " times; give it once.");
        }
        String text = texts.get(0).strip();
        long number = NUMBER.matcher(text).matches() ? Long.parseLong(text) : 0;
        if (number < 1 || number > largest) {
            throw bad(name, name + ": “" + Known.shortened(text) + "” is not a whole number from 1 to " + largest + ".");
        }
        return Optional.of(number);
    }

    private static RuntimeException bad(String name, String detail) {
        return Problem.of(ProblemKind.BAD_PARAMETER, detail).blaming(name).asException();
    }

    /** How many rows come before this page. */
    long before() {
        return (page - 1) * size;
    }

    /** The number of the last page of so many rows; 1 if there are none. */
    long lastPage(long total) {
        return Math.max(1, (total + size - 1) / size);
    }

    /** A page beyond the last. */
    RuntimeException beyond(long total) {
        long last = lastPage(total);
        return Problem.of(ProblemKind.NOT_FOUND, "There is no page " + page + ": with " + size + " rows to a page, the last page is "
                + last + ".").blaming(PAGE).offering(List.of(String.valueOf(last))).asException();
    }

    /** Adds the links of RFC 8288 to the other pages of so many rows. */
    void addLinks(HttpServletResponse response, long total, LongFunction<String> addressOf) {
        Links.add(response, addressOf.apply(1), "first");
        if (page > 1) {
            Links.add(response, addressOf.apply(page - 1), "prev");
        }
        if (page < lastPage(total)) {
            Links.add(response, addressOf.apply(page + 1), "next");
        }
        Links.add(response, addressOf.apply(lastPage(total)), "last");
    }
}
