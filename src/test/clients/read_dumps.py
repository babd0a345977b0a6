"""Reads the dumps in a directory with rdflib and with raptor's rapper, and compares what they find.

usage: read_dumps.py DIRECTORY [FORMAT...]

The files are DIRECTORY/nisso.FORMAT; the formats are ttl, nt, rdf, jsonld, trig and nq unless they are named. All triple forms must
hold one graph, the same to both readers, and all quad forms graphs of the same sizes. RDF 1.2 is not for these readers.
"""
import os
import re
import subprocess
import sys
from collections import Counter

import rdflib
from rdflib import BNode, ConjunctiveGraph, Graph
from rdflib.compare import to_isomorphic

RDFLIB = {"ttl": "turtle", "nt": "nt", "rdf": "xml", "jsonld": "json-ld", "trig": "trig", "nq": "nquads"}
RAPTOR = {"ttl": "turtle", "nt": "ntriples", "rdf": "rdfxml", "trig": "trig", "nq": "nquads"}
QUADS = ("trig", "nq")
# rdflib takes minutes to compare large graphs with blank nodes; of these, the statements without blank nodes are compared.
SMALL = 1000

# Literals are compared by their text, as it stands in the file.
rdflib.NORMALIZE_LITERALS = False


def rapper(file, syntax):
    """The number of triples that rapper counts; it must not complain."""
    run = subprocess.run(["rapper", "-c", "-i", syntax, file], stderr=subprocess.PIPE, encoding="utf-8")
    complaints = [line for line in run.stderr.splitlines() if re.search("error|warning", line, re.IGNORECASE)]
    if run.returncode != 0 or complaints:
        sys.exit(file + ": rapper exits with " + str(run.returncode) + ": " + run.stderr)
    return int(re.search(r"Parsing returned (\d+) triple", run.stderr).group(1))


def agree(what, found):
    """All the same, and something."""
    if len(set(found.values())) > 1 or 0 in found.values():
        sys.exit(what + " differ: " + str(found))
    print(what, found)


def ground(graph):
    """The statements without blank nodes."""
    return {statement for statement in graph if not any(isinstance(term, BNode) for term in statement)}


def require_same(first, other, graphs):
    """The same graph, as far as that can be told in reasonable time."""
    apart = ground(graphs[first]) ^ ground(graphs[other])
    if apart:
        sys.exit(first + " and " + other + " differ to rdflib in " + str(sorted(map(repr, apart))[:10]))
    if len(graphs[first]) < SMALL and to_isomorphic(graphs[first]) != to_isomorphic(graphs[other]):
        sys.exit(first + " and " + other + " differ to rdflib in blank nodes")


def main(directory, formats):
    graphs, quads, counts, quad_counts = {}, {}, {}, {}
    for name in formats:
        file = os.path.join(directory, "nisso." + name)
        read = ConjunctiveGraph() if name in QUADS else Graph()
        read.parse(file, format=RDFLIB[name])
        numbers = quad_counts if name in QUADS else counts
        if name in QUADS:
            # In one pass: rdflib goes through all statements for the size of each graph.
            quads[name] = Counter(graph.identifier for *_, graph in read.quads())
            numbers["rdflib " + name] = sum(quads[name].values())
        else:
            graphs[name] = read
            numbers["rdflib " + name] = len(read)
        if name in RAPTOR:
            numbers["rapper " + name] = rapper(file, RAPTOR[name])
    if counts:
        agree("triples", counts)
        first, *others = graphs
        for other in others:
            require_same(first, other, graphs)
    if quad_counts:
        agree("quads", quad_counts)
        if len({str(sorted(sizes.items())) for sizes in quads.values()}) != 1:
            sys.exit("graphs differ: " + str(quads))


main(sys.argv[1], sys.argv[2:] or list(RDFLIB))
