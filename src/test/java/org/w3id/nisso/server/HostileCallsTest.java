package org.w3id.nisso.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.w3id.nisso.server.RunningServer.encoded;
import static org.w3id.nisso.server.RunningServer.header;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3id.nisso.TestFolders;
import org.w3id.nisso.catalog.CannedQuery;
import org.w3id.nisso.catalog.Catalogue;
import org.w3id.nisso.catalog.Parameter;

/** Whatever is given for a parameter of a query of the shipped folder, the answer is one of the two: right, or a refusal by name. */
class HostileCallsTest {

    @RegisterExtension
    static final ShippedServer shipped = new ShippedServer();

    static final List<String> HOSTILE = List.of("\"", "'", "\n", "a\r\nX-Evil: 1", "<script>alert(1)</script>", "\"><img onerror=alert(1)>",
            "\0", "japan\0", "__proto__", "constructor", "japan> ?p ?o } #", "japan\" } UNION { ?s ?p ?o } #", "?x", "{", "}", "\\", "'); DROP ALL; --",
            "<https://w3id.org/nisso/id/state/japan>", "\u202Ejapan\u202C", "\u200Fяпония", "\uFFFF", "日本\u3000", "𠮷", "%00", "%", "../../etc/passwd",
            "9999999999999999999999", "-1", "1941-02-30", "+1", "NaN", "a".repeat(5000));

    private static final List<String> KINDS = List.of(".csv", ".gexf", "");

    static Stream<CannedQuery> queries() {
        return Catalogue.load(TestFolders.SHIPPED.resolve("queries"), Object::toString).catalogue().queries().stream();
    }

    @ParameterizedTest
    @MethodSource("queries")
    void aHostileValueIsRefusedByNameAndNothingOfItIsRun(CannedQuery query) {
        List<String> names = Stream.concat(query.parameters().stream().map(Parameter::name), Stream.of("at", "page", "size", "<b>", "__proto__"))
                .toList();
        // Each value meets each name; files, networks and pages take turns, beginning elsewhere with each query.
        int turn = query.name().length();
        for (String name : names) {
            for (String value : HOSTILE) {
                String call = "/queries/" + query.name() + KINDS.get(turn++ % KINDS.size()) + "?" + encoded(name) + "=" + encoded(value);
                check(query, call, name, shipped.server().get(call, "Accept", RunningServer.BROWSER));
            }
        }
    }

    private static void check(CannedQuery query, String call, String name, HttpResponse<String> answer) {
        assertTrue(answer.statusCode() == 200 || answer.statusCode() == 400 || name.equals("page") && answer.statusCode() == 404,
                () -> call + " " + answer.statusCode() + answer.body());
        assertEquals("", header(answer, "X-Evil"));
        if (answer.statusCode() != 200 || header(answer, "Content-Type").startsWith("text/html")) {
            assertTrue(header(answer, "Content-Type").startsWith("text/html"), call);
            assertFalse(answer.body().contains("<script>"), answer.body());
            assertFalse(answer.body().contains("<img onerror"), answer.body());
        }
        if (answer.statusCode() == 400) {
            // Or another one by its name, that is missing.
            assertTrue(Stream.concat(Stream.of(name.replace("<b>", "&lt;b&gt;")), query.parameters().stream().map(Parameter::name))
                    .anyMatch(blamed -> answer.body().contains(blamed + ": ")), answer.body());
        }
    }

    @Test
    void bytesThatAreNoTextAndValuesOfAHundredThousandAreRefused() throws IOException {
        for (CannedQuery query : queries().toList()) {
            for (Parameter parameter : query.parameters()) {
                String path = "/queries/" + query.name() + ".json?" + parameter.name() + "=";
                assertTrue(shipped.server().raw("GET " + path + "%ED%A0%80 HTTP/1.1").startsWith("HTTP/1.1 400"), path);
                assertTrue(shipped.server().raw("GET " + path + "%FF%FE HTTP/1.1").startsWith("HTTP/1.1 400"), path);
                HttpResponse<String> long_ = shipped.server().get(path + "a".repeat(100_000));
                assertTrue(long_.statusCode() >= 400 && long_.statusCode() < 500, () -> path + long_.statusCode());
            }
        }
    }
}
