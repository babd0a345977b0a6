package org.w3id.nisso.guard;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ARQ;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.service.ServiceExecutorRegistry;
import org.apache.jena.sparql.service.single.ServiceExecutor;
import org.apache.jena.sparql.util.Context;

/**
 * The other servers that a query may call by {@code SERVICE}, by their addresses to the letter. A variable is held to them too,
 * and so is whoever answers there: redirections are not followed. Safe for many threads.
 */
final class ListedServices implements ServiceExecutor {

    private static final Duration TO_CONNECT = Duration.ofSeconds(10);

    private final Set<String> addresses;

    ListedServices(Set<String> addresses) {
        this.addresses = Set.copyOf(addresses);
    }

    /** Lets the queries of a context call these servers and no other. */
    void bind(Context context, Duration time) {
        ServiceExecutorRegistry registry = new ServiceExecutorRegistry();
        registry.add(this);
        ServiceExecutorRegistry.set(context, registry);
        context.set(ARQ.httpServiceAllowed, !addresses.isEmpty());
        if (!addresses.isEmpty()) {
            context.set(ARQ.httpQueryClient, HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER)
                    .connectTimeout(TO_CONNECT).build());
            context.set(ARQ.httpQueryTimeout, time.toMillis());
        }
    }

    /**
     * Refuses a call to a server that is not listed, SILENT or not.
     *
     * @param service the address of the server, or the variable that will hold it
     * @throws Refused unless it is listed, or may turn out to be
     */
    void require(Node service) {
        if (addresses.isEmpty()) {
            throw Refused.elsewhere("SERVICE is switched off: this server does not send queries to others."
                    + " Ask both and join the answers on your side, or leave the SERVICE part out.");
        }
        if (!service.isVariable() && !(service.isURI() && addresses.contains(service.getURI()))) {
            throw Refused.elsewhere("SERVICE " + service + " is not one of the servers that this one sends queries to. Ask both and"
                    + " join the answers on your side, or leave the SERVICE part out.");
        }
    }

    @Override
    public QueryIterator createExecution(OpService execute, OpService original, Binding row, ExecutionContext context) {
        if (execute.getService().isVariable()) {
            throw Refused.notOffered("SERVICE " + execute.getService() + " has no value there. Bind it before, with VALUES.");
        }
        require(execute.getService());
        return ServiceExecutorRegistry.httpService.createExecution(execute, original, row, context);
    }
}
