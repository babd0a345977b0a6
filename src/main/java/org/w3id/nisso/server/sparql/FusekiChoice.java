package org.w3id.nisso.server.sparql;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.jena.atlas.web.AcceptList;
import org.apache.jena.atlas.web.MediaType;
import org.apache.jena.fuseki.DEF;
import org.apache.jena.fuseki.servlets.Responses;
import org.apache.jena.fuseki.system.ConNeg;
import org.apache.jena.riot.web.HttpNames;

/** Foretells which format Fuseki will choose, from the same tables and in the same order. */
final class FusekiChoice {

    private static final List<String> PARAMETERS =
            List.of(HttpNames.paramOutput1, HttpNames.paramOutput2, HttpNames.paramOutput3);

    private FusekiChoice() { }

    /** The media type in which a table will be written. */
    static String ofTable(HttpServletRequest request) {
        return of(request, Responses.shortNamesResultSet, DEF.rsOfferTable, DEF.acceptResultSetXML);
    }

    /** The media type in which the graph of a query's answer will be written. */
    static String ofGraph(HttpServletRequest request) {
        return of(request, Responses.shortNamesGraph, DEF.constructOffer, DEF.acceptTurtle);
    }

    /** The media type in which a stored graph will be written by the Graph Store Protocol. */
    static String ofStored(HttpServletRequest request) {
        return ConNeg.chooseContentType(request, DEF.rdfOffer, DEF.acceptRDFXML).getContentTypeStr();
    }

    private static String of(HttpServletRequest request, Map<String, String> names, AcceptList offer, MediaType usual) {
        for (String parameter : PARAMETERS) {
            String value = request.getParameter(parameter);
            if (value != null && !value.isBlank()) {
                return names.getOrDefault(value.strip().toLowerCase(Locale.ROOT), value.strip());
            }
        }
        return ConNeg.chooseContentType(request, offer, usual).getContentTypeStr();
    }
}
