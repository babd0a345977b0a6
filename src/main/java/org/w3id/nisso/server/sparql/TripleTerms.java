package org.w3id.nisso.server.sparql;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.fuseki.servlets.GraphTarget;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.WebContent;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExecResult;
import org.w3id.nisso.export.XmlLimits;
import org.w3id.nisso.server.http.Problem;
import org.w3id.nisso.server.http.ProblemKind;

/**
 * Refuses formats that cannot hold an answer: the triple terms of RDF 1.2, or what XML has no way to write. Jena's writers of
 * these formats fail on such terms or, worse, leave them out.
 */
final class TripleTerms {

    private static final Set<Lang> WITHOUT = Set.of(Lang.RDFXML, Lang.JSONLD, Lang.JSONLD11, Lang.RDFJSON);
    private static final List<String> GRAPHS_WITH = List.of(WebContent.contentTypeTurtle, WebContent.contentTypeNTriples);
    private static final List<String> TABLES_WITH = List.of(WebContent.contentTypeResultsJSON, WebContent.contentTypeResultsXML);

    private TripleTerms() { }

    /** Refuses the answer of a query, if it is a graph, has such terms and would be written without them. */
    static void refuseIfLost(HttpServletRequest request, QueryExecResult result) {
        if (result.isGraph()) {
            refuseIfLost(FusekiChoice.ofGraph(request), result.graph());
        } else if (result.isDataset()) {
            refuseIfLost(FusekiChoice.ofGraph(request), result.dataset().getDefaultGraph());
        }
    }

    /** Refuses to read the addressed graph of a dataset by the Graph Store Protocol, under the same conditions. */
    static void refuseIfLost(HttpAction action, DatasetGraph dataset) {
        GraphTarget target = GraphTarget.determineTargetGSP(dataset, action);
        if (target.exists()) {
            refuseIfLost(FusekiChoice.ofStored(action.getRequest()), target.graph());
        }
    }

    /** Refuses a triple term in a table that is written as CSV, where it would become a question mark. */
    static void refuseInCsv(Node term) {
        if (term.isTripleTerm()) {
            throw refusal("CSV", TABLES_WITH);
        }
    }

    private static void refuseIfLost(String mediaType, Graph graph) {
        Lang lang = RDFLanguages.contentTypeToLang(mediaType);
        if (lang == null || !WITHOUT.contains(lang)) {
            return;
        }
        if (Iter.anyMatch(graph.find().mapWith(Triple::getObject), Node::isTripleTerm)) {
            throw refusal("This format", GRAPHS_WITH);
        }
        if (lang.equals(Lang.RDFXML)) {
            graph.find().forEachRemaining(XmlLimits::check);
        }
    }

    private static RuntimeException refusal(String format, List<String> instead) {
        return Problem.of(ProblemKind.NOT_ACCEPTABLE, format + " cannot hold the triple terms of RDF 1.2 that are in this"
                + " answer. Ask for one of the candidates, or leave those terms out.").offering(instead).asException();
    }
}
