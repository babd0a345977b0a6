package org.w3id.nisso.catalog;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What the header of a canned query says of the query as a whole. Immutable.
 *
 * @param summary     the title in English, one line
 * @param description what it answers, one line in English
 * @param titles      titles in other languages, by language tag
 * @param descriptions the same of the description
 * @param pagination  how many rows a page has; empty if the answer is not paged
 * @param first       whether to show this query first to somebody new
 * @param roles       what a column or parameter is in a network or timeline, such as {@code node} or {@code begin}: role to
 *                    name, in the order of the header
 * @param dyads       the kinds of tie by which two things at the source end that share one at the other end can be tied directly;
 *                    possibly none
 * @param kinds       what kinds of tie are called: the kind to its labels by language tag; possibly none
 * @param tags        key words
 */
public record QueryHeader(String summary, String description, Map<String, String> titles, Map<String, String> descriptions,
                          OptionalInt pagination, boolean first, Map<String, String> roles, List<String> dyads,
                          Map<String, Map<String, String>> kinds, List<String> tags) {

    public QueryHeader {
        titles = Map.copyOf(titles);
        descriptions = Map.copyOf(descriptions);
        roles = Collections.unmodifiableMap(new LinkedHashMap<>(roles));
        dyads = List.copyOf(dyads);
        kinds = Map.copyOf(kinds);
        tags = List.copyOf(tags);
    }

    /** The title in a language, else in English. */
    public String title(String language) {
        return titles.getOrDefault(language, summary);
    }

    /** What a kind of tie is called in a language, else in English; empty if the header does not say. */
    public Optional<String> kind(String kind, String language) {
        Map<String, String> labels = kinds.getOrDefault(kind, Map.of());
        return Optional.ofNullable(labels.getOrDefault(language, labels.get("en")));
    }

    /** The description in a language, else in English. */
    public String description(String language) {
        return descriptions.getOrDefault(language, description);
    }
}
