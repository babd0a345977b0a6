package org.w3id.nisso.rdf;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** The terms that the program itself reads or writes; all other terms belong to the ontology of the folder. */
public final class Terms {

    /** The namespace of the apparatus, which a folder may use for its own terms too. */
    public static final String NAMESPACE = "https://w3id.org/nisso/ontology#";

    /** Relates a thing to a place in a source that supports what is stated of it. */
    public static final Node CITATION = term("citation");
    /** Relates a citation to its source. */
    public static final Node SOURCE = term("source");
    /** Says where in the source. */
    public static final Node LOCATOR = term("locator");
    /** Relates a citation to the one property whose statements it supports. */
    public static final Node SUPPORTS = term("supports");
    /** The class of sources. */
    public static final Node SOURCE_CLASS = term("Source");
    /** The class of places in sources. */
    public static final Node CITATION_CLASS = term("Citation");
    /** Relates a thing to a property whose value is in doubt. */
    public static final Node DOUBTFUL = term("doubtful");
    /** Relates a disputed matter to somebody who sees it so. */
    public static final Node IN_VIEW_OF = term("inViewOf");
    /** Says of a matter of which there can be several views that nobody denies it. */
    public static final Node UNDISPUTED = term("undisputed");
    /** Relates a name to the thing that is called so. */
    public static final Node NAME_OF = term("nameOf");

    /** When something began, as precise as its source. */
    public static final Node START = term("start");
    /** When something ended, as precise as its source. */
    public static final Node END = term("end");
    /** Tells of something that it still lasts on the day of its end. */
    public static final Node LASTS_THROUGH_END = term("lastsThroughEnd");
    /** The first day on which something can have begun. */
    public static final Node EARLIEST_START = term("earliestStart");
    /** The last day on which something can have begun. */
    public static final Node LATEST_START = term("latestStart");
    /** The last day on which something can have ended. */
    public static final Node LATEST_END = term("latestEnd");

    /** GeoSPARQL: relates a thing to where it is. */
    public static final Node HAS_GEOMETRY = NodeFactory.createURI("http://www.opengis.net/ont/geosparql#hasGeometry");
    /** VoID: a data set. */
    public static final Node VOID_DATASET = NodeFactory.createURI("http://rdfs.org/ns/void#Dataset");
    /** VoID: the common beginning of the addresses of all things of a data set. */
    public static final Node VOID_URI_SPACE = NodeFactory.createURI("http://rdfs.org/ns/void#uriSpace");
    /** VANN: the namespace whose terms an ontology defines. */
    public static final Node PREFERRED_NAMESPACE =
            NodeFactory.createURI("http://purl.org/vocab/vann/preferredNamespaceUri");
    /** The addresses of Wikidata's items begin so. */
    public static final String WIKIDATA = "http://www.wikidata.org/entity/";

    private Terms() { }

    private static Node term(String localName) {
        return NodeFactory.createURI(NAMESPACE + localName);
    }
}
