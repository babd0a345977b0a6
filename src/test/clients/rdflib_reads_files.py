"""Reads every Turtle file that it is given, one by one, with rdflib.

usage: rdflib_reads_files.py FILE...
"""
import sys

from rdflib import Graph

for file in sys.argv[1:]:
    count = len(Graph().parse(file, format="turtle"))
    if count == 0:
        sys.exit(file + ": no triples")
    print(file, count)
