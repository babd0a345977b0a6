package org.w3id.nisso.build;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.RDFList;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.path.Path;
import org.apache.jena.sparql.path.PathFactory;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.ElementPathBlock;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;
import org.apache.jena.vocabulary.OWL2;

/**
 * Rules for property chains (OWL 2 RL/RDF, table 5, prp-spo2). A chain is a list of any length, which a rule file cannot match with
 * one pattern; as a SPARQL property path it is one. A member may be an inverse, {@code [ owl:inverseOf p ]}.
 */
final class PropertyChains {

    private static final Query TEMPLATE = QueryFactory.create(
            "CONSTRUCT { ?x ?property ?y } WHERE { FILTER NOT EXISTS { ?x ?property ?y } }");

    private PropertyChains() { }

    static List<Rule> in(Graph ontology) {
        List<Rule> rules = new ArrayList<>();
        ontology.find(Node.ANY, OWL2.propertyChainAxiom.asNode(), Node.ANY)
                .filterKeep(axiom -> axiom.getSubject().isURI())
                .forEach(axiom -> rules.add(rule(ontology, axiom)));
        return rules;
    }

    private static Rule rule(Graph ontology, Triple axiom) {
        Path path = null;
        Set<Node> properties = new HashSet<>();
        for (Node member : members(ontology, axiom.getObject())) {
            Node property = property(ontology, member);
            Path link = PathFactory.pathLink(property);
            Path step = member.isURI() ? link : PathFactory.pathInverse(link);
            path = path == null ? step : PathFactory.pathSeq(path, step);
            properties.add(property);
        }
        Query query = QueryTransformOps.syntaxSubstitute(TEMPLATE, Map.of(Var.alloc("property"), axiom.getSubject()));
        ElementPathBlock pattern = new ElementPathBlock();
        pattern.addTriple(new TriplePath(Var.alloc("x"), path, Var.alloc("y")));
        ElementGroup group = new ElementGroup();
        group.addElement(pattern);
        ((ElementGroup) query.getQueryPattern()).getElements().forEach(group::addElement);
        query.setQueryPattern(group);
        return new Rule("prp-spo2", query, properties, Set.of(axiom.getSubject()));
    }

    private static List<Node> members(Graph ontology, Node list) {
        RDFNode head = ModelFactory.createModelForGraph(ontology).asRDFNode(list);
        return head.as(RDFList.class).asJavaList().stream().map(RDFNode::asNode).toList();
    }

    private static Node property(Graph ontology, Node member) {
        return member.isURI() ? member
                : ontology.find(member, OWL2.inverseOf.asNode(), Node.ANY).mapWith(Triple::getObject).next();
    }
}
