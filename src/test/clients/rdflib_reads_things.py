"""Reads the data of things in every form with rdflib, and compares the graphs.

usage: rdflib_reads_things.py http://localhost:PORT/ CLASS/KEY...
"""
import sys
from urllib.request import Request, urlopen

from rdflib import Graph
from rdflib.compare import isomorphic

FORMS = {"ttl": "turtle", "jsonld": "json-ld", "nt": "nt", "rdf": "xml"}
address = sys.argv[1]

for thing in sys.argv[2:]:
    graphs = {}
    for ending, name in FORMS.items():
        body = urlopen(address + "data/" + thing + "." + ending).read()
        graphs[ending] = Graph().parse(data=body, format=name)
    sizes = {ending: len(graph) for ending, graph in graphs.items()}
    if min(sizes.values()) < 20 or len(set(sizes.values())) != 1:
        sys.exit(thing + ": sizes " + str(sizes))
    for ending, graph in graphs.items():
        if not isomorphic(graphs["ttl"], graph):
            sys.exit(thing + ": " + ending + " is another graph than ttl")
    answer = urlopen(Request(address + "data/" + thing, headers={"Accept": "application/rdf+xml;q=0.9, text/html;q=0.1"}))
    if answer.headers["Content-Location"] != "/data/" + thing + ".rdf":
        sys.exit(thing + ": Content-Location " + str(answer.headers["Content-Location"]))
    print(thing, sizes)
