package org.w3id.nisso.server.sparql;

import java.util.concurrent.TimeUnit;
import org.apache.jena.fuseki.Fuseki;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.SPARQLProtocol;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.riot.web.HttpNames;
import org.apache.jena.sparql.core.DatasetDescription;
import org.apache.jena.sparql.exec.QueryExec;
import org.w3id.nisso.server.http.Problem;
import org.w3id.nisso.server.http.ProblemKind;
import org.w3id.nisso.server.http.ServedGraph;
import org.w3id.nisso.server.http.Visit;

/** Passes queries on to the engine that keeps the graph, after the same checks, and writes its answers in the same formats. */
final class EngineQueryProcessor extends QueryProcessor {

    private final ServedGraph served;

    EngineQueryProcessor(ServedGraph served, ServiceDescription description) {
        super(served, description);
        this.served = served;
    }

    @Override
    protected void execute(String text, HttpAction action) {
        Query query = QueryFactory.create(text, Fuseki.BaseParserSPARQL, Syntax.syntaxARQ);
        validateQuery(action, query);
        requireSameWhenWritten(query);
        try (Visit visit = served.visit()) {
            if (isKnownToClient(action, text, visit.generation())) {
                return;
            }
            try (QueryExec exec = visit.link().newQuery().query(overData(action, query))
                    .timeout(milliseconds(action), TimeUnit.MILLISECONDS).build()) {
                sendResults(action, executeQuery(action, exec, query, ""), query.getPrologue());
            }
        }
    }

    /** What was checked here is what has to be read there; an address with escaped characters can make a difference. */
    private static void requireSameWhenWritten(Query query) {
        Query written;
        try {
            written = QueryFactory.create(query.toString(), Syntax.syntaxARQ);
        } catch (QueryException e) {
            written = QueryFactory.create();
        }
        if (!written.equals(query)) {
            throw Problem.of(ProblemKind.BAD_QUERY, "The query cannot be passed on as it is. Write addresses without the characters"
                    + " < > \" { } | ^ ` \\ and without spaces, also where they are escaped.").asException();
        }
    }

    /** The data that the request names come before those that the query names (SPARQL 1.1 Protocol, section 2.1.4). */
    private static Query overData(HttpAction action, Query query) {
        DatasetDescription named = SPARQLProtocol.getDatasetDescription(action, query);
        if (named == null) {
            return query;
        }
        Query over = query.cloneQuery();
        over.getGraphURIs().clear();
        over.getNamedGraphURIs().clear();
        named.getDefaultGraphURIs().forEach(over::addGraphURI);
        named.getNamedGraphURIs().forEach(over::addNamedGraphURI);
        return over;
    }

    /** A request may ask for less time than there is, in seconds. */
    private long milliseconds(HttpAction action) {
        long most = served.guard().budget().time().toMillis();
        String asked = action.getRequestParameter(HttpNames.paramTimeout);
        if (asked == null) {
            return most;
        }
        long wanted = TimeUnit.SECONDS.toMillis(Long.parseLong(asked.substring(asked.indexOf(',') + 1)));
        return wanted > 0 ? Math.min(wanted, most) : most;
    }
}
