package org.w3id.nisso.worlds;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The Turtle files of a world, named as in the shipped folder. */
final class Sheets implements AutoCloseable {

    final Sheet dataset;
    final Sheet states;
    final Sheet leaders;
    final Sheet offices;
    final Sheet territories;
    final Sheet treaties;
    final Sheet events;
    final Sheet positions;
    final Sheet names;
    final Sheet sources;
    final Sheet wikidata;

    Sheets(Path triples) throws IOException {
        Files.createDirectories(triples);
        dataset = new Sheet(triples.resolve("dataset.ttl"));
        states = new Sheet(triples.resolve("states.ttl"));
        leaders = new Sheet(triples.resolve("leaders.ttl"));
        offices = new Sheet(triples.resolve("offices.ttl"));
        territories = new Sheet(triples.resolve("territories.ttl"));
        treaties = new Sheet(triples.resolve("treaties.ttl"));
        events = new Sheet(triples.resolve("events.ttl"));
        positions = new Sheet(triples.resolve("positions.ttl"));
        names = new Sheet(triples.resolve("names.ttl"));
        sources = new Sheet(triples.resolve("sources.ttl"));
        wikidata = new Sheet(triples.resolve("wikidata.ttl"));
    }

    private List<Sheet> all() {
        return List.of(dataset, states, leaders, offices, territories, treaties, events, positions, names, sources, wikidata);
    }

    long triples() {
        return all().stream().mapToLong(Sheet::triples).sum();
    }

    @Override
    public void close() {
        all().forEach(Sheet::close);
    }
}
