package org.w3id.nisso.geometry;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.precision.GeometryPrecisionReducer;
import org.locationtech.jts.simplify.TopologyPreservingSimplifier;

/**
 * Outlines with as many points as a map on a screen can show. Every piece is simplified by its own size, so that a small island
 * keeps its form beside a large one and can be looked at more closely. Safe for many threads.
 */
public final class ScreenOutline {

    /** A piece is drawn at most about as many pixels wide, on the whole map or on a part of it. */
    private static final double PIXELS = 400;
    /** However large a piece is: about a kilometre. */
    private static final double COARSEST = 0.012;
    /** A pixel of the smallest piece, at a metre, is finer than any reading of a map. */
    private static final double FINEST = 0.00001;

    private ScreenOutline() { }

    /**
     * A simplified geometry as a GeoJSON object, with no more decimals than can be seen.
     *
     * @param geometry a geometry within the bounds of GeoJSON, as {@link PlaceGeometry#read} gives it
     */
    public static String json(Geometry geometry) {
        List<Geometry> pieces = new ArrayList<>();
        double[] finest = {COARSEST};
        Antimeridian.forEachPiece(geometry, piece -> {
            double pixel = pixel(piece);
            finest[0] = Math.min(finest[0], pixel);
            pieces.add(piece.getDimension() == 0 ? piece : TopologyPreservingSimplifier.simplify(piece, pixel));
        });
        int decimals = (int) Math.ceil(-Math.log10(finest[0]));
        return PlaceGeometry.json(rounded(geometry.getFactory().buildGeometry(pieces), decimals), decimals);
    }

    /** Neighbouring pieces that were simplified each by itself can meet, and so can edges when their ends are rounded. */
    private static Geometry rounded(Geometry geometry, int decimals) {
        return geometry.getDimension() < 2 ? geometry
                : GeometryPrecisionReducer.reduce(GeometryFixer.fix(geometry), new PrecisionModel(Math.pow(10, decimals)));
    }

    private static double pixel(Geometry piece) {
        Envelope box = piece.getEnvelopeInternal();
        return piece.getDimension() == 0 ? FINEST * 10 : Math.min(COARSEST, Math.max(FINEST, box.getDiameter() / PIXELS));
    }
}
