package org.w3id.nisso.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.w3id.nisso.server.RunningServer.header;
import static org.w3id.nisso.server.RunningServer.json;
import static org.w3id.nisso.server.RunningServer.sparql;

import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3id.nisso.guard.Budget;

/** What ends when a query has used its budget says which part of it, and leaves nothing behind. */
class QueryBudgetTest {

    private static final String MANY = "{ ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?w ?o . ?p ?q ?r }";
    private static final String COUNT = "SELECT (COUNT(*) AS ?n) " + MANY;
    private static final List<String> KILLERS = List.of(COUNT, "SELECT * " + MANY + " ORDER BY ?r ?o ?c",
            "SELECT (COUNT(DISTINCT *) AS ?n) " + MANY, "CONSTRUCT { ?a ?q ?o } " + MANY, "DESCRIBE * " + MANY,
            "SELECT (COUNT(*) AS ?n) { ?a ((!<x:a>/^!<x:b>)*)* ?b . ?c ((!<x:a>|^!<x:b>)*)* ?d . ?e ((!<x:a>/^!<x:b>)*)* ?f . ?g (!<x:a>|^!<x:b>)* ?h }",
            "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l FILTER regex(CONCAT(STR(?c), STR(?f), STR(?l)), \"^(.*a){25}$\") }");

    @RegisterExtension
    static final RunningServer server = RunningServer.forAllTests(new Budget(Duration.ofSeconds(3), 20, 1 << 20));

    @ParameterizedTest
    @ValueSource(strings = {"CONSTRUCT { ?a ?b ?f } { ?a ?b ?c . ?d ?e ?f }", "DESCRIBE ?a { ?a ?b ?c }", "SELECT * { ?a ?b ?c . ?d ?e ?f }"})
    void anAnswerOfTooManyRowsIsAnErrorThatSaysSo(String query) {
        HttpResponse<String> answer = server.get(sparql(query));
        assertEquals(507, answer.statusCode(), answer.body());
        assertTrue(json(answer).getString("type").endsWith("#row-limit"), answer.body());
        assertTrue(json(answer).getString("detail").contains("more than 20 rows"), answer.body());
    }

    @Test
    void anAnswerOfTooManyRowsThatHasBegunIsBrokenOff() {
        String long_ = "SELECT ?a (\"" + "a".repeat(900_000) + "\" AS ?t) { ?a ?b ?c . ?d ?e ?f }";
        UncheckedIOException broken = assertThrows(UncheckedIOException.class,
                () -> server.post("/sparql", "application/sparql-query", long_, "Accept", "text/csv"));
        assertFalse(broken.getCause() instanceof HttpTimeoutException, "The answer neither ended nor broke off");
    }

    @Test
    void asManyRowsAsAreGivenAreGiven() {
        HttpResponse<String> answer = server.get(sparql("SELECT * { ?a ?b ?c . ?d ?e ?f } LIMIT 20"), "Accept", "text/csv");
        assertEquals(21, answer.body().lines().count());
    }

    @Test
    void aRequestThatWouldWaitForLessIsToldThatItsOwnTimeIsUp() {
        HttpResponse<String> answer = server.get(sparql(COUNT) + "&timeout=1");
        assertEquals(408, answer.statusCode(), answer.body());
        assertTrue(json(answer).getString("detail").contains("timeout that the request asked for"), answer.body());
        assertEquals(503, server.get(sparql(COUNT) + "&timeout=60").statusCode());
    }

    @Test
    void aTextThatGrowsIsAnErrorThatSaysSo() {
        HttpResponse<String> answer = server.get(sparql("SELECT (CONCAT(?x, ?x) AS ?y) { BIND(ENCODE_FOR_URI(REPLACE(\""
                + " ".repeat(300) + "\", \" \", \"" + "/".repeat(1200) + "\")) AS ?x) }"));
        assertEquals(507, answer.statusCode(), answer.body());
        assertTrue(json(answer).getString("type").endsWith("#memory-limit"), answer.body());
    }

    /** The time of a server is for those who wait, and of those who were answered nobody does. */
    @Test
    void afterTheBudgetTheProcessorIsFree() throws InterruptedException {
        List<CompletableFuture<HttpResponse<String>>> asked = KILLERS.stream()
                .map(query -> CompletableFuture.supplyAsync(() -> server.post("/sparql", "application/sparql-query", query))).toList();
        asked.forEach(answer -> assertTrue(answer.join().statusCode() >= 500, () -> answer.join().body()));
        long before = processorTime();
        TimeUnit.SECONDS.sleep(1);
        long burnt = TimeUnit.NANOSECONDS.toMillis(processorTime() - before);
        assertTrue(burnt < 200, () -> "The threads of the server took " + burnt + " ms of the processor in a second of rest");
        assertEquals("text/csv", header(server.get(sparql("SELECT * { ?s ?p ?o } LIMIT 1"), "Accept", "text/csv"), "Content-Type")
                .split(";")[0]);
    }

    private static long processorTime() {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        return LongStream.of(threads.getAllThreadIds()).filter(id -> {
            var thread = threads.getThreadInfo(id);
            return thread != null && thread.getThreadName().startsWith("qtp");
        }).map(id -> Math.max(0, threads.getThreadCpuTime(id))).sum();
    }
}
