package org.w3id.nisso.describe;

import java.util.List;

/**
 * The rules by which the build concludes, read backwards: from a statement {@code ?s ?p ?o} to the axiom of the ontology and to the
 * premises. Those of property chains are made of the chains ({@link Chains}).
 */
public enum Inferring {

    /** A narrower property. */
    PRP_SPO1("?narrow rdfs:subPropertyOf ?p FILTER (isIRI(?narrow) && ?narrow != ?p)", List.of("?s ?narrow ?o"), List.of("narrow", "p"), true),
    /** An equivalent property. */
    PRP_EQP("{ ?one owl:equivalentProperty ?p } UNION { ?p owl:equivalentProperty ?one } FILTER (isIRI(?one) && ?one != ?p)",
            List.of("?s ?one ?o"), List.of("one", "p"), true),
    /** The derivation of comparable dates. */
    DATES("""
            VALUES ?date { nisso:start nisso:end }
            FILTER (STRSTARTS(STR(?o), STR(?value)) && (?date = nisso:start && ?p IN (nisso:earliestStart, nisso:latestStart)
              || ?date = nisso:end && ?p IN (nisso:earliestEnd, nisso:latestEnd)))""", List.of("?s ?date ?value"), List.of("date", "p"), true),
    /** The value that all members of a class have. */
    CLS_HV1("?restriction owl:onProperty ?p ; owl:hasValue ?o . { ?narrow rdfs:subClassOf ?restriction } UNION"
            + " { ?narrow owl:equivalentClass ?restriction } UNION { ?restriction owl:equivalentClass ?narrow } FILTER (isIRI(?narrow))",
            List.of("?s a ?narrow"), List.of("narrow", "p", "o"), true),
    /** An inverse property. */
    PRP_INV("{ ?one owl:inverseOf ?p } UNION { ?p owl:inverseOf ?one } FILTER (isIRI(?one))", List.of("?o ?one ?s"),
            List.of("one", "p"), false),
    /** A symmetric property. */
    PRP_SYMP("?p a owl:SymmetricProperty", List.of("?o ?p ?s"), List.of("p"), false),
    /** A transitive property. */
    PRP_TRP("?p a owl:TransitiveProperty FILTER (?m != ?s && ?m != ?o)", List.of("?s ?p ?m", "?m ?p ?o"), List.of("p"), false),
    /** A wider class. */
    CAX_SCO("?narrow rdfs:subClassOf ?o FILTER (isIRI(?narrow) && ?narrow != ?o)", List.of("?s a ?narrow"), List.of("narrow", "o"), false),
    /** An equivalent class. */
    CAX_EQC("{ ?one owl:equivalentClass ?o } UNION { ?o owl:equivalentClass ?one } FILTER (isIRI(?one) && ?one != ?o)",
            List.of("?s a ?one"), List.of("one", "o"), false),
    /** The class of whoever has a property to a member of another. */
    CLS_SVF(Inferring.SOME + " FILTER (isIRI(?filler) && ?filler != owl:Thing)", List.of("?s ?one ?y", "?y a ?filler"),
            List.of("one", "filler", "o"), false),
    /** The class of whoever has a property at all. */
    CLS_SVF_THING(Inferring.SOME + " FILTER (?filler = owl:Thing)", List.of("?s ?one ?y"), List.of("one", "o"), false),
    /** The class of whoever has a value. */
    CLS_HV2("?restriction owl:onProperty ?one ; owl:hasValue ?value . " + Inferring.WIDER, List.of("?s ?one ?value"),
            List.of("one", "value", "o"), false),
    /** The domain of a property. */
    PRP_DOM("?one rdfs:domain ?o FILTER (isIRI(?one))", List.of("?s ?one ?y"), List.of("one", "o"), false),
    /** The range of a property. */
    PRP_RNG("?one rdfs:range ?o FILTER (isIRI(?one))", List.of("?x ?one ?s"), List.of("one", "o"), false),
    /** A chain of properties. */
    PRP_SPO2("", List.of(), List.of(), false);

    private static final String WIDER = "{ ?restriction rdfs:subClassOf ?o } UNION { ?restriction owl:equivalentClass ?o } UNION"
            + " { ?o owl:equivalentClass ?restriction }";
    private static final String SOME = "?restriction owl:onProperty ?one ; owl:someValuesFrom ?filler . " + WIDER;

    private final String axiom;
    private final List<String> premises;
    private final List<String> terms;
    private final boolean ofLiterals;

    Inferring(String axiom, List<String> premises, List<String> terms, boolean ofLiterals) {
        this.axiom = axiom;
        this.premises = premises;
        this.terms = terms;
        this.ofLiterals = ofLiterals;
    }

    /** The pattern that finds the axiom. */
    String axiom() {
        return axiom;
    }

    /** The patterns of the premises. */
    List<String> premises() {
        return premises;
    }

    /** The variables of the terms that the axiom is about, in the order of its sentence. */
    List<String> terms() {
        return terms;
    }

    /** Whether it can conclude this kind of statement: of a class, or of a property; and with a literal or not. */
    boolean concludes(boolean type, boolean literal) {
        boolean ofType = terms.contains("o") && this != CLS_HV1;
        return !axiom.isEmpty() && ofType == type && (!literal || ofLiterals);
    }
}
