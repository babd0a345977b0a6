package org.w3id.nisso.server.map;

import java.util.List;

/** Which words of this room its scripts need. */
final class MapWords {

    /** The keys, by which the scripts know them too. */
    static final List<String> OF_SCRIPTS = List.of("caption", "captionKinds", "nothing", "undisputed", "and", "doubtful", "record",
            "nothingHere", "since", "until", "basis", "inViewOf", "close", "chosenDay", "openMap", "smallMap");

    private MapWords() { }
}
