package org.w3id.nisso.server.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.w3id.nisso.catalog.BoundQuery;
import org.w3id.nisso.catalog.CannedQuery;
import org.w3id.nisso.export.Citation;
import org.w3id.nisso.rdf.AddressSpace;
import org.w3id.nisso.server.http.Choices;
import org.w3id.nisso.server.http.Citing;
import org.w3id.nisso.server.http.Visit;

/**
 * What one request asks of one canned query. For one request.
 *
 * @param query  the query
 * @param given  the values for its parameters as they were given
 * @param paging which rows are wanted; empty if nobody said
 * @param visit  the data
 * @param choices what the reader has chosen
 * @param base   the beginning of all public addresses, with a slash at its end
 */
record Call(CannedQuery query, Map<String, List<String>> given, Optional<Paging> paging, Visit visit, String base,
        Choices choices) {

    /** The language of the page. */
    String language() {
        return choices.language();
    }

    AddressSpace addresses() {
        return visit.description().addresses();
    }

    /** The public address of a path on this server. */
    String publicly(String path) {
        return base + path.substring(1);
    }

    /** Where the page of this answer is found for good: the public address, with all parameters in the one way to write them. */
    String permalink(BoundQuery bound) {
        return publicly(Addresses.of(query)) + Addresses.ofSingle(bound.parameters(addresses()));
    }

    /** Where this answer is found in some form, for good. */
    String permalink(BoundQuery bound, String ending) {
        return publicly(Addresses.of(query, ending)) + Addresses.ofSingle(bound.parameters(addresses()));
    }

    /** The path of this answer in some form. */
    String path(BoundQuery bound, Offer offer) {
        return Addresses.of(query, offer) + Addresses.ofSingle(bound.parameters(addresses()));
    }

    /** The path of the page on which one parameter of this call has another value; blank to leave it out. */
    String pathInstead(String parameter, String value) {
        Map<String, List<String>> other = new LinkedHashMap<>(given);
        boolean hasDefault = query.parameter(parameter).flatMap(p -> p.defaultValue()).isPresent();
        if (value.isBlank() && !hasDefault) {
            other.remove(parameter);
        } else {
            other.put(parameter, List.of(value));
        }
        return Addresses.of(query) + Addresses.parameters(other);
    }

    /** How to cite this answer, in a language. */
    Citation citation(BoundQuery bound, String language) {
        return Citing.answer(visit, query, bound.parameters(addresses()), permalink(bound), language);
    }
}
