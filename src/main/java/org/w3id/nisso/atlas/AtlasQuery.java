package org.w3id.nisso.atlas;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.rdflink.RDFLink;
import org.w3id.nisso.catalog.Binder;
import org.w3id.nisso.catalog.CannedQuery;
import org.w3id.nisso.catalog.Catalogue;
import org.w3id.nisso.catalog.Parameter;
import org.w3id.nisso.catalog.Refusal;
import org.w3id.nisso.rdf.AddressSpace;

/**
 * The query whose rows a map is drawn from. Immutable.
 *
 * @param query     what is asked
 * @param ofHolders whether it is the folder's own, and tells who held what
 */
record AtlasQuery(Query query, boolean ofHolders) {

    /** The name of the folder's own query. */
    static final String NAME = "map";

    private static final String FOR_ANY_FOLDER = "places.rq";
    private static final List<String> COLUMNS = List.of("place", "holder");

    /** The folder's own query, if it says at least who holds which place; else one that asks for all that has a place. */
    static AtlasQuery in(Catalogue catalogue, RDFLink link, AddressSpace addresses) {
        Optional<CannedQuery> own = catalogue.find(NAME).filter(query -> query.columns().containsAll(COLUMNS))
                .filter(query -> query.parameters().stream().noneMatch(Parameter::mustBeGiven));
        return own.map(query -> new AtlasQuery(unbound(query, link, addresses), true))
                .orElseGet(() -> new AtlasQuery(QueryFactory.create(resource()), false));
    }

    private static Query unbound(CannedQuery query, RDFLink link, AddressSpace addresses) {
        try {
            return Binder.bind(query, Map.of(), link, addresses).executable();
        } catch (Refusal refused) {
            throw new IllegalStateException("The query " + NAME + " needs a value", refused);
        }
    }

    private static String resource() {
        try (InputStream in = AtlasQuery.class.getResourceAsStream(FOR_ANY_FOLDER)) {
            if (in == null) {
                throw new IllegalStateException("The program is incomplete: " + FOR_ANY_FOLDER + " is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
