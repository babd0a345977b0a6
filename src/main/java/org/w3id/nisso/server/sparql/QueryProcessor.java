package org.w3id.nisso.server.sparql;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.jena.atlas.lib.Pair;
import org.apache.jena.fuseki.Fuseki;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.SPARQL_QueryDataset;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.riot.web.HttpNames;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Prologue;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecResult;
import org.apache.jena.sparql.graph.GraphFactory;
import org.jspecify.annotations.Nullable;
import org.w3id.nisso.guard.Guard;
import org.w3id.nisso.server.http.Edition;
import org.w3id.nisso.server.http.Failures;
import org.w3id.nisso.server.http.Links;
import org.w3id.nisso.server.http.Problem;
import org.w3id.nisso.server.http.ProblemKind;
import org.w3id.nisso.server.http.ServedGraph;
import org.w3id.nisso.server.http.Visit;
import org.w3id.nisso.store.Generation;

/**
 * Fuseki's query processor, kept from three of its habits: it answers no bare GET, it shows failures in its own way, and it
 * ends a table that met the time limit as if that were its end. Safe for many threads.
 */
class QueryProcessor extends SPARQL_QueryDataset {

    /** What has a value that is not in the data, of functions or of other servers; a match within a text or a name does no harm. */
    private static final Pattern EACH_TIME_ANOTHER = Pattern.compile("(?i)\\b(now|rand|uuid|struuid|service)\\b");

    private final ServedGraph served;
    private final ServiceDescription description;

    QueryProcessor(ServedGraph served, ServiceDescription description) {
        this.served = served;
        this.description = description;
    }

    @Override
    public void process(HttpAction action) {
        try {
            answer(action);
        } catch (Throwable failure) {
            Failures.handOver(action.getRequest(), failure);
        }
    }

    private void answer(HttpAction action) throws IOException {
        HttpServletRequest request = action.getRequest();
        QueryBody.requireLength(request.getContentLengthLong());
        refuseUpdate(request);
        Patience patience = patience(request);
        if (request.getMethod().equals(HttpNames.METHOD_GET) && request.getParameter(HttpNames.paramQuery) == null) {
            description.answer(request, action.getResponse());
        } else {
            try (Visit visit = served.visit()) {
                Links.citeAs(action.getResponse(), visit.description().addresses().dataset());
            }
            patience.wholly(() -> {
                super.process(action);
                return action;
            });
        }
    }

    private Patience patience(HttpServletRequest request) {
        return Patience.of(request, served.guard().budget().time());
    }

    private static void refuseUpdate(HttpServletRequest request) {
        String type = request.getContentType();
        if (type != null && type.startsWith("application/sparql-update")
                || request.getParameter(HttpNames.paramUpdate) != null) {
            throw Problem.of(ProblemKind.READ_ONLY, "SPARQL Update is not offered; the graph is built from its files."
                    + " Send a query with query=.").blaming(HttpNames.paramUpdate).asException();
        }
    }

    /** None is singled out: Fuseki would write a line to the log for each that it does not know. */
    @Override
    protected @Nullable Collection<String> acceptedParams(HttpAction action) {
        return null;
    }

    @Override
    public void execAny(String method, HttpAction action) {
        throw Problem.methodNotAllowed(method, List.of("GET", "HEAD", "POST", "OPTIONS")).asException();
    }

    @Override
    protected void executeBody(HttpAction action) {
        try {
            execute(QueryBody.read(action.getRequestInputStream()), action);
        } catch (IOException left) {
            throw Problem.of(ProblemKind.BAD_REQUEST, "The query could not be read.").asException();
        }
    }

    /** As Fuseki has it, but without writing the query out again for a log that nobody keeps: long lists take that very badly. */
    @Override
    protected void execute(String text, HttpAction action) {
        Guard.checkText(text);
        Query query = QueryFactory.create(text, Fuseki.BaseParserSPARQL, Syntax.syntaxARQ);
        validateQuery(action, query);
        action.beginRead();
        try {
            if (isKnownToClient(action, text, served.generation())) {
                return;
            }
            Pair<DatasetGraph, Query> chosen = decideDataset(action, query, "");
            try (QueryExec exec = createQueryExec(action, chosen.getRight(), chosen.getLeft())) {
                sendResults(action, executeQuery(action, exec, query, ""), query.getPrologue());
            }
        } finally {
            action.endRead();
        }
    }

    /** Whether the client has the answer already; asked only where the address says all on which the answer depends. */
    static boolean isKnownToClient(HttpAction action, String text, Generation generation) {
        HttpServletRequest request = action.getRequest();
        Edition.note(action.getResponse(), generation);
        return request.getMethod().equals(HttpNames.METHOD_GET) && !EACH_TIME_ANOTHER.matcher(text).find()
                && Edition.isKnownTo(request, action.getResponse(), generation, String.valueOf(request.getHeader("Accept")));
    }

    @Override
    protected void validateQuery(HttpAction action, Query query) {
        served.guard().check(query);
    }

    /** A graph is held in memory before it is sent; it grows no larger than an answer may be. */
    @Override
    protected QueryExecResult executeQuery(HttpAction action, QueryExec exec, Query query, String logged) {
        if (query.isDescribeType() || query.isConstructType() && !query.isConstructQuad()) {
            Graph graph = served.guard().bounded(GraphFactory.createDefaultGraph(), exec.getContext());
            return query.isDescribeType() ? new QueryExecResult(exec.describe(graph))
                    : new QueryExecResult(DatasetGraphFactory.wrap(exec.construct(graph)));
        }
        return super.executeQuery(action, exec, query, logged);
    }

    @Override
    protected void sendResults(HttpAction action, QueryExecResult result, Prologue prologue) {
        (result.isGraph() || result.isDataset() ? AnswerKind.GRAPH : AnswerKind.TABLE).note(action.getRequest());
        long most = served.guard().budget().rows();
        if (result.isRowSet()) {
            String mediaType = FusekiChoice.ofTable(action.getRequest());
            super.sendResults(action, new QueryExecResult(new WholeRows(result.rowSet(), mediaType, most,
                    patience(action.getRequest()))), prologue);
        } else if (result.isJson()) {
            super.sendResults(action, new QueryExecResult(WholeRows.whole(result.jsonItems(), most, patience(action.getRequest()))),
                    prologue);
        } else {
            TripleTerms.refuseIfLost(action.getRequest(), result);
            super.sendResults(action, result, prologue);
        }
    }
}
