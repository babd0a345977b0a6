"""Reads files for graph tools with the libraries that they are meant for, and prints what each reader found.

usage: read_networks.py FILE...

One line for each file and reader: FILE READER NODES EDGES LABELS, where LABELS is a hash of all labels of nodes, sorted.
"""
import hashlib
import json
import os
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ElementTree

import igraph
import networkx


def labels_hash(labels):
    """The same for the same labels, whatever their order and however a reader treats white space."""
    clean = sorted(" ".join(str(label).split()) for label in labels)
    return hashlib.sha256("\n".join(clean).encode("utf-8")).hexdigest()[:12]


def from_networkx(graph):
    labels = [data["label"] for _, data in graph.nodes(data=True)]
    return graph.number_of_nodes(), graph.number_of_edges(), labels


def networkx_graphml(file):
    return from_networkx(networkx.read_graphml(file, force_multigraph=True))


def networkx_gexf(file):
    return from_networkx(networkx.read_gexf(file))


def igraph_graphml(file):
    graph = igraph.Graph.Read_GraphML(file)
    return graph.vcount(), graph.ecount(), graph.vs["label"]


def json_cyjs(file):
    with open(file, encoding="utf-8") as opened:
        elements = json.load(opened)["elements"]
    known = {node["data"]["id"] for node in elements["nodes"]}
    for edge in elements["edges"]:
        if not {edge["data"]["source"], edge["data"]["target"]} <= known:
            sys.exit("an edge without its node in " + file)
    return len(known), len({edge["data"]["id"] for edge in elements["edges"]}), [node["data"]["name"] for node in elements["nodes"]]


def graphviz_dot(file):
    svg = subprocess.run(["dot", "-Tsvg", "-Gnslimit=1", "-Gnslimit1=1", "-Gsplines=line", file], check=True, capture_output=True).stdout
    root = ElementTree.fromstring(svg)
    space = "{http://www.w3.org/2000/svg}"
    if any(True for _ in root.iter(space + "script")):
        sys.exit("a script in the drawing of " + file)
    groups = [group.get("class", "").split()[:1] for group in root.iter(space + "g")]
    return groups.count(["node"]), groups.count(["edge"]), []


READERS = {
    ".graphml": [networkx_graphml, igraph_graphml],
    ".gexf": [networkx_gexf],
    ".cyjs": [json_cyjs],
    ".dot": [graphviz_dot] if shutil.which("dot") else [],
}

for name in sys.argv[1:]:
    for reader in READERS[os.path.splitext(name)[1]]:
        nodes, edges, found = reader(name)
        print(os.path.basename(name), reader.__name__, nodes, edges, labels_hash(found))
