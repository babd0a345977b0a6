package org.w3id.nisso.trial;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.graphdb.Entity;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.graphdb.Transaction;

/**
 * Loads exports into a real Neo4j by their own import script, twice, and holds every node, relationship and value in it against
 * the tables. usage: Neo4jTrial FILE.neo4j.zip... ; ends with an error if one of them is not whole.
 */
public final class Neo4jTrial {

    private Neo4jTrial() { }

    public static void main(String[] files) throws IOException {
        for (String file : files) {
            Path home = Files.createTempDirectory("neo4j-trial");
            try {
                unzip(Path.of(file), Files.createDirectories(home.resolve("import")));
                tryOut(file, home);
            } finally {
                delete(home);
            }
        }
    }

    private static void tryOut(String file, Path home) throws IOException {
        DatabaseManagementService service = new DatabaseManagementServiceBuilder(home)
                .setConfig(GraphDatabaseSettings.load_csv_file_url_root, home.resolve("import")).build();
        try {
            GraphDatabaseService database = service.database("neo4j");
            for (int turn = 1; turn <= 2; turn++) {
                run(Files.readString(home.resolve("import/import.cypher")), database);
                System.out.println(file + ", turn " + turn + ": " + new Comparison(database, home.resolve("import")).hold());
            }
        } finally {
            service.shutdown();
        }
    }

    // As cypher-shell does it: a statement ends with a semicolon at the end of a line.
    private static void run(String script, GraphDatabaseService database) {
        for (String statement : script.split(";\\R")) {
            if (!statement.isBlank()) {
                database.executeTransactionally(statement);
            }
        }
    }

    private static void unzip(Path file, Path into) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Files.write(into.resolve(Path.of(entry.getName()).getFileName()), zip.readAllBytes());
            }
        }
    }

    private static void delete(Path directory) throws IOException {
        try (Stream<Path> all = Files.walk(directory)) {
            for (Path path : all.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.delete(path);
            }
        }
    }

    /** What is in the database against what is in the tables. */
    private record Comparison(GraphDatabaseService database, Path tables) {

        String hold() throws IOException {
            Map<String, Entity> nodes = new HashMap<>();
            Map<String, Entity> relationships = new HashMap<>();
            try (Transaction transaction = database.beginTx()) {
                transaction.getAllNodes().forEach(node -> put(nodes, "iri", node));
                transaction.getAllRelationships().forEach(relationship -> put(relationships, "statement", relationship));
                int rows = 0;
                int values = 0;
                try (Stream<Path> files = Files.list(tables)) {
                    for (Path file : files.filter(f -> f.getFileName().toString().startsWith("nodes_")).sorted().toList()) {
                        for (CSVRecord row : rows(file)) {
                            rows++;
                            values += same(row, nodes.get(text(row, "iri:ID")));
                        }
                    }
                }
                equal("nodes", rows, nodes.size());
                List<CSVRecord> ties = rows(tables.resolve("rels.csv"));
                for (CSVRecord row : ties) {
                    values += same(row, relationships.get(text(row, "statement:string")));
                }
                equal("relationships", ties.size(), relationships.size());
                return rows + " nodes, " + ties.size() + " relationships, " + values + " values as in the tables";
            }
        }

        private static void put(Map<String, Entity> all, String key, Entity entity) {
            if (all.put((String) entity.getProperty(key), entity) != null) {
                throw new IllegalStateException("twice: " + entity.getProperty(key));
            }
        }

        private static int same(CSVRecord row, Entity entity) {
            int present = 0;
            for (String header : row.getParser().getHeaderNames()) {
                String name = header.substring(0, header.indexOf(':'));
                if (!name.isEmpty()) {
                    equal(header, text(row, header), inTable(entity.getProperty(name, null), header));
                    present += entity.hasProperty(name) ? 1 : 0;
                } else if (header.equals(":TYPE")) {
                    equal(header, text(row, header), ((org.neo4j.graphdb.Relationship) entity).getType().name());
                } else if (header.equals(":LABEL")) {
                    List<String> labels = new ArrayList<>();
                    ((org.neo4j.graphdb.Node) entity).getLabels().forEach(label -> labels.add(label.name()));
                    equal(header, Stream.of(text(row, header).split(";")).sorted().toList(), labels.stream().sorted().toList());
                }
            }
            return present;
        }

        private static String inTable(Object value, String header) {
            if (value == null) {
                return "";
            }
            String type = header.substring(header.indexOf(':') + 1);
            String expected = switch (type) {
                case "date" -> "java.time.LocalDate";
                case "long" -> "java.lang.Long";
                case "double" -> "java.lang.Double";
                case "boolean" -> "java.lang.Boolean";
                case "string[]" -> "[Ljava.lang.String;";
                default -> "java.lang.String";
            };
            equal("type of " + header, expected, value.getClass().getName());
            return value instanceof String[] list ? String.join(";", list) : value.toString();
        }

        private static String text(CSVRecord row, String header) {
            String text = row.get(header).replace("\\\\", "\\");
            // The same number may be written in several ways: 175 and 175.0.
            return header.endsWith(":double") && !text.isEmpty() ? Double.valueOf(text).toString() : text;
        }

        private static List<CSVRecord> rows(Path file) throws IOException {
            return CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get().parse(Files.newBufferedReader(file)).getRecords();
        }

        private static void equal(String what, Object expected, Object found) {
            if (!expected.equals(found)) {
                throw new IllegalStateException(what + ": expected <" + expected + "> but found <" + found + ">");
            }
        }
    }
}
