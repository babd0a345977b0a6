package org.w3id.nisso.geometry;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import org.locationtech.jts.io.WKTWriter;
import org.locationtech.jts.io.geojson.GeoJsonWriter;

/**
 * The geometry of a place, read from a {@code geo:wktLiteral} and written as RFC 7946 asks: WGS 84, longitude first, degrees
 * within −180 … 180 and −90 … 90 (section 4), outer rings counter-clockwise (3.1.6), cut at the antimeridian (3.1.9). Safe for
 * many threads.
 */
public final class PlaceGeometry {

    /** The seventh decimal of a degree is about a centimetre; more would only make the file larger (RFC 7946, section 11.2). */
    public static final int DECIMALS = 7;

    // GeoSPARQL: the address of the reference system may stand first; without one it is CRS84.
    private static final Pattern LITERAL = Pattern.compile("\\s*(?:<([^>]*)>\\s*)?(.*)", Pattern.DOTALL);
    private static final Pattern LONGITUDE_FIRST = Pattern.compile("https?://www\\.opengis\\.net/def/crs/OGC/(1\\.3|0)/CRS84/?");
    private static final Pattern LATITUDE_FIRST = Pattern.compile("https?://www\\.opengis\\.net/def/crs/EPSG/[0-9.]+/4326/?");

    private PlaceGeometry() { }

    /**
     * Reads the text of a {@code geo:wktLiteral}.
     *
     * @param literal WKT, with or without the address of its reference system before it
     * @return the geometry, cut at the antimeridian; empty if the text is no WKT, has no points, lies off the globe, or is in a
     *         reference system other than CRS84 and EPSG:4326, which this program cannot convert
     */
    public static Optional<Geometry> read(String literal) {
        Matcher parts = LITERAL.matcher(literal);
        if (!parts.matches()) {
            return Optional.empty();
        }
        String system = parts.group(1);
        boolean latitudeFirst = system != null && LATITUDE_FIRST.matcher(system).matches();
        if (system != null && !latitudeFirst && !LONGITUDE_FIRST.matcher(system).matches()) {
            return Optional.empty();
        }
        try {
            Geometry read = new WKTReader().read(parts.group(2));
            if (latitudeFirst) {
                AxisOrder.swap(read);
            }
            return Optional.of(read).filter(g -> !g.isEmpty()).filter(PlaceGeometry::onGlobe).map(Antimeridian::cut);
        } catch (ParseException | IllegalArgumentException notWkt) {
            return Optional.empty();
        }
    }

    /**
     * One text for several geometries, in CRS84.
     *
     * @param literals texts of {@code geo:wktLiteral}s
     * @return the text if it is one; else one of all that can be read; empty if none can
     */
    public static Optional<String> joined(List<String> literals) {
        if (literals.size() == 1) {
            return Optional.of(literals.get(0));
        }
        List<Geometry> read = literals.stream().map(PlaceGeometry::read).flatMap(Optional::stream).toList();
        return read.isEmpty() ? Optional.empty() : Optional.of(new WKTWriter().write(new GeometryFactory().buildGeometry(read)));
    }

    // Outlines that run on over the antimeridian count up to 360° there and back.
    private static boolean onGlobe(Geometry geometry) {
        var box = geometry.getEnvelopeInternal();
        return box.getMinX() >= -360 && box.getMaxX() <= 360 && box.getMinY() >= -90 && box.getMaxY() <= 90;
    }

    /** A number of degrees with as many decimals as are written. */
    public static String decimal(double degrees) {
        return BigDecimal.valueOf(degrees).setScale(DECIMALS, RoundingMode.HALF_EVEN).stripTrailingZeros().toPlainString();
    }

    /** The geometry as a GeoJSON object. */
    public static String json(Geometry geometry) {
        return json(geometry, DECIMALS);
    }

    /** The same with no more than so many decimals of a degree. */
    static String json(Geometry geometry, int decimals) {
        GeoJsonWriter writer = new GeoJsonWriter(decimals);
        writer.setEncodeCRS(false);
        writer.setForceCCW(true);
        return writer.write(geometry);
    }
}
