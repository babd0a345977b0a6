package org.w3id.nisso.server.network;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.w3id.nisso.catalog.CannedQuery;
import org.w3id.nisso.network.NetworkCall;
import org.w3id.nisso.server.http.Choices;
import org.w3id.nisso.server.http.Languages;

/**
 * What a request says of which nodes and ties are wanted: the parameters that the page, its data and the files have in common.
 * Immutable.
 *
 * @param given the values by parameter, without those that are blank
 */
record Filter(Map<String, List<String>> given) {

    /** Where the page is. */
    static final String PAGE = "/network";
    /** Where its data are. */
    static final String JSON = "/network.json";
    /** The parameter of one class of things. */
    static final String CLASS = "class";
    /** The parameter of the thing whose neighbourhood is wanted. */
    static final String THING = "thing";
    /** The parameter of how many ties a neighbour may be away. */
    static final String STEPS = "steps";

    private static final Set<String> OTHERS = Set.of(Languages.PARAMETER, THING, STEPS);
    private static final Set<String> OF_TIME = Set.of(Choices.AT, Choices.FROM, Choices.TO);

    Filter {
        given = Collections.unmodifiableMap(new LinkedHashMap<>(given));
    }

    /** A chosen time that the query of this folder does not take is left out: it came along from a page that shows time. */
    static Filter of(HttpServletRequest request, CannedQuery query) {
        List<String> known = NetworkCall.parameters(query);
        Map<String, List<String>> given = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, values) -> {
            List<String> said = Stream.of(values).filter(value -> !value.isBlank()).toList();
            if (!said.isEmpty() && !OTHERS.contains(name) && (known.contains(name) || !OF_TIME.contains(name))) {
                given.put(name, said);
            }
        });
        return new Filter(given);
    }

    /** The first value of a parameter; empty if there is none. */
    String first(String parameter) {
        return given.getOrDefault(parameter, List.of("")).get(0);
    }

    /** An address with these parameters behind it. */
    String at(String path) {
        return given.isEmpty() ? path : path + "?" + parameters(given);
    }

    /** The address of the data for the script of the page, in a language. */
    String json(String language) {
        Map<String, List<String>> all = new LinkedHashMap<>(given);
        all.put(Languages.PARAMETER, List.of(language));
        return JSON + "?" + parameters(all);
    }

    private static String parameters(Map<String, List<String>> all) {
        List<String> pairs = new ArrayList<>();
        all.forEach((name, values) -> values.forEach(value -> pairs.add(encoded(name) + "=" + encoded(value))));
        return pairs.stream().collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("%3A", ":");
    }
}
