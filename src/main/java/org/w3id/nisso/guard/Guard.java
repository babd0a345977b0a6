package org.w3id.nisso.guard;

import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.function.FunctionRegistry;
import org.apache.jena.sparql.pfunction.PropertyFunctionRegistry;
import org.apache.jena.sparql.util.Context;

/** Holds queries to a budget, and keeps them from reaching beyond the graph. Safe for many threads. */
public final class Guard {

    /** Rows that are sorted, or told apart, in memory; more of them go to temporary files. */
    private static final long MOST_IN_MEMORY = 50_000;

    private static final int MOST_DIGITS = 1000;

    /** For queries that are only looked through: they may reach nothing but the graph. */
    public static final Guard OF_NOTHING_ELSE = new Guard(Budget.USUAL, Set.of());

    private final Budget budget;
    private final ListedServices services;

    /**
     * A guard.
     *
     * @param budget   how much one query may take
     * @param services the addresses of the servers that a query may call by {@code SERVICE}; none if empty
     */
    public Guard(Budget budget, Set<String> services) {
        this.budget = budget;
        this.services = new ListedServices(services);
    }

    /**
     * What {@link #check} would refuse.
     *
     * @return empty if the query may run
     */
    public Optional<Refused> refusal(Query query) {
        try {
            check(query);
            return Optional.empty();
        } catch (Refused refused) {
            return Optional.of(refused);
        }
    }

    /** How much one query may take. */
    public Budget budget() {
        return budget;
    }

    /** Holds every query that runs in a context to the bounds of memory and reach. Its time is for the caller to set. */
    public void bind(Context context) {
        context.set(ARQConstants.sysOptimizerFactory, new Bounds(budget.text()));
        context.set(ARQ.spillToDiskThreshold, MOST_IN_MEMORY);
        FunctionRegistry.set(context, Functions.OFFERED);
        PropertyFunctionRegistry.set(context, PropertyFunctions.OFFERED);
        services.bind(context, budget.time());
    }

    /**
     * Looks through the text of a query before it is parsed: the parser computes every number, which for a very long one takes minutes.
     *
     * @throws Refused if there is such a number
     */
    public static void checkText(String text) {
        int digits = 0;
        for (int i = 0; i < text.length(); i++) {
            digits = Character.isDigit(text.charAt(i)) ? digits + 1 : 0;
            if (digits > MOST_DIGITS) {
                throw Refused.notOffered("The query has a number of more than " + MOST_DIGITS + " digits, and none may have as many.");
            }
        }
    }

    /**
     * Looks through a query before it runs.
     *
     * @throws Refused if it asks for what is not offered, is nested too deeply, or calls a server that is not listed
     */
    public void check(Query query) {
        new Inspection(services).inspect(query);
    }

    /**
     * A graph that takes no more statements than an answer may have, and none when the query is to stop.
     *
     * @param graph   takes the statements of the answer
     * @param context that of the query
     */
    public Graph bounded(Graph graph, Context context) {
        return new BoundedGraph(graph, budget.rows(), Signal.of(context));
    }

    /**
     * Why a query was stopped in this thread, if the time was not the reason. To be asked once for each.
     *
     * @param stop what it was stopped with
     * @return empty if its time was up
     */
    public static Optional<Refused> reason(QueryCancelledException stop) {
        if (stop instanceof Refused refused) {
            return Optional.of(refused);
        }
        return MemoryWatch.OF_THIS_PROCESS.hasStoppedThisThread() ? Optional.of(Refused.memory()) : Optional.empty();
    }
}
