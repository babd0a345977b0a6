"""Sends what independent SPARQL clients send against a server: rdflib and SPARQLWrapper.

usage: sparql_clients.py http://localhost:PORT/
"""
import sys

from rdflib import Graph, URIRef
from rdflib.plugins.stores.sparqlstore import SPARQLStore
from SPARQLWrapper import CSV, JSON, POST, POSTDIRECTLY, TURTLE, XML, SPARQLWrapper

address = sys.argv[1]
endpoint = address + "sparql"
COUNT = "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }"
JAPANESE = 'SELECT ?thing { ?thing <http://www.w3.org/2000/01/rdf-schema#label> "エイダ・リード"@ja }'


def check(name, right):
    if not right:
        sys.exit(name + ": wrong")
    print(name + ": right")


wrapper = SPARQLWrapper(endpoint)
wrapper.setQuery(COUNT)
wrapper.setReturnFormat(JSON)
count = int(wrapper.queryAndConvert()["results"]["bindings"][0]["n"]["value"])
check("SPARQLWrapper GET JSON", count > 20)

wrapper.setReturnFormat(XML)
check("SPARQLWrapper GET XML", str(count) in wrapper.queryAndConvert().toxml())

wrapper.setReturnFormat(CSV)
check("SPARQLWrapper GET CSV", str(count).encode() in wrapper.queryAndConvert())

wrapper.setMethod(POST)
wrapper.setReturnFormat(JSON)
wrapper.setQuery(JAPANESE)
check("SPARQLWrapper POST form", len(wrapper.queryAndConvert()["results"]["bindings"]) == 1)

wrapper.setRequestMethod(POSTDIRECTLY)
check("SPARQLWrapper POST directly", len(wrapper.queryAndConvert()["results"]["bindings"]) == 1)

construct = SPARQLWrapper(endpoint)
construct.setQuery("CONSTRUCT { ?s a ?c } WHERE { ?s a ?c }")
construct.setReturnFormat(TURTLE)
check("SPARQLWrapper CONSTRUCT", len(Graph().parse(data=construct.queryAndConvert(), format="turtle")) > 5)

rows = list(SPARQLStore(endpoint).query(JAPANESE))
check("rdflib SPARQLStore", rows == [(URIRef("https://example.org/lights/id/keeper/ada-reed"),)])

description = Graph().parse(endpoint, format="turtle")
check("rdflib service description", (None, URIRef("http://www.w3.org/ns/sparql-service-description#endpoint"), None) in description)

dump = Graph().parse(address + "graphs?default", format="turtle")
check("rdflib default graph", len(dump) == count)
