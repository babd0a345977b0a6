package org.w3id.nisso.catalog;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.w3id.nisso.report.Finding;

/** Canned queries about the coast, and a way to load them from a directory. */
final class QueryTexts {

    static final String LIT_BY = """
            #+ summary: Lights by keeper
            #+ description: Lists the lights that a keeper lit, with the day on which each was first lit
            #+ method: GET
            #+ pagination: 50
            #+ first: true
            #+ titles:
            #+   - ja: 灯台守の灯台
            #+   - ru: Маяки смотрителя
            #+ parameters:
            #+   - name: keeper
            #+     class: coast:Keeper
            #+     labels:
            #+       - en: Keeper
            #+       - ja: 灯台守
            #+     help: The person who kept the light
            #+   - name: since
            #+     labels: {en: Lit since}
            #+     help: Leave out those lit before
            #+ defaults:
            #+   - keeper: ada-quill
            #+ roles:
            #+   - node: light
            #+   - node2: keeper
            #+ tags:
            #+   - lights
            #+   - people
            PREFIX coast: <https://coast.example/ontology#>
            PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
            PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
            SELECT ?light ?lightLabel ?lit
            #defaultView:Table
            WHERE {
              BIND(?__since_xsd_date AS ?since)
              ?light coast:keeper ?_keeper_iri ; coast:lit ?lit .
              OPTIONAL { ?light rdfs:label ?lightLabel FILTER(LANG(?lightLabel) = "en") }
              FILTER(!BOUND(?since) || ?lit >= ?since)
            }
            ORDER BY ?lit ?light
            """;

    private QueryTexts() { }

    /** A query with a short header, parameters described or not, and a body. */
    static String of(String header, String body) {
        return """
                #+ summary: A query
                #+ description: A query about lights
                """ + header + "PREFIX coast: <https://coast.example/ontology#>\n" + body;
    }

    /** The header of one parameter. */
    static String parameter(String name, String more) {
        return """
                #+ parameters:
                #+   - name: %s
                %s#+     labels: {en: Something}
                #+     help: Anything
                """.formatted(name, more);
    }

    static void write(Path directory, String name, String text) {
        try {
            Files.createDirectories(directory.resolve(name).getParent());
            Files.writeString(directory.resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String nameOf(Path directory, Path file) {
        return "queries/" + directory.relativize(file).toString().replace('\\', '/');
    }

    static Catalogue.Loaded load(Path directory) {
        return Catalogue.load(directory, file -> nameOf(directory, file));
    }

    /** Loads one query that must be without fault. */
    static CannedQuery canned(Path directory, String name, String text) {
        write(directory, name + ".rq", text);
        Catalogue.Loaded loaded = load(directory);
        if (!loaded.findings().isEmpty()) {
            throw new AssertionError(loaded.findings());
        }
        return loaded.catalogue().find(name).orElseThrow();
    }

    /** The findings of one query, as they are shown. */
    static List<String> findings(Path directory, String name, String text) {
        write(directory, name + ".rq", text);
        return load(directory).findings().stream().map(Finding::toString).toList();
    }
}
