package org.w3id.nisso.server;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.query.BooleanQuery;
import org.eclipse.rdf4j.query.GraphQuery;
import org.eclipse.rdf4j.query.MalformedQueryException;
import org.eclipse.rdf4j.query.Query;
import org.eclipse.rdf4j.query.TupleQuery;
import org.eclipse.rdf4j.query.resultio.sparqljson.SPARQLBooleanJSONWriter;
import org.eclipse.rdf4j.query.resultio.sparqljson.SPARQLResultsJSONWriter;
import org.eclipse.rdf4j.repository.RepositoryConnection;
import org.eclipse.rdf4j.repository.sail.SailRepository;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.ntriples.NTriplesWriter;
import org.eclipse.rdf4j.sail.memory.MemoryStore;
import org.w3id.nisso.engine.EngineAddress;

/**
 * RDF4J's store and SPARQL engine behind a small wrapper of ours for both protocols: its own server is a web application that is not
 * published to Maven's repository. The queries, the default graph and the answers are RDF4J's; the HTTP is not.
 */
public final class Rdf4jEngine implements OtherEngine {

    private final SailRepository repository = new SailRepository(new MemoryStore());
    private final ExecutorService people = Executors.newFixedThreadPool(4);
    private final HttpServer server;

    Rdf4jEngine() {
        this(0);
    }

    private Rdf4jEngine(int port) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(people);
        server.createContext("/query", exchange -> handle(exchange, this::query));
        server.createContext("/update", exchange -> handle(exchange, this::update));
        server.createContext("/graphs", exchange -> handle(exchange, this::graph));
        server.start();
    }

    /** A server in a process of its own. Arguments: the port; a file of N-Triples, which it holds. */
    public static void main(String[] arguments) throws IOException {
        Rdf4jEngine engine = new Rdf4jEngine(Integer.parseInt(arguments[0]));
        try (RepositoryConnection connection = engine.repository.getConnection()) {
            connection.add(new File(arguments[1]), RDFFormat.NTRIPLES);
        }
    }

    @Override
    public EngineAddress address() {
        String root = "http://localhost:" + server.getAddress().getPort();
        return new EngineAddress(URI.create(root + "/query"), URI.create(root + "/graphs"), URI.create(root + "/update"));
    }

    @Override
    public void close() {
        server.stop(0);
        people.shutdownNow();
        repository.shutDown();
    }

    private interface Handling {
        void handle(HttpExchange exchange, RepositoryConnection connection) throws IOException;
    }

    private void handle(HttpExchange exchange, Handling handling) throws IOException {
        try (exchange; RepositoryConnection connection = repository.getConnection()) {
            handling.handle(exchange, connection);
        } catch (MalformedQueryException e) {
            answer(exchange, 400, "text/plain", e.getMessage().getBytes(StandardCharsets.UTF_8));
        } catch (RuntimeException e) {
            answer(exchange, 500, "text/plain", String.valueOf(e).getBytes(StandardCharsets.UTF_8));
        }
    }

    private void query(HttpExchange exchange, RepositoryConnection connection) throws IOException {
        String form = exchange.getRequestMethod().equals("GET") ? exchange.getRequestURI().getRawQuery()
                : new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        Query query = connection.prepareQuery(parameters(form).get("query"));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        if (query instanceof TupleQuery rows) {
            rows.evaluate(new SPARQLResultsJSONWriter(out));
            answer(exchange, 200, "application/sparql-results+json", out.toByteArray());
        } else if (query instanceof GraphQuery graph) {
            graph.evaluate(new NTriplesWriter(out));
            answer(exchange, 200, "application/n-triples", out.toByteArray());
        } else if (query instanceof BooleanQuery yesOrNo) {
            new SPARQLBooleanJSONWriter(out).handleBoolean(yesOrNo.evaluate());
            answer(exchange, 200, "application/sparql-results+json", out.toByteArray());
        }
    }

    private void update(HttpExchange exchange, RepositoryConnection connection) throws IOException {
        String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        connection.prepareUpdate(parameters(form).get("update")).execute();
        exchange.sendResponseHeaders(204, -1);
    }

    private void graph(HttpExchange exchange, RepositoryConnection connection) throws IOException {
        IRI graph = connection.getValueFactory().createIRI(parameters(exchange.getRequestURI().getRawQuery()).get("graph"));
        connection.begin();
        if (!exchange.getRequestMethod().equals("POST")) {
            connection.clear(graph);
        }
        if (!exchange.getRequestMethod().equals("DELETE")) {
            connection.add(exchange.getRequestBody(), RDFFormat.TURTLE, graph);
        }
        connection.commit();
        exchange.sendResponseHeaders(204, -1);
    }

    private static Map<String, String> parameters(String encoded) {
        Map<String, String> parameters = new HashMap<>();
        for (String pair : encoded.split("&")) {
            String[] parts = pair.split("=", 2);
            parameters.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        return parameters;
    }

    private static void answer(HttpExchange exchange, int status, String mediaType, byte[] bytes) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", mediaType);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
