package org.w3id.nisso.engine;

import java.time.Duration;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.rdflink.RDFLink;
import org.apache.jena.rdflink.RDFLinkModular;
import org.apache.jena.sparql.core.DatasetGraphZero;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecBuilder;

/**
 * Asks an engine about the data that a push has brought there. Its transactions hold nothing: they are those of an empty dataset, for
 * the protocol has none. For one thread.
 */
final class EngineLink extends RDFLinkModular {

    private final EngineClient client;
    private final EngineData data;
    private final Duration silence;

    EngineLink(EngineClient client, EngineData data, Duration silence) {
        super(RDFLink.connect(DatasetGraphZero.create()), null, null);
        this.client = client;
        this.data = data;
        this.silence = silence;
    }

    @Override
    public QueryExecBuilder newQuery() {
        return new EngineExecBuilder(client, data, silence);
    }

    @Override
    public QueryExec query(Query query) {
        return newQuery().query(query).build();
    }

    @Override
    public QueryExec query(String query) {
        return query(QueryFactory.create(query));
    }
}
