package org.w3id.nisso.server.sparql;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.riot.WebContent;
import org.w3id.nisso.server.http.Answers;
import org.w3id.nisso.server.http.OwnDescription;
import org.w3id.nisso.server.http.Edition;
import org.w3id.nisso.server.http.Links;
import org.w3id.nisso.server.http.Negotiation;
import org.w3id.nisso.server.http.PerGeneration;
import org.w3id.nisso.server.http.Problem;
import org.w3id.nisso.server.http.ProblemKind;
import org.w3id.nisso.server.http.ServedGraph;
import org.w3id.nisso.server.http.Visit;

/** Answers a bare GET: programs get the service description as RDF, people the editor. Safe for many threads. */
final class ServiceDescription {

    private static final String FORMAT = "format";
    private static final List<String> OFFERED = List.of(WebContent.contentTypeTurtle, WebContent.contentTypeJSONLD,
            WebContent.contentTypeRDFXML, WebContent.contentTypeNTriples, Negotiation.HTML);
    private static final Map<String, Lang> LANGUAGES = Map.of(WebContent.contentTypeTurtle, Lang.TURTLE,
            WebContent.contentTypeJSONLD, Lang.JSONLD, WebContent.contentTypeRDFXML, Lang.RDFXML,
            WebContent.contentTypeNTriples, Lang.NTRIPLES);

    private final ServedGraph served;
    private final Editor editor;
    private final PerGeneration<GraphSizes> sizes = new PerGeneration<>(GraphSizes::of);
    private final PerGeneration<Graph> dataset = new PerGeneration<>(OwnDescription::ofDataSet);
    private final PerGeneration<Graph> examples = new PerGeneration<>(OwnDescription::ofQueries);

    ServiceDescription(ServedGraph served) {
        this.served = served;
        this.editor = new Editor(served);
    }

    /**
     * Answers the request.
     *
     * @throws IOException if the client has left
     */
    void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (Editor.isMeant(request)) {
            editor.answer(request, response);
            return;
        }
        if (Editor.names(request).stream().anyMatch(name -> !name.equals(FORMAT))) {
            throw Problem.of(ProblemKind.BAD_REQUEST, "There is no query in the request; send it with query=.")
                    .blaming("query").asException();
        }
        String type = chosen(request);
        Lang language = LANGUAGES.get(type);
        if (language == null) {
            editor.answer(request, response);
            return;
        }
        try (Visit visit = served.visit()) {
            Links.citeAs(response, visit.description().addresses().dataset());
            if (!Edition.isKnownTo(request, response, visit, type)) {
                ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                RDFWriter.create().source(graph(request, visit)).lang(language).output(bytes);
                Answers.bytes(response, type + "; charset=utf-8", bytes.toByteArray());
            }
        }
    }

    private Graph graph(HttpServletRequest request, Visit visit) {
        String base = served.address().base(request);
        // Each of these is added whole.
        List<Graph> parts = Stream.of(dataset.of(visit), examples.of(visit))
                .map(part -> OwnDescription.servedAt(part, visit.description().addresses(), base)).toList();
        return new ServiceGraph(served.address().absolute(request, SparqlModule.PATH), visit.description(), sizes.of(visit))
                .graph(parts);
    }

    private static String chosen(HttpServletRequest request) {
        String[] named = request.getParameterMap().get(FORMAT);
        if (named != null && named[0].equals("html")) {
            return Negotiation.HTML;
        }
        AnswerKind.GRAPH.note(request);
        String format = request.getParameter(FORMAT);
        if (format != null && !OFFERED.contains(format)) {
            throw Problem.of(ProblemKind.NOT_ACCEPTABLE, "The service description can be given as one of the candidates.")
                    .blaming(FORMAT).offering(OFFERED).asException();
        }
        return format == null ? Negotiation.choose(request, OFFERED) : format;
    }
}
