package org.w3id.nisso.worlds;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A Turtle file that is written thing by thing, and counted. Nothing of it is kept in memory. */
final class Sheet implements AutoCloseable {

    private static final List<String> OWN = List.of("state", "period", "person", "office", "tenure", "treaty", "participation", "territory",
            "status", "event", "position", "name", "source", "passage", "kind");

    private final BufferedWriter out;
    private long triples;

    Sheet(Path file) {
        try {
            out = Files.newBufferedWriter(file);
            OWN.forEach(name -> write("@prefix " + name + ": <https://w3id.org/nisso/id/" + name + "/> .\n"));
            write("""
                    @prefix nisso: <https://w3id.org/nisso/ontology#> .
                    @prefix dcterms: <http://purl.org/dc/terms/> .
                    @prefix geo: <http://www.opengis.net/ont/geosparql#> .
                    @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
                    @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
                    @prefix void: <http://rdfs.org/ns/void#> .
                    @prefix wd: <http://www.wikidata.org/entity/> .
                    @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .

                    """);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + file, e);
        }
    }

    /** Begins a thing; {@link #end} ends it. */
    Sheet thing(String name, String type) {
        write(name + " a " + type);
        triples++;
        return this;
    }

    /** States values of a property, each as Turtle writes it. */
    Sheet say(String property, String... values) {
        write(" ;\n    " + property + " " + String.join(" , ", values));
        triples += values.length;
        return this;
    }

    void end() {
        write(" .\n\n");
    }

    /** A blank node with a type, to be given to {@link #say}: properties and values in turn. */
    String part(String type, String... propertiesAndValues) {
        StringBuilder part = new StringBuilder("[ a ").append(type);
        for (int i = 0; i < propertiesAndValues.length; i += 2) {
            part.append(" ; ").append(propertiesAndValues[i]).append(' ').append(propertiesAndValues[i + 1]);
        }
        triples += 1 + propertiesAndValues.length / 2;
        return part.append(" ]").toString();
    }

    String citation(String source, String locator) {
        return part("nisso:Citation", "nisso:source", source, "nisso:locator", "\"" + locator + "\"");
    }

    String citation(String source, String locator, String supports) {
        return part("nisso:Citation", "nisso:source", source, "nisso:locator", "\"" + locator + "\"", "nisso:supports", supports);
    }

    /** How many statements were written. */
    long triples() {
        return triples;
    }

    private void write(String text) {
        try {
            out.write(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            out.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
