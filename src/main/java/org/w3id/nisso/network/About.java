package org.w3id.nisso.network;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.w3id.nisso.catalog.CannedQuery;

/**
 * What a network is and where it comes from, for the file's own description. Immutable.
 *
 * @param title       the title of the data set and of the query, in English
 * @param query       the name of the canned query; empty if none was asked
 * @param parameters  the values that it was asked with, by parameter, as text; with the projection and the day, if any
 * @param creator     who made the data
 * @param licence     the address of the licence, or its name
 * @param dataVersion the version of the data; empty if it is not known, as of an engine elsewhere
 * @param dataset     the address of the data set
 */
public record About(String title, Optional<String> query, SortedMap<String, String> parameters, Optional<String> creator,
                    Optional<String> licence, Optional<String> dataVersion, String dataset) {

    public About {
        parameters = Collections.unmodifiableSortedMap(new TreeMap<>(parameters));
    }

    /** The same of the answer to a query with its parameters. */
    About of(CannedQuery asked, Map<String, String> given) {
        return new About(title + ": " + asked.title("en"), Optional.of(asked.name()), new TreeMap<>(given), creator, licence,
                dataVersion, dataset);
    }

    /** A name for the file, its graph or its layer: that of the query, else {@code things}. */
    public String name() {
        return query.orElse("things");
    }

    /** All of it in one line of text. */
    public String description() {
        StringBuilder text = new StringBuilder(title);
        query.ifPresent(name -> text.append(". Query: ").append(name));
        parameters.forEach((name, value) -> text.append(' ').append(name).append('=').append(value));
        text.append(". Data set: ").append(dataset);
        dataVersion.ifPresent(version -> text.append(". Data version: ").append(version));
        licence.ifPresent(terms -> text.append(". Licence: ").append(terms));
        return text.append('.').toString();
    }
}
