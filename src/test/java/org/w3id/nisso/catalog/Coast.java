package org.w3id.nisso.catalog;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.rdflink.RDFLink;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.tdb2.DatabaseMgr;
import org.w3id.nisso.rdf.AddressSpace;

/** A coast with four lights and two keepers: the data of the tests of this room. */
final class Coast {

    static final AddressSpace ADDRESSES = new AddressSpace("https://coast.example/", "https://coast.example/id/");
    static final String ONTOLOGY = "https://coast.example/ontology#";

    private static final String DATA = """
            PREFIX :      <https://coast.example/ontology#>
            PREFIX light: <https://coast.example/id/light/>
            PREFIX ship:  <https://coast.example/id/ship/>
            PREFIX keeper: <https://coast.example/id/keeper/>
            PREFIX name:  <https://coast.example/id/name/>
            PREFIX nisso: <https://w3id.org/nisso/ontology#>
            PREFIX owl:   <http://www.w3.org/2002/07/owl#>
            PREFIX rdfs:  <http://www.w3.org/2000/01/rdf-schema#>
            PREFIX skos:  <http://www.w3.org/2004/02/skos/core#>
            PREFIX wd:    <http://www.wikidata.org/entity/>
            PREFIX xsd:   <http://www.w3.org/2001/XMLSchema#>

            :Light a owl:Class ; rdfs:label "light"@en , "灯台"@ja , "маяк"@ru .
            :Lightship a owl:Class ; rdfs:subClassOf :Light ; rdfs:label "lightship"@en .
            :Keeper a owl:Class ; rdfs:label "keeper"@en .

            light:gannet-rock a :Light ; rdfs:label "Gannet Rock"@en , "ガネット岩"@ja , "Гэннет-Рок"@ru ;
                :lit "1831-10-01"^^xsd:date ; :height 28 ; :keeper keeper:ada-quill ; skos:exactMatch wd:Q100 .
            light:cape-north a :Light ; rdfs:label "Cape North"@en , "岬"@ja ; :lit "1906-05-02"^^xsd:date ; :height 12 ;
                :keeper keeper:bo-larsen ; skos:closeMatch wd:Q200 .
            light:north-head a :Light ; rdfs:label "North–Head"@en , "岬"@ja ; :lit "1874-07-14"^^xsd:date ; :height 19 .
            ship:swiftsure a :Lightship , :Light ; rdfs:label "Swiftsure" ; :lit "1910-01-01"^^xsd:date .
            keeper:ada-quill a :Keeper ; rdfs:label "Ada \\"Lamp\\" Quill"@en .
            keeper:bo-larsen a :Keeper ; rdfs:label "Bo Larsen"@en .
            name:old-bird a :Name ; rdfs:label "Old Bird"@en ; nisso:nameOf light:gannet-rock .
            """;

    private Coast() { }

    /** The coast in memory. */
    static RDFLink link() {
        return filled(DatasetGraphFactory.createTxnMem());
    }

    /** The coast in a store that reads terms only when they are asked for, and only within a transaction. */
    static RDFLink storedLink() {
        return filled(DatabaseMgr.createDatasetGraph());
    }

    private static RDFLink filled(DatasetGraph dataset) {
        dataset.executeWrite(() -> RDFParser.fromString(DATA, Lang.TURTLE).parse(dataset));
        return RDFLink.connect(dataset);
    }

    static Node thing(String shortForm) {
        return ADDRESSES.expand(shortForm).orElseThrow();
    }

    static Node term(String localName) {
        return NodeFactory.createURI(ONTOLOGY + localName);
    }
}
