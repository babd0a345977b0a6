package org.w3id.nisso.network;

import java.util.List;
import java.util.stream.Collectors;

/** The instructions that lie in the zip file for Neo4j. Safe for many threads. */
final class Neo4jReadme {

    private Neo4jReadme() { }

    /** The text, in Markdown. */
    static String of(About about, List<String> nodeFiles, String relationships) {
        String nodes = nodeFiles.stream().map(file -> "--nodes=" + file).collect(Collectors.joining(" "));
        return """
                # %s

                %s

                Into a running Neo4j (4.4 or later): copy the CSV files into its import directory, then

                    cypher-shell -f import.cypher

                Running it again changes nothing that is the same. Every node has the label `Entity` beside that of its class; a
                relationship is known by its property `statement`, and its property `kind` says the kind of tie as the query does.
                `to` is the first day on which it held no more.

                Into a new, empty Neo4j 5 at once:

                    neo4j-admin database import full neo4j %s --relationships=%s --array-delimiter=";" --multiline-fields=true \\
                    --legacy-style-quoting=true

                In these CSV files a backslash is written twice, because Neo4j reads them so; for other programs there is the
                export `csv.zip`.

                The graph itself, as RDF with neosemantics, from the address of its Turtle dump:

                    CREATE CONSTRAINT n10s_unique_uri FOR (r:Resource) REQUIRE r.uri IS UNIQUE;
                    CALL n10s.graphconfig.init({handleVocabUris: "IGNORE", handleMultival: "ARRAY", keepLangTag: true});
                    CALL n10s.rdf.import.fetch($dump, "Turtle");
                """.formatted(about.title().replaceAll("\\s+", " "), about.description().replaceAll("\\s+", " "),
                nodes, relationships);
    }
}
