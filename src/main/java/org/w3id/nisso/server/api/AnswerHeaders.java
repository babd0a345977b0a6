package org.w3id.nisso.server.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.w3id.nisso.catalog.BoundQuery;
import org.w3id.nisso.server.http.Citing;
import org.w3id.nisso.server.http.Edition;
import org.w3id.nisso.server.http.Links;

/** What every answer says of itself besides its content: from which data it is, how to cite it, and where else it is found. */
final class AnswerHeaders {

    /** The forms that are worth a link; all of them stand on the page. */
    private static final Set<String> ALTERNATES = Set.of("html", "json", "csv", "ttl", "jsonld", "gexf", "geojson");

    private AnswerHeaders() { }

    /**
     * Notes the headers.
     *
     * @return true if the client has this very answer; then nothing may be written
     */
    static boolean noteOrSpare(Call call, BoundQuery bound, Offer offer, HttpServletRequest request, HttpServletResponse response) {
        Links.citeAs(response, call.permalink(bound));
        Offer.of(call.query()).stream().filter(other -> ALTERNATES.contains(other.name()) && !other.name().equals(offer.name()))
                .forEach(other -> Links.add(response, call.publicly(call.path(bound, other)), "alternate", other.bareMediaType()));
        return Edition.isKnownTo(request, response, call.visit(), variant(offer, call));
    }

    /** A text as a header can carry it. */
    static String ascii(String text) {
        return text.replaceAll("[^ -~]", "?");
    }

    /** What an answer depends on besides the address: a citation, which the page shows too, says on which day it was made; the page is in
     * the language of the reader. */
    static String variant(Offer offer, Call call) {
        boolean dated = offer.kind() == Offer.Kind.CITATION || offer.kind() == Offer.Kind.PAGE;
        return offer.mediaType() + (dated ? " " + Citing.today() : "") + (offer.kind() == Offer.Kind.PAGE ? " " + call.choices().variant() : "");
    }

    /** Adds links to the other pages, in the form and with the parameters of this request. */
    static void addPages(Call call, Paging paging, long total, HttpServletRequest request, HttpServletResponse response) {
        Map<String, List<String>> parameters = new TreeMap<>();
        request.getParameterMap().forEach((name, values) -> parameters.put(name, Arrays.asList(values)));
        paging.addLinks(response, total, number -> {
            parameters.put(Paging.PAGE, List.of(String.valueOf(number)));
            parameters.put(Paging.SIZE, List.of(String.valueOf(paging.size())));
            return call.publicly(request.getRequestURI()) + Addresses.parameters(parameters);
        });
    }
}
