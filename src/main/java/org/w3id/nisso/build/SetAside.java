package org.w3id.nisso.build;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.Iterator;
import org.apache.jena.atlas.data.BagFactory;
import org.apache.jena.atlas.data.DataBag;
import org.apache.jena.atlas.data.SerializationFactory;
import org.apache.jena.atlas.data.ThresholdPolicyCount;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.atlas.lib.Sink;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.system.SerializationFactoryFinder;

/**
 * Statements, or rows of terms, that wait to be added, a bounded number of them in memory and the others in temporary files. For one
 * thread at a time.
 */
final class SetAside implements SerializationFactory<Triple> {

    /** So many statements take some ten megabytes. */
    private static final long MOST_IN_MEMORY = 100_000;

    private static final Var SUBJECT = Var.alloc("s");
    private static final Var PREDICATE = Var.alloc("p");
    private static final Var OBJECT = Var.alloc("o");

    private final SerializationFactory<Binding> rows = SerializationFactoryFinder.bindingSerializationFactory();

    private SetAside() { }

    /** An empty bag of statements. Close it, which removes its files. */
    static DataBag<Triple> statements() {
        return BagFactory.newDefaultBag(new ThresholdPolicyCount<>(MOST_IN_MEMORY), new SetAside());
    }

    /** An empty bag of rows. Close it, which removes its files. */
    static DataBag<Binding> rows() {
        return BagFactory.newDefaultBag(new ThresholdPolicyCount<>(MOST_IN_MEMORY),
                SerializationFactoryFinder.bindingSerializationFactory());
    }

    @Override
    public Sink<Triple> createSerializer(OutputStream out) {
        Sink<Binding> sink = rows.createSerializer(out);
        return new Sink<>() {
            @Override
            public void send(Triple triple) {
                sink.send(BindingFactory.binding(SUBJECT, triple.getSubject(), PREDICATE, triple.getPredicate(), OBJECT,
                        triple.getObject()));
            }

            @Override
            public void flush() {
                sink.flush();
            }

            @Override
            public void close() {
                sink.close();
            }
        };
    }

    @Override
    public Iterator<Triple> createDeserializer(InputStream in) {
        return Iter.map(rows.createDeserializer(in), row -> Triple.create(row.get(SUBJECT), row.get(PREDICATE), row.get(OBJECT)));
    }
}
