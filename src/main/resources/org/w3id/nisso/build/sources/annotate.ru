# For every statement of the triples and every source of it, an annotation (RDF 1.2 Concepts, section 1.5) with a name of its own,
# made of the statement and its source. A citation that names the property goes before one that does not.
INSERT {
  GRAPH ?provenance { ?annotation rdf:reifies <<( ?s ?p ?o )>> ; nisso:source ?source ; nisso:locator ?locator }
}
WHERE {
  {
    { GRAPH ?graph { ?s ?p ?o } FILTER (isIRI(?s)) BIND (?s AS ?owner) BIND (?p AS ?topic) }
    UNION
    { GRAPH ?graph { ?owner ?topic ?s . ?s ?p ?o } FILTER (isBlank(?s) && isIRI(?owner)) }
    UNION
    { GRAPH ?graph { ?owner ?topic ?between . ?between ?link ?s . ?s ?p ?o }
      FILTER (isBlank(?s) && isBlank(?between) && isIRI(?owner)) }
    FILTER (STRSTARTS(STR(?graph), ?triples) && ?p != nisso:citation && ?topic != nisso:citation)
    ?owner nisso:citation ?citation .
    FILTER (EXISTS { ?citation nisso:supports ?topic } || (
      NOT EXISTS { ?citation nisso:supports ?other } &&
      NOT EXISTS { ?owner nisso:citation ?particular . ?particular nisso:supports ?topic }))
    ?citation nisso:source ?source .
    OPTIONAL { ?citation nisso:locator ?locator }
  }
  UNION
  {
    GRAPH ?graph { ?s ?p ?o } FILTER (STRSTARTS(STR(?graph), ?triples) && isIRI(?s))
    ?s a nisso:Source BIND (?s AS ?source)
  }
  UNION
  {
    GRAPH ?graph { ?s ?p ?o } FILTER (STRSTARTS(STR(?graph), ?triples) && isIRI(?s))
    ?s a nisso:Citation ; nisso:source ?source
  }
  UNION
  {
    GRAPH ?graph { ?s ?p ?o } FILTER (STRSTARTS(STR(?graph), ?triples) && ?s = ?dataset)
    BIND (?s AS ?source)
  }
  BIND (COALESCE(STR(?s), afn:bnode(?s)) AS ?subject)
  BIND (COALESCE(CONCAT(STR(?o), " ", LANG(?o), " ", STR(DATATYPE(?o))), STR(?o), afn:bnode(?o)) AS ?object)
  BIND (IRI(CONCAT(?space, "statement/", SHA1(CONCAT(
    ?subject, " ", STR(?p), " ", ?object, " ", STR(?source), " ", COALESCE(?locator, ""))))) AS ?annotation)
}
