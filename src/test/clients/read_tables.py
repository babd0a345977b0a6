"""Reads a zip file of tables as its README says, with the csv module and NetworkX, and holds it against its datapackage.json.

usage: read_tables.py FILE.csv.zip NODES EDGES [LABEL-OF-FIRST-NODE]
"""
import csv
import datetime
import io
import json
import sys
import zipfile

import networkx

TYPES = {
    "string": str,
    "integer": int,
    "number": float,
    "boolean": {"true": True, "false": False}.__getitem__,
    "date": datetime.date.fromisoformat,
}


def read(package, resource, archive):
    fields = resource["schema"]["fields"]
    with archive.open(resource["path"]) as raw:
        rows = list(csv.reader(io.TextIOWrapper(raw, encoding=resource["encoding"], newline=""), strict=True))
    assert rows[0] == [field["name"] for field in fields], rows[0]
    return [
        {f["name"]: TYPES[f["type"]](cell) for f, cell in zip(fields, row, strict=True) if cell != ""}
        for row in rows[1:]
    ]


with zipfile.ZipFile(sys.argv[1]) as archive:
    package = json.loads(archive.read("datapackage.json"))
    tables = {r["name"]: read(package, r, archive) for r in package["resources"]}

for resource in package["resources"]:
    keys = [row[resource["schema"]["primaryKey"]] for row in tables[resource["name"]]]
    assert len(keys) == len(set(keys)), "keys of " + resource["name"]
    for foreign in resource["schema"].get("foreignKeys", []):
        there = {row[foreign["reference"]["fields"]] for row in tables[foreign["reference"]["resource"]]}
        lost = [row[foreign["fields"]] for row in tables[resource["name"]] if row[foreign["fields"]] not in there]
        assert not lost, lost

graph = networkx.MultiDiGraph()
graph.add_nodes_from((node["id"], node) for node in tables["nodes"])
for edge in tables["edges"]:
    graph.add_edge(edge["source"], edge["target"], key=edge["id"], **edge)
assert (graph.number_of_nodes(), graph.number_of_edges()) == (int(sys.argv[2]), int(sys.argv[3])), graph
if len(sys.argv) > 4:
    assert tables["nodes"][0]["label"] == sys.argv[4], repr(tables["nodes"][0]["label"])
print(graph)
