package org.w3id.nisso.engine;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.util.Iterator;
import org.apache.jena.atlas.io.IO;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.atlas.json.JsonValue;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.WebContent;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.resultset.ResultSetReaderRegistry;
import org.apache.jena.riot.ResultSetMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.util.Context;
import org.jspecify.annotations.Nullable;
import org.w3id.nisso.engine.EngineProblem.Kind;

/**
 * One query at an engine. Jena's own execution over HTTP waits without end for an engine that stops in the middle of an answer, and reads
 * to its end an answer that nobody wants any more; this does neither. For one thread and one answer.
 */
final class EngineExec implements QueryExec {

    private final EngineClient client;
    private final Query query;
    private final Patience patience;
    private final Context context;
    private @Nullable InputStream body;
    private boolean closed;

    EngineExec(EngineClient client, Query query, Patience patience, Context context) {
        this.client = client;
        this.query = query;
        this.patience = patience;
        this.context = context;
    }

    @Override
    public RowSet select() {
        return rows(query);
    }

    /** As a table: not every engine answers {@code ASK} as the protocol has it. */
    @Override
    public boolean ask() {
        return rows(AskAsSelect.of(query)).hasNext();
    }

    private RowSet rows(Query asked) {
        HttpResponse<InputStream> response = client.ask(QueryText.of(asked), WebContent.defaultSparqlResultsHeader, patience);
        body = response.body();
        Lang lang = WebContent.contentTypeToLangResultSet(mediaType(response, ResultSetLang.RS_XML));
        if (lang == null || !ResultSetReaderRegistry.isRegistered(lang)) {
            throw noSparql(response);
        }
        try {
            return new EngineRows(RowSet.adapt(ResultSetMgr.read(body, lang)));
        } catch (RuntimeException e) {
            throw unreadable(e);
        }
    }

    @Override
    public Graph construct(Graph graph) {
        HttpResponse<InputStream> response = client.ask(QueryText.of(query), WebContent.defaultGraphAcceptHeader, patience);
        body = response.body();
        Lang lang = RDFLanguages.contentTypeToLang(mediaType(response, Lang.RDFXML));
        if (lang == null || !RDFLanguages.isTriples(lang)) {
            throw noSparql(response);
        }
        try {
            RDFParser.source(body).lang(lang).base(client.address().query().toString()).parse(graph);
            return graph;
        } catch (RuntimeException e) {
            throw unreadable(e);
        }
    }

    private static String mediaType(HttpResponse<?> response, Lang otherwise) {
        return response.headers().firstValue("Content-Type").map(type -> type.replaceFirst(";.*", "").strip())
                .orElse(otherwise.getHeaderString());
    }

    private EngineProblem noSparql(HttpResponse<?> response) {
        return new EngineProblem(Kind.FAILED, client.address().query() + " does not answer as the SPARQL Protocol has it, but with "
                + response.headers().firstValue("Content-Type").orElse("nothing") + ". Name the address at which queries are asked.");
    }

    /** What was thrown while an answer was read, as a problem of the engine. */
    static EngineProblem unreadable(RuntimeException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof EngineProblem known) {
                return known;
            }
        }
        return new EngineProblem(Kind.FAILED, "The answer of the SPARQL engine broke off, or cannot be read (" + failure.getMessage()
                + ").", failure);
    }

    @Override
    public Iterator<Triple> constructTriples() {
        return construct().find();
    }

    @Override
    public Iterator<Quad> constructQuads() {
        return constructDataset().find();
    }

    @Override
    public DatasetGraph constructDataset(DatasetGraph dataset) {
        construct(dataset.getDefaultGraph());
        return dataset;
    }

    @Override
    public DatasetGraph constructDataset() {
        return constructDataset(DatasetGraphFactory.create());
    }

    @Override
    public Graph describe(Graph graph) {
        return construct(graph);
    }

    @Override
    public Iterator<Triple> describeTriples() {
        return constructTriples();
    }

    @Override
    public JsonArray execJson() {
        throw new QueryException("JSON queries are an extension that only Jena knows. Ask with SELECT, and take the answer as JSON.");
    }

    @Override
    public Iterator<JsonObject> execJsonItems() {
        return Iter.map(execJson().iterator(), JsonValue::getAsObject);
    }

    @Override
    public @Nullable DatasetGraph getDataset() {
        return null;
    }

    @Override
    public Context getContext() {
        return context;
    }

    @Override
    public Query getQuery() {
        return query;
    }

    @Override
    public String getQueryString() {
        return query.toString();
    }

    @Override
    public void abort() {
        close();
    }

    @Override
    public void close() {
        closed = true;
        if (body != null) {
            try {
                body.close();
            } catch (IOException e) {
                IO.exception(e);
            }
        }
    }

    @Override
    public boolean isClosed() {
        return closed;
    }
}
