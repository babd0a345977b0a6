package org.w3id.nisso.network;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** Reads with others' readers what our writers wrote. */
final class Written {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** What writes a network. */
    interface Writer {
        void write(Network network, OutputStream out) throws IOException;
    }

    private Written() { }

    static byte[] by(Writer writer, Network network) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        writer.write(network, out);
        return out.toByteArray();
    }

    static JsonNode json(byte[] text) throws IOException {
        return JSON.readTree(text);
    }

    static void assertValid(String schema, SpecVersion.VersionFlag version, JsonNode json) throws IOException {
        try (InputStream in = Written.class.getResourceAsStream(schema)) {
            JsonSchema judge = JsonSchemaFactory.getInstance(version).getSchema(in);
            assertEquals(Set.of(), judge.validate(json));
        }
    }

    static Map<String, String> unzip(byte[] file) throws IOException {
        Map<String, String> entries = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return entries;
    }

    static List<CSVRecord> rows(String csv) throws IOException {
        return CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get().parse(new StringReader(csv)).getRecords();
    }
}
