package org.w3id.nisso.server.sparql;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.apache.jena.fuseki.servlets.Responses;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.WebContent;
import org.apache.jena.riot.rowset.RowSetWriterRegistry;
import org.jspecify.annotations.Nullable;

/** The kinds of answer that a query has, each with the names of its formats; one name may mean different things for each. */
enum AnswerKind {
    /** Rows, or yes and no. */
    TABLE(Responses.shortNamesResultSet, AnswerKind::isOfTables, Map.of(
            "srj", WebContent.contentTypeResultsJSON,
            "srx", WebContent.contentTypeResultsXML,
            WebContent.contentTypeTextPlain, WebContent.contentTypeTextPlain)),
    /** A graph. */
    GRAPH(Responses.shortNamesGraph, type -> RDFLanguages.contentTypeToLang(type) != null, Map.of(
            "n3", WebContent.contentTypeTurtle,
            "jsonld", WebContent.contentTypeJSONLD,
            "rdf", WebContent.contentTypeRDFXML,
            "rdf+xml", WebContent.contentTypeRDFXML,
            "nq", WebContent.contentTypeNQuads));

    private static final String ATTRIBUTE = AnswerKind.class.getName();

    private final Map<String, String> names;
    private final Predicate<String> written;

    AnswerKind(Map<String, String> fusekis, Predicate<String> written, Map<String, String> ours) {
        this.names = new HashMap<>(fusekis);
        this.names.putAll(ours);
        this.written = written;
    }

    private static boolean isOfTables(String mediaType) {
        Lang lang = WebContent.contentTypeToLangResultSet(mediaType);
        return lang != null && RowSetWriterRegistry.isRegistered(lang);
    }

    /** Notes with a request what kind of answer it will get, once that is known. */
    void note(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }

    /** The kind that was noted; a table as long as none was. */
    static AnswerKind of(HttpServletRequest request) {
        return Objects.requireNonNullElse((AnswerKind) request.getAttribute(ATTRIBUTE), TABLE);
    }

    /** The media type of a format's name, or of a media type itself; null if this kind of answer has no such format. */
    @Nullable String mediaType(String name) {
        // A plus sign that was sent as it is arrives as a space.
        String lower = name.strip().toLowerCase(Locale.ROOT).replace(' ', '+');
        String known = names.get(lower);
        return known != null ? known : written.test(lower) ? lower : null;
    }
}
