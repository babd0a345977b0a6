package org.w3id.nisso.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.w3id.nisso.server.RunningServer.header;
import static org.w3id.nisso.server.RunningServer.sparql;

import java.net.http.HttpResponse;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an operator sees of a running server. */
class MetricsTest {

    /** A line of the text format: a comment, or a name with labels and a number. */
    private static final Pattern LINE = Pattern.compile("# (HELP|TYPE) .+|[a-z0-9_]+(\\{[^}]*})? (NaN|[-+]?[0-9.E+-]+|\\+Inf)");

    @RegisterExtension
    static final RunningServer server = RunningServer.forAllTests();

    @Test
    void theMetersAreInTheFormatOfPrometheus() {
        HttpResponse<String> answer = server.get("/metrics");
        assertEquals(200, answer.statusCode());
        assertEquals("text/plain; version=0.0.4; charset=utf-8", header(answer, "Content-Type").replace(";charset", "; charset"));
        assertEquals("no-store", header(answer, "Cache-Control"));
        answer.body().lines().forEach(line -> assertTrue(LINE.matcher(line).matches(), line));
    }

    @ParameterizedTest
    @ValueSource(strings = {"jvm_memory_used_bytes{", "nisso_work{route=\"query\"} ", "nisso_waiting{route=\"query\"} ", "nisso_answers_kept ",
        "nisso_answers_total{given=\"first\"} ", "process_cpu_usage "})
    void thereAreMetersOfMemoryWorkAndAnswers(String beginning) {
        assertTrue(server.get("/metrics").body().lines().anyMatch(line -> line.startsWith(beginning)));
    }

    @Test
    void theGenerationThatIsServedIsNamed() {
        String version = server.live.generation().manifest().dataVersion();
        assertTrue(server.get("/metrics").body().contains("nisso_generation_statements{version=\"" + version + "\",kind=\"asserted\"} "
                + server.live.generation().manifest().asserted()));
    }

    @Test
    void questionsAreCountedByStatusAndRefusalsByKind() {
        double answered = value("nisso_requests_seconds_count{route=\"query\",status=\"200\"}");
        double wrong = value("nisso_refusals_total{kind=\"bad-query\"}");
        server.get(sparql("ASK {}"));
        server.get(sparql("ASK { this is none }"));
        assertEquals(answered + 1, value("nisso_requests_seconds_count{route=\"query\",status=\"200\"}"));
        assertEquals(wrong + 1, value("nisso_refusals_total{kind=\"bad-query\"}"));
    }

    private static double value(String name) {
        return server.get("/metrics").body().lines().filter(line -> line.startsWith(name + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(name.length() + 1))).sum();
    }
}
