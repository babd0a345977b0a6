package org.w3id.nisso.server.http;

import java.nio.charset.StandardCharsets;
import org.w3id.nisso.rdf.AddressSpace;

/**
 * Where things stand on this server. A thing {@code SPACE CLASS/KEY} is named at {@code /id/CLASS/KEY}, has its page at
 * {@code /doc/CLASS/KEY} and its data at {@code /data/CLASS/KEY}, whatever the space of the data set is.
 */
public final class ThingPaths {

    /** The name of a thing, which leads on to its page or its data. */
    public static final String ID = "/id/";
    /** The page of a thing. */
    public static final String PAGE = "/doc/";
    /** The data of a thing. */
    public static final String DATA = "/data/";

    private ThingPaths() { }

    /** The path of a thing's page. */
    public static String page(AddressSpace addresses, String iri) {
        return PAGE + rest(addresses, iri);
    }

    /** The path of a thing's data, without an ending. */
    public static String data(AddressSpace addresses, String iri) {
        return DATA + rest(addresses, iri);
    }

    /** The path of a thing's name. */
    public static String id(AddressSpace addresses, String iri) {
        return ID + rest(addresses, iri);
    }

    private static String rest(AddressSpace addresses, String iri) {
        StringBuilder out = new StringBuilder();
        for (byte b : iri.substring(addresses.space().length()).getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xFF);
            out.append(c > ' ' && c < 0x7F && "\"<>\\^`{|}?#;".indexOf(c) < 0 ? String.valueOf(c) : String.format("%%%02X", b & 0xFF));
        }
        return out.toString();
    }
}
