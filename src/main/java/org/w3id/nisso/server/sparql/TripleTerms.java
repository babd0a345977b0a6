package org.w3id.nisso.server.sparql;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Iterator;
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
import org.w3id.nisso.server.http.Problem;
import org.w3id.nisso.server.http.ProblemKind;

/**
 * Refuses formats that cannot hold the triple terms of RDF 1.2. Jena's writers of these formats fail on such terms or, worse,
 * leave them out.
 */
final class TripleTerms {

    private static final Set<Lang> WITHOUT = Set.of(Lang.RDFXML, Lang.JSONLD, Lang.JSONLD11, Lang.RDFJSON);
    private static final List<String> GRAPHS_WITH = List.of(WebContent.contentTypeTurtle, WebContent.contentTypeNTriples);
    private static final List<String> TABLES_WITH = List.of(WebContent.contentTypeResultsJSON, WebContent.contentTypeResultsXML);

    private TripleTerms() { }

    /** Refuses the answer of a query, if it is a graph, has such terms and would be written without them. */
    static void refuseIfLost(HttpServletRequest request, QueryExecResult result) {
        if (!without(FusekiChoice.ofGraph(request))) {
            return;
        }
        if (result.isGraph()) {
            refuseAny(objects(result.graph()));
        } else if (result.isDataset()) {
            refuseAny(objects(result.dataset().getDefaultGraph()));
        }
    }

    /** Refuses to read the addressed graph of a dataset by the Graph Store Protocol, under the same conditions. */
    static void refuseIfLost(HttpAction action, DatasetGraph dataset) {
        if (!without(FusekiChoice.ofStored(action.getRequest()))) {
            return;
        }
        GraphTarget target = GraphTarget.determineTargetGSP(dataset, action);
        if (target.exists()) {
            refuseAny(objects(target.graph()));
        }
    }

    /** Refuses a triple term in a table that is written as CSV, where it would become a question mark. */
    static void refuseInCsv(Node term) {
        if (term.isTripleTerm()) {
            throw refusal("CSV", TABLES_WITH);
        }
    }

    private static boolean without(String mediaType) {
        Lang lang = RDFLanguages.contentTypeToLang(mediaType);
        return lang != null && WITHOUT.contains(lang);
    }

    private static Iterator<Node> objects(Graph graph) {
        return graph.find().mapWith(Triple::getObject);
    }

    private static void refuseAny(Iterator<Node> objects) {
        if (Iter.anyMatch(objects, Node::isTripleTerm)) {
            throw refusal("This format", GRAPHS_WITH);
        }
    }

    private static RuntimeException refusal(String format, List<String> instead) {
        return Problem.of(ProblemKind.NOT_ACCEPTABLE, format + " cannot hold the triple terms of RDF 1.2 that are in this"
                + " answer. Ask for one of the candidates, or leave those terms out.").offering(instead).asException();
    }
}
