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
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.path.Path;
import org.apache.jena.sparql.path.PathFactory;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.ElementPathBlock;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.w3id.nisso.report.Stage;

/**
 * Rules for property chains (OWL 2 RL/RDF, table 5, prp-spo2). A chain is a list of any length, which a rule file cannot match with
 * one pattern; as a SPARQL property path it is one. A member may be an inverse, {@code [ owl:inverseOf p ]}.
 */
final class PropertyChains {

    private static final Query TEMPLATE = QueryFactory.create("CONSTRUCT { ?x ?property ?y } WHERE { }");

    private PropertyChains() { }

    static List<Rule> in(Graph ontology) {
        List<Rule> rules = new ArrayList<>();
        ontology.find(Node.ANY, OWL2.propertyChainAxiom.asNode(), Node.ANY)
                .filterKeep(axiom -> axiom.getSubject().isURI())
                .forEach(axiom -> rules.add(rule(ontology, axiom)));
        return rules;
    }

    /** A finding for each chain that is no list of properties and inverses. While there is one, the rules cannot be made. */
    static List<Unplaced> faults(Graph ontology, Names names) {
        return ontology.find(Node.ANY, OWL2.propertyChainAxiom.asNode(), Node.ANY)
                .filterKeep(axiom -> axiom.getSubject().isURI() && !isChain(ontology, axiom.getObject()))
                .mapWith(axiom -> new Unplaced(Stage.INFERENCE, axiom.getSubject(), axiom.getPredicate(), axiom.getObject(),
                        "The owl:propertyChainAxiom of " + names.of(axiom.getSubject()) + " is not a list of properties.",
                        "Write a list in round brackets, ( first second ); a member is a property or [ owl:inverseOf property ]."))
                .toList();
    }

    private static boolean isChain(Graph ontology, Node list) {
        List<Node> members = members(ontology, list);
        return !members.isEmpty() && members.stream().allMatch(member -> property(ontology, member).isURI());
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
        query.setQueryPattern(group);
        return new Rule("prp-spo2", query, properties, Set.of(axiom.getSubject()));
    }

    /** The members of a list; none if it is not a list. */
    static List<Node> members(Graph ontology, Node list) {
        Set<Node> cells = new HashSet<>();
        List<Node> members = new ArrayList<>();
        Node cell = list;
        while (!RDF.nil.asNode().equals(cell)) {
            Node member = value(ontology, cell, RDF.first.asNode());
            // No list: it has no member here, or goes in a circle.
            if (member.equals(Node.ANY) || !cells.add(cell)) {
                return List.of();
            }
            members.add(member);
            cell = value(ontology, cell, RDF.rest.asNode());
        }
        return members;
    }

    private static Node property(Graph ontology, Node member) {
        return member.isURI() ? member : value(ontology, member, OWL2.inverseOf.asNode());
    }

    /** A value of a property; {@code Node.ANY} if there is none, so a chain of what is missing is none either. */
    private static Node value(Graph ontology, Node subject, Node property) {
        if (!subject.isConcrete() || subject.isLiteral()) {
            return Node.ANY;
        }
        List<Node> values = ontology.find(subject, property, Node.ANY).mapWith(Triple::getObject).toList();
        return values.isEmpty() ? Node.ANY : values.get(0);
    }
}
