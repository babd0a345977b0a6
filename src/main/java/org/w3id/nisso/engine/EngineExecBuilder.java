package org.w3id.nisso.engine;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecBuilder;
import org.apache.jena.sparql.exec.QueryExecMod;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.sparql.util.Symbol;
import org.jspecify.annotations.Nullable;

/** Prepares one query to an engine. For one thread. */
final class EngineExecBuilder implements QueryExecBuilder {

    private final EngineClient client;
    private final EngineData data;
    private final Map<Var, Node> values = new HashMap<>();
    private Context context = ARQ.getContext().copy();
    private @Nullable Query query;
    private Patience patience;

    EngineExecBuilder(EngineClient client, EngineData data, Duration silence) {
        this.client = client;
        this.data = data;
        this.patience = Patience.untilSilence(silence);
    }

    @Override
    public EngineExecBuilder query(Query asked) {
        query = asked;
        return this;
    }

    @Override
    public EngineExecBuilder query(String asked) {
        return query(QueryFactory.create(asked));
    }

    @Override
    public EngineExecBuilder query(String asked, Syntax syntax) {
        return query(QueryFactory.create(asked, syntax));
    }

    /** Every query is parsed here, because its data are written into it. */
    @Override
    public EngineExecBuilder parseCheck(boolean check) {
        return this;
    }

    @Override
    public EngineExecBuilder set(Symbol symbol, Object value) {
        context.set(symbol, value);
        return this;
    }

    @Override
    public EngineExecBuilder set(Symbol symbol, boolean value) {
        context.set(symbol, value);
        return this;
    }

    @Override
    public EngineExecBuilder context(Context other) {
        context = other.copy();
        return this;
    }

    @Override
    public EngineExecBuilder substitution(Binding binding) {
        binding.forEach(values::put);
        return this;
    }

    @Override
    public EngineExecBuilder substitution(Var variable, Node value) {
        values.put(variable, value);
        return this;
    }

    @Override
    public EngineExecBuilder timeout(long time, TimeUnit unit) {
        patience = Patience.within(Duration.ofMillis(unit.toMillis(time)));
        return this;
    }

    @Override
    public QueryExecMod timeout(long milliseconds) {
        return timeout(milliseconds, TimeUnit.MILLISECONDS);
    }

    @Override
    public QueryExecMod initialTimeout(long time, TimeUnit unit) {
        return timeout(time, unit);
    }

    @Override
    public QueryExecMod overallTimeout(long time, TimeUnit unit) {
        return timeout(time, unit);
    }

    @Override
    public Context getContext() {
        return context;
    }

    @Override
    public QueryExec build() {
        Query asked = Objects.requireNonNull(query, "There is no query");
        Query bound = values.isEmpty() ? asked : QueryTransformOps.replaceVars(asked, values);
        return new EngineExec(client, data.in(bound), patience, context);
    }
}
