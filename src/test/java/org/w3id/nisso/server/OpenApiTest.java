package org.w3id.nisso.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.w3id.nisso.server.RunningServer.encoded;
import static org.w3id.nisso.server.RunningServer.header;
import static org.w3id.nisso.server.RunningServer.json;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonObject;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3id.nisso.TestFolders;

/** What a generator of clients, or of forms, may rely on in the OpenAPI document of the shipped folder. */
class OpenApiTest {

    private static final String OPEN_API = "application/vnd.oai.openapi+json;version=3.1";

    @TempDir
    static Path directory;
    private static RunningServer server;
    private static String document;
    private static OpenAPI read;

    @BeforeAll
    static void start() {
        server = ShippedServer.start();
        document = server.get("/openapi.json").body();
        ParseOptions options = new ParseOptions();
        options.setResolve(true);
        SwaggerParseResult result = new OpenAPIV3Parser().readContents(document, null, options);
        assertEquals(List.of(), result.getMessages());
        read = result.getOpenAPI();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void noKeyIsNeededAndThatIsSaid() {
        assertTrue(JSON.parse(document).get("security").getAsArray().isEmpty());
    }

    private static String resource(String name) {
        try (var in = OpenApiTest.class.getResourceAsStream("openapi/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonSchema schema() {
        Map<String, String> schemas = Map.of("https://spec.openapis.org/oas/3.1/schema/2026-08-03", resource("schema.json"),
                "https://spec.openapis.org/oas/3.1/dialect/base", resource("dialect-base.json"),
                "https://spec.openapis.org/oas/3.1/meta/base", resource("meta-base.json"),
                "https://w3id.org/nisso/test/schema-base", resource("schema-base.json"));
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012, factory -> factory.schemaLoaders(loaders ->
                loaders.schemas(schemas))).getSchema(SchemaLocation.of("https://w3id.org/nisso/test/schema-base"));
    }

    private static List<String> faults(String text) {
        return schema().validate(text, InputFormat.JSON).stream().map(Object::toString).toList();
    }

    @Test
    void theDocumentIsValidByTheSchemaOfOpenApi() {
        assertEquals(List.of(), faults(document));
    }

    @Test
    void theSchemaRefusesADocumentThatIsNotValid() {
        assertFalse(faults(document.replaceFirst("\"in\"\\s*:\\s*\"query\"", "\"in\": \"nowhere\"")).isEmpty());
        assertFalse(faults(document.replaceFirst("\"type\"\\s*:\\s*\"integer\"", "\"type\": \"whole\"")).isEmpty());
    }

    @Test
    void theDocumentOfAnotherFolderIsValidToo() {
        try (RunningServer lights = BuiltServer.of(TestFolders.LIGHTHOUSES, directory.resolve("lights"))) {
            String other = lights.get("/openapi.json").body();
            assertEquals(List.of(), faults(other));
            assertFalse(other.contains("nisso/id"), "a thing of the shipped folder in " + other);
        }
    }

    @Test
    void itComesUnderItsOwnMediaTypeAndAsPlainJson() {
        HttpResponse<String> response = server.get("/openapi.json");
        assertEquals(OPEN_API, header(response, "Content-Type").replace("; charset=utf-8", ""));
        HttpResponse<String> plain = server.get("/openapi.json", "Accept", "application/json");
        assertTrue(header(plain, "Content-Type").startsWith("application/json"));
        assertEquals(document, plain.body());
        assertEquals(304, server.get("/openapi.json", "If-None-Match", header(response, "ETag")).statusCode());
    }

    @Test
    void itSaysWhichDataUnderWhichLicenceAndWhere() {
        assertEquals(json(server.get("/health")).getString("dataVersion"), read.getInfo().getVersion());
        assertEquals("https://creativecommons.org/licenses/by/4.0/", read.getInfo().getLicense().getUrl());
        assertEquals(server.server.address().toString(), read.getServers().get(0).getUrl() + "/");
    }

    @Test
    void everyCannedQueryIsAnOperationOfItsName() {
        TreeSet<String> names = new TreeSet<>();
        json(server.get("/queries", "Accept", "application/json")).get("queries").getAsArray()
                .forEach(query -> names.add(query.getAsObject().getString("name")));
        assertEquals(names, new TreeSet<>(operations().stream().map(Operation::getOperationId).toList()));
        assertTrue(names.size() >= 22, names::toString);
    }

    @Test
    void aParameterSaysAllThatAFormNeeds() {
        JsonObject state = parameters("treaties-signed-by").filter(p -> p.hasKey("name") && p.getString("name").equals("state")).findFirst().orElseThrow();
        assertEquals("iri", state.getObj("schema").getString("format"));
        assertEquals("https://w3id.org/nisso/id/state/japan", state.getObj("schema").getString("default"));
        assertEquals("/search?class=https%3A%2F%2Fw3id.org%2Fnisso%2Fontology%23State{&q,limit}", state.getString("x-enum-query"));
        JsonObject from = parameters("treaties-signed-by").filter(p -> p.hasKey("name") && p.getString("name").equals("from")).findFirst().orElseThrow();
        assertEquals("date", from.getObj("schema").getString("format"));
    }

    private static Stream<JsonObject> parameters(String query) {
        return org.apache.jena.atlas.json.JSON.parse(document).getObj("paths").getObj("/queries/" + query + ".{format}").getObj("get")
                .get("parameters").getAsArray().stream().map(p -> p.getAsObject());
    }

    static List<String> operationNames() {
        return operations().stream().map(Operation::getOperationId).toList();
    }

    private static List<Operation> operations() {
        return read.getPaths().entrySet().stream().filter(path -> path.getKey().startsWith("/queries/")).map(path -> path.getValue().getGet()).toList();
    }

    private static String call(Operation operation, String format) {
        StringBuilder call = new StringBuilder("/queries/" + operation.getOperationId() + "." + format);
        char separator = '?';
        for (Parameter parameter : operation.getParameters()) {
            if ("query".equals(parameter.getIn()) && parameter.getExample() != null) {
                call.append(separator).append(parameter.getName()).append('=').append(encoded(parameter.getExample().toString()));
                separator = '&';
            }
        }
        return call.toString();
    }

    @ParameterizedTest
    @MethodSource("operationNames")
    void everyExampleAnswersWithRowsInTheFirstFormatAndInOneMore(String name) {
        Operation operation = operations().stream().filter(o -> o.getOperationId().equals(name)).findFirst().orElseThrow();
        List<?> formats = operation.getParameters().get(0).getSchema().getEnum();
        assertEquals("json", formats.get(0));
        assertTrue(formats.contains("csv"), formats::toString);
        HttpResponse<String> first = server.get(call(operation, "json"));
        assertEquals(200, first.statusCode(), first.body());
        assertFalse(org.apache.jena.atlas.json.JSON.parseAny(first.body()).getAsArray().isEmpty(), call(operation, "json"));
        HttpResponse<String> second = server.get(call(operation, "csv"));
        assertEquals(200, second.statusCode(), second.body());
        assertTrue(second.body().lines().count() >= 2, second.body());
        operation.getParameters().stream().filter(p -> "query".equals(p.getIn()) && Boolean.TRUE.equals(p.getRequired()))
                .forEach(p -> assertTrue(p.getExample() != null, "no example of " + p.getName()));
    }

    @ParameterizedTest
    @MethodSource("operationNames")
    void everyFormatThatIsPromisedIsGivenUnderItsMediaType(String name) {
        Operation operation = operations().stream().filter(o -> o.getOperationId().equals(name)).findFirst().orElseThrow();
        for (Object format : operation.getParameters().get(0).getSchema().getEnum()) {
            HttpResponse<String> response = server.get(call(operation, format.toString()));
            assertEquals(200, response.statusCode(), format + " " + response.body());
            String type = header(response, "Content-Type").split(";")[0];
            assertTrue(operation.getResponses().get("200").getContent().containsKey(type), format + " " + type);
        }
    }
}
