package org.w3id.nisso.server.api;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.w3id.nisso.catalog.BoundQuery;
import org.w3id.nisso.catalog.CannedQuery;
import org.w3id.nisso.export.GraphFormat;
import org.w3id.nisso.export.RowFormat;
import org.w3id.nisso.server.http.Negotiation;
import org.w3id.nisso.server.http.Visit;

/**
 * One form in which a canned query can be had. Immutable.
 *
 * @param name      how it is called in an address
 * @param mediaType its media type with parameters
 * @param writing   how an answer is written in it; of no use for the page and the text of the query
 */
record Offer(String name, String mediaType, Writing writing) {

    /** Writes an answer. */
    @FunctionalInterface
    interface Writing {
        void write(Asking asking, BoundQuery bound, Visit visit, HttpServletResponse response) throws IOException;
    }

    private static final Writing NO_ANSWER = (asking, bound, visit, response) -> {
        throw new IllegalStateException("Not a form of an answer");
    };

    /** The page for people. */
    static final Offer PAGE = new Offer("html", Negotiation.HTML, NO_ANSWER);
    private static final Offer TEXT = new Offer("rq", "application/sparql-query; charset=utf-8", NO_ANSWER);
    /** The same text for those who ask for plain text, as saved queries are fetched. */
    private static final Offer PLAIN_TEXT = new Offer("rq", "text/plain; charset=utf-8", NO_ANSWER);

    /** All forms of a query, best first. */
    static List<Offer> of(CannedQuery query) {
        List<Offer> offers = new ArrayList<>(answersOf(query));
        offers.add(1, PAGE);
        offers.add(TEXT);
        offers.add(PLAIN_TEXT);
        return List.copyOf(offers);
    }

    /** The forms of the answer to a query, best first. */
    static List<Offer> answersOf(CannedQuery query) {
        return query.answersGraph()
                ? Stream.of(GraphFormat.values()).map(Offer::of).toList()
                : Stream.concat(Stream.of(RowFormat.JSON), Stream.of(RowFormat.values()).filter(f -> f != RowFormat.JSON))
                        .map(Offer::of).toList();
    }

    private static Offer of(RowFormat format) {
        return new Offer(format.extension(), withCharset(format.mediaType()),
                (asking, bound, visit, response) -> asking.writeRows(bound, visit, format, response));
    }

    private static Offer of(GraphFormat format) {
        return new Offer(format.extension(), withCharset(format.mediaType()),
                (asking, bound, visit, response) -> asking.writeGraph(bound, visit, format, response));
    }

    /** XML says its encoding itself; everything else is told, because some clients guess otherwise. */
    private static String withCharset(String mediaType) {
        return mediaType.contains("charset") || mediaType.contains("xml") ? mediaType : mediaType + "; charset=utf-8";
    }

    /** The form of a name, if the query can be had in it. */
    static Optional<Offer> named(CannedQuery query, String name) {
        return of(query).stream().filter(offer -> offer.name.equals(name)).findFirst();
    }

    String bareMediaType() {
        int parameters = mediaType.indexOf(';');
        return parameters < 0 ? mediaType : mediaType.substring(0, parameters);
    }

    /** Tells whether this is the query itself rather than its answer. */
    boolean isText() {
        return name.equals(TEXT.name);
    }

    void write(Asking asking, BoundQuery bound, Visit visit, HttpServletResponse response) throws IOException {
        response.setContentType(mediaType);
        writing.write(asking, bound, visit, response);
    }
}
