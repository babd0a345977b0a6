package org.w3id.nisso.server.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.w3id.nisso.catalog.BoundQuery;
import org.w3id.nisso.catalog.Emptiness;
import org.w3id.nisso.export.CitationFormat;
import org.w3id.nisso.export.CsvMetadata;
import org.w3id.nisso.export.GraphFormat;
import org.w3id.nisso.export.RowFormat;
import org.w3id.nisso.network.Network;
import org.w3id.nisso.network.NetworkFormat;
import org.w3id.nisso.network.NetworkReader;
import org.w3id.nisso.network.Projection;
import org.w3id.nisso.server.http.Languages;
import org.w3id.nisso.server.http.Problem;
import org.w3id.nisso.server.http.ProblemKind;

/** Sends an answer as a file. For one request. */
final class AnswerFile {

    private static final String CSV = RowFormat.CSV.extension();

    private final Call call;
    private final BoundQuery bound;
    private final Asking asking;
    private final HttpServletRequest request;
    private final HttpServletResponse response;

    AnswerFile(Call call, BoundQuery bound, Asking asking, HttpServletRequest request, HttpServletResponse response) {
        this.call = call;
        this.bound = bound;
        this.asking = asking;
        this.request = request;
        this.response = response;
    }

    /**
     * Sends it.
     *
     * @throws IOException if the client has left
     * @throws org.w3id.nisso.server.http.ProblemException if a page is asked for that the form or the answer does not have
     */
    void send(Offer offer) throws IOException {
        Optional<String> paged = Paging.asked(call.query(), request);
        if (offer.kind() != Offer.Kind.ROWS && paged.isPresent()) {
            throw Problem.of(ProblemKind.BAD_PARAMETER, paged.get() + ": as " + offer.name() + " the answer has no pages; leave it out.")
                    .blaming(paged.get()).asException();
        }
        if (AnswerHeaders.noteOrSpare(call, bound, offer, request, response)) {
            return;
        }
        response.setContentType(offer.mediaType());
        response.setHeader("Content-Disposition",
                "inline; filename=\"" + FileName.of(bound, call.addresses(), offer.name()) + "\"");
        offer.writing().write(this);
    }

    void writeRows(RowFormat format) throws IOException {
        try (AnswerRows rows = AnswerRows.of(bound, call.visit(), asking, call.paging())) {
            noteNumber(rows);
            call.paging().ifPresent(paging -> AnswerHeaders.addPages(call, paging, rows.total(), request, response));
            format.write(rows.rows(), response.getOutputStream());
        }
    }

    void writeGraph(GraphFormat format) throws IOException {
        Graph graph = asking.graph(bound, call.visit());
        format.write(graph, bound.executable().getPrefixMapping(), response.getOutputStream());
    }

    void writeNetwork(NetworkFormat format) throws IOException {
        Network network;
        try (AnswerRows rows = AnswerRows.of(bound, call.visit(), asking, Optional.empty())) {
            noteNumber(rows);
            network = new NetworkReader(call.visit().link(), call.visit().description(),
                    Optional.of(call.visit().generation().manifest().dataVersion())).read(bound, rows.rows(), Projection.BIPARTITE);
        }
        format.write(network, response.getOutputStream());
    }

    void writeSchema() throws IOException {
        try (AnswerRows rows = AnswerRows.of(bound, call.visit(), asking, Optional.empty())) {
            Map<String, String> titles = new TreeMap<>(call.query().header().titles());
            titles.putIfAbsent("en", call.query().header().summary());
            CsvMetadata.of(call.permalink(bound, CSV), titles, call.query().header().description(), call.visit().description().licence(),
                    call.visit().generation().manifest().dataVersion(), rows.rows()).write(response.getOutputStream());
        }
    }

    void writeCitation(CitationFormat format) throws IOException {
        format.write(call.citation(bound, Languages.USUAL), response.getOutputStream());
    }

    private void noteNumber(AnswerRows rows) {
        response.setHeader("X-Total-Count", String.valueOf(rows.total()));
        if (rows.total() == 0) {
            asking.reasons(bound, call.visit()).ifPresent(reasons -> response.setHeader("X-Empty-Because",
                    AnswerHeaders.ascii(String.join(" ", Emptiness.sentences(reasons)))));
        }
    }
}
