package org.w3id.nisso.network;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.apache.jena.rdflink.RDFLink;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.w3id.nisso.catalog.Binder;
import org.w3id.nisso.catalog.BoundQuery;
import org.w3id.nisso.catalog.CannedQuery;
import org.w3id.nisso.catalog.Catalogue;
import org.w3id.nisso.catalog.Refusal;
import org.w3id.nisso.rdf.Description;

/** A small data set about ships in ports, as it is or changed, and the networks of its queries. */
final class Harbour {

    private final DatasetGraph data = DatasetGraphFactory.create();

    Harbour() {
        this(UnaryOperator.identity());
    }

    /** The data set with another text of its file. */
    Harbour(UnaryOperator<String> change) {
        try {
            String text = Files.readString(resource("harbour.ttl"));
            RDFParser.fromString(change.apply(text), Lang.TURTLE).parse(data);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static CannedQuery query(String name) {
        Catalogue.Loaded loaded = Catalogue.load(resource("."), file -> file.getFileName().toString());
        assertEquals(List.of(), loaded.findings());
        return loaded.catalogue().find(name).orElseThrow();
    }

    /** The network of a query with some parameters, given as name, value, name, value. */
    Network network(String query, Projection projection, String... parameters) {
        Map<String, List<String>> given = new HashMap<>();
        for (int i = 0; i < parameters.length; i += 2) {
            given.put(parameters[i], List.of(parameters[i + 1]));
        }
        try (RDFLink link = RDFLink.connect(data)) {
            Description description = Description.in(link).orElseThrow();
            BoundQuery bound = Binder.bind(query(query), given, link, description.addresses());
            try (QueryExec exec = link.query(bound.executable())) {
                return new NetworkReader(link, description, Optional.of("v1")).read(bound, exec.select(), projection);
            }
        } catch (Refusal e) {
            throw new AssertionError(e);
        }
    }

    Network whole() {
        return network("network", Projection.BIPARTITE);
    }

    Network dyads() {
        return network("network", Projection.DYAD);
    }

    static byte[] bytes(Network network, NetworkFormat format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        format.write(network, out);
        return out.toByteArray();
    }

    static Path resource(String name) {
        try {
            return Path.of(Harbour.class.getResource("harbour.ttl").toURI()).getParent().resolve(name).normalize();
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }
}
