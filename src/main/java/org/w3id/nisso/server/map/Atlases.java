package org.w3id.nisso.server.map;

import java.time.Duration;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.w3id.nisso.atlas.Atlas;
import org.w3id.nisso.atlas.AtlasReader;
import org.w3id.nisso.server.http.Languages;
import org.w3id.nisso.server.http.PerGeneration;
import org.w3id.nisso.server.http.Visit;

/** Keeps the atlas of the generation that is served, in each language, and the document for the scripts. Safe for many threads. */
final class Atlases {

    private final PerGeneration<Atlas> read;
    private final Map<String, PerGeneration<NamedAtlas>> named;
    private final Map<String, PerGeneration<byte[]>> documents;

    Atlases(Duration timeLimit) {
        read = new PerGeneration<>(visit -> new AtlasReader(visit.link(), visit.description().addresses(), timeLimit)
                .read(visit.catalogue()));
        named = inEachLanguage(language -> new PerGeneration<>(visit -> name(read.of(visit), visit, language)));
        documents = inEachLanguage(language -> new PerGeneration<>(visit -> MapJson.of(named(visit, language))));
    }

    private static <T> Map<String, T> inEachLanguage(Function<String, T> making) {
        return Languages.ALL.stream().collect(Collectors.toUnmodifiableMap(Function.identity(), making));
    }

    private static NamedAtlas name(Atlas atlas, Visit visit, String language) {
        Map<String, String> names = visit.entities().labels(atlas.named().stream().map(NodeFactory::createURI)
                .collect(Collectors.<Node>toSet()), language);
        return NamedAtlas.of(atlas, names, language, visit.description().addresses());
    }

    /** The atlas with the names of a language. */
    NamedAtlas named(Visit visit, String language) {
        return named.get(language).of(visit);
    }

    /** The document for the scripts in a language. */
    byte[] document(Visit visit, String language) {
        return documents.get(language).of(visit);
    }
}
