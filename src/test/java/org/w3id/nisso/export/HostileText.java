package org.w3id.nisso.export;

import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.w3id.nisso.rdf.AddressSpace;

/** A small data set whose values are as awkward as RDF allows. */
final class HostileText {

    static final AddressSpace ADDRESSES = new AddressSpace("https://coast.example/", "https://coast.example/id/");

    private static final String PREFIXES = """
            PREFIX coast: <https://coast.example/ontology#>
            PREFIX light: <https://coast.example/id/light/>
            PREFIX geo: <http://www.opengis.net/ont/geosparql#>
            PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
            PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
            PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
            """;
    private static final String FACTS = """
            light:a a coast:Light , [ a coast:Kind ] ; rdfs:label "<script>alert('x & y')</script>"@en , "犬吠埼灯台 𠮷 😀"@ja , "Мыс «Север»"@ru ,
                "quote \\" apostrophe ' backslash \\\\ comma , semicolon ;" , "two\\nlines\\r\\nand\\ra tab\\t" , " ]]> &amp; &#13; <!-- " ,
                "\\u200Fright-to-left mark\\u202E" , "a"@en-GB , "" , "  " ;
                coast:lit true , false , "1"^^xsd:boolean , 28 , 1.50 , "1.0"^^xsd:double , "INF"^^xsd:double , "1900"^^xsd:gYear , "not a year"^^xsd:gYear ;
                coast:html "<b>&amp;</b>"^^rdf:HTML , "<b>x</b>"^^rdf:XMLLiteral ;
                <https://other.example/p/日本> <geo:35.7,140.8> , <mailto:keeper@coast.example> ; rdf:_1 <https://coast.example/a?b=c&d='e'> .
            light:b coast:lamps ( "white" _:lamp "red" ) ; coast:near light:a .
            _:lamp coast:of light:b ; coast:shadow _:other . _:other coast:shadow _:lamp .
            """;
    private static final String CONTROL = "light:c rdfs:label \"bell \\u0007 one \\u0001 delete \\u007F next line \\u0085\" .\n";
    private static final String ANNOTATIONS = """
            <https://coast.example/reason/1> rdf:reifies <<( light:a coast:lit "true"^^xsd:boolean )>> ; coast:source light:b .
            <https://coast.example/reason/2> rdf:reifies <<( light:b rdfs:label "犬 \\"x\\""@ja )>> .
            <https://coast.example/reason/3> rdf:reifies <<( light:a coast:lit "a"@ar--rtl )>> .
            """;

    private HostileText() { }

    /**
     * The data set: facts in the default graph and again in the graph of a file, another named graph, and annotations.
     *
     * @param control whether there are characters that XML cannot hold
     */
    static DatasetGraph dataset(boolean control) {
        String facts = control ? FACTS + CONTROL : FACTS;
        // One parse, so that a blank node is the same in both graphs.
        String file = "<https://coast.example/graph/triples/lights>";
        DatasetGraph dataset = parsed("GRAPH " + file + " {\n" + facts + "}\nGRAPH <https://coast.example/.well-known/void> {"
                + " <https://coast.example/> rdfs:label 'Lights' }\nGRAPH <https://coast.example/graph/provenance> {\n" + ANNOTATIONS + "}");
        dataset.getGraph(NodeFactory.createURI("https://coast.example/graph/triples/lights")).find()
                .forEachRemaining(dataset.getDefaultGraph()::add);
        return dataset;
    }

    /** A data set with nothing but some statements in its default graph. */
    static DatasetGraph parsed(String trig) {
        DatasetGraph dataset = DatasetGraphFactory.createTxnMem();
        RDFParser.fromString(PREFIXES + trig, Lang.TRIG).errorHandler(ErrorHandlerFactory.errorHandlerNoWarnings).parse(dataset);
        return dataset;
    }
}
