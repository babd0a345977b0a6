package org.w3id.nisso.build;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.jspecify.annotations.Nullable;
import org.w3id.nisso.rdf.Terms;

/** From when to when and from where to where the things of a data set reach. For one thread. */
final class Extent {

    /** The datatype of geometries (GeoSPARQL 1.1, section 8.5.1). */
    static final String WKT = "http://www.opengis.net/ont/geosparql#wktLiteral";

    /** A position: longitude and latitude, and perhaps a height. */
    private static final Pattern POSITION = Pattern.compile("(-?[0-9.]+(?:[eE][+-]?[0-9]+)?)\\s+(-?[0-9.]+(?:[eE][+-]?[0-9]+)?)[^,()]*");
    /** Without one, longitude comes first; with another, it may not. */
    private static final Pattern OTHER_REFERENCE_SYSTEM = Pattern.compile("\\s*<(?!http://www.opengis.net/def/crs/OGC/1.3/CRS84>)");

    private @Nullable String firstDay;
    private @Nullable String lastDay;
    private double west = Double.POSITIVE_INFINITY;
    private double east = Double.NEGATIVE_INFINITY;
    private double south = Double.POSITIVE_INFINITY;
    private double north = Double.NEGATIVE_INFINITY;

    void add(Triple triple) {
        Node value = triple.getObject();
        if (!value.isLiteral()) {
            return;
        }
        if (triple.predicateMatches(Terms.EARLIEST_START)) {
            String day = value.getLiteralLexicalForm();
            firstDay = firstDay == null || day.compareTo(firstDay) < 0 ? day : firstDay;
        }
        if (triple.predicateMatches(Terms.LATEST_END) || triple.predicateMatches(Terms.LATEST_START)) {
            String day = value.getLiteralLexicalForm();
            lastDay = lastDay == null || day.compareTo(lastDay) > 0 ? day : lastDay;
        }
        if (value.getLiteralDatatypeURI().equals(WKT)) {
            addGeometry(value.getLiteralLexicalForm());
        }
    }

    private void addGeometry(String wkt) {
        if (OTHER_REFERENCE_SYSTEM.matcher(wkt).lookingAt()) {
            return;
        }
        Matcher position = POSITION.matcher(wkt.substring(wkt.indexOf('>') + 1));
        while (position.find()) {
            double longitude = Double.parseDouble(position.group(1));
            double latitude = Double.parseDouble(position.group(2));
            west = Math.min(west, longitude);
            east = Math.max(east, longitude);
            south = Math.min(south, latitude);
            north = Math.max(north, latitude);
        }
    }

    /** The first day on which something can have begun, as {@code xsd:date} writes it; empty if nothing is dated. */
    Optional<String> firstDay() {
        return Optional.ofNullable(firstDay);
    }

    /** The last day on which something can have begun or ended. */
    Optional<String> lastDay() {
        return Optional.ofNullable(lastDay);
    }

    /** The smallest box that holds all geometries, as WKT, anticlockwise from the south-west; empty if there are none. */
    Optional<String> box() {
        return west > east ? Optional.empty() : Optional.of("POLYGON((" + String.join(",", at(west, south), at(east, south),
                at(east, north), at(west, north), at(west, south)) + "))");
    }

    private static String at(double longitude, double latitude) {
        return longitude + " " + latitude;
    }
}
