package org.w3id.nisso.server.api;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.w3id.nisso.catalog.CannedQuery;
import org.w3id.nisso.export.CitationFormat;
import org.w3id.nisso.export.CsvMetadata;
import org.w3id.nisso.export.GraphFormat;
import org.w3id.nisso.export.RowFormat;
import org.w3id.nisso.network.NetworkFormat;
import org.w3id.nisso.server.http.Negotiation;

/**
 * One form in which a canned query can be had. Immutable.
 *
 * @param name      how it is called in an address
 * @param mediaType its media type with parameters
 * @param kind      what it is a form of
 * @param writing   how it is written; of no use for the page and the text of the query
 */
record Offer(String name, String mediaType, Kind kind, Writing writing) {

    /** What a form is a form of. */
    enum Kind { PAGE, ROWS, SCHEMA, GRAPH, NETWORK, CITATION, TEXT }

    /** Writes an answer. */
    @FunctionalInterface
    interface Writing {
        void write(AnswerFile file) throws IOException;
    }

    private static final Writing NO_ANSWER = file -> {
        throw new IllegalStateException("Not a form of an answer");
    };

    /** The page for people. */
    static final Offer PAGE = new Offer("html", Negotiation.HTML, Kind.PAGE, NO_ANSWER);
    private static final Offer TEXT = new Offer("rq", "application/sparql-query; charset=utf-8", Kind.TEXT, NO_ANSWER);
    /** The same text for those who ask for plain text, as saved queries are fetched. */
    private static final Offer PLAIN_TEXT = new Offer("rq", "text/plain; charset=utf-8", Kind.TEXT, NO_ANSWER);
    private static final Offer SCHEMA = new Offer(CsvMetadata.EXTENSION, withCharset(CsvMetadata.MEDIA_TYPE), Kind.SCHEMA,
            AnswerFile::writeSchema);

    /** All forms of a query, best first. */
    static List<Offer> of(CannedQuery query) {
        List<Offer> offers = new ArrayList<>(answersOf(query));
        offers.add(1, PAGE);
        offers.add(TEXT);
        offers.add(PLAIN_TEXT);
        return List.copyOf(offers);
    }

    /** The forms of the answer to a query, best first, and then those in which it is cited. */
    static List<Offer> answersOf(CannedQuery query) {
        Stream<Offer> cited = Stream.of(CitationFormat.values()).map(Offer::of);
        if (query.answersGraph()) {
            return Stream.concat(Stream.of(GraphFormat.values()).map(Offer::of), cited).toList();
        }
        Stream<Offer> rows = Stream.concat(Stream.of(RowFormat.JSON), Stream.of(RowFormat.values()).filter(f -> f != RowFormat.JSON))
                .map(Offer::of);
        return Stream.of(rows, Stream.of(SCHEMA), NetworkFormat.of(query).stream().map(Offer::of), cited).flatMap(s -> s).toList();
    }

    private static Offer of(RowFormat format) {
        return new Offer(format.extension(), withCharset(format.mediaType()), Kind.ROWS, file -> file.writeRows(format));
    }

    private static Offer of(GraphFormat format) {
        return new Offer(format.extension(), withCharset(format.mediaType()), Kind.GRAPH, file -> file.writeGraph(format));
    }

    private static Offer of(NetworkFormat format) {
        return new Offer(format.extension(), format.isText() ? withCharset(format.mediaType()) : format.mediaType(), Kind.NETWORK,
                file -> file.writeNetwork(format));
    }

    private static Offer of(CitationFormat format) {
        return new Offer(format.extension(), withCharset(format.mediaType()), Kind.CITATION, file -> file.writeCitation(format));
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
}
