package org.w3id.nisso.server.http;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.stream.Collectors;
import org.w3id.nisso.catalog.CannedQuery;
import org.w3id.nisso.export.Citation;
import org.w3id.nisso.rdf.Description;
import org.w3id.nisso.store.Manifest;

/** Makes the citations of what is served. The day of asking is today in UTC, so the day is a part of what an answer depends on. */
public final class Citing {

    private Citing() { }

    /**
     * The citation of the data set as a whole.
     *
     * @param address  its absolute address
     * @param language the wanted language of the title; English, or any, if there is no title in it
     */
    public static Citation dataSet(Visit visit, String address, String language) {
        return citation(visit, visit.description().title(language), "", address, "", "", language);
    }

    /**
     * The citation of an answer to a canned query.
     *
     * @param query    the query
     * @param given    the parameters that were given, each as people see it, in order
     * @param address  the absolute address of the answer with its parameters
     * @param language the wanted language of the title; English if there is no title in it
     */
    public static Citation answer(Visit visit, CannedQuery query, Map<String, String> given, String address, String language) {
        String parameters = given.entrySet().stream().map(p -> p.getKey() + "=" + p.getValue()).collect(Collectors.joining("; "));
        return citation(visit, query.title(language), visit.description().title(language), address, query.name(), parameters,
                query.header().titles().containsKey(language) ? language : "en");
    }

    private static Citation citation(Visit visit, String title, String publisher, String address, String query, String parameters,
            String language) {
        Manifest manifest = visit.generation().manifest();
        Description description = visit.description();
        return new Citation(title, description.creators(), publisher, manifest.dataVersion(),
                LocalDate.ofInstant(Instant.parse(manifest.built()), ZoneOffset.UTC), today(),
                URI.create(address).toASCIIString(), query, parameters, description.licence(), language);
    }

    /** Today in UTC. */
    public static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }
}
