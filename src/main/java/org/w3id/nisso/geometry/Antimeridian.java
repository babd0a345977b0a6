package org.w3id.nisso.geometry;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.locationtech.jts.geom.util.GeometryFixer;

/**
 * Cuts what crosses the antimeridian into pieces on its two sides (RFC 7946, section 3.1.9). A line crosses it where it runs
 * beyond ±180°, and where two neighbouring points are more than 180° apart, since the short way round is meant. A ring around a pole,
 * which comes back on itself a full turn later, has no such pieces and is left as it is. Safe for many threads.
 */
final class Antimeridian {

    private static final double HALF = 180;
    private static final double TURN = 360;

    private Antimeridian() { }

    /** The geometry with all longitudes within −180 … 180, in as many pieces as that takes. */
    static Geometry cut(Geometry geometry) {
        List<Geometry> pieces = new ArrayList<>();
        forEachPiece(geometry, part -> forEachPiece(within(unrolled(part)), pieces::add));
        return geometry.getFactory().buildGeometry(pieces);
    }

    /** Calls for every point, line and polygon of a geometry, however deep its collections are. */
    static void forEachPiece(Geometry geometry, Consumer<Geometry> action) {
        for (int i = 0; i < geometry.getNumGeometries(); i++) {
            Geometry part = geometry.getGeometryN(i);
            if (part.getNumGeometries() > 1 || part.getClass().getSimpleName().startsWith("Multi")) {
                forEachPiece(part, action);
            } else if (!part.isEmpty()) {
                action.accept(part);
            }
        }
    }

    private static Geometry unrolled(Geometry part) {
        GeometryFactory factory = part.getFactory();
        if (part instanceof Polygon polygon) {
            Coordinate[] shell = unrolled(polygon.getExteriorRing(), polygon.getExteriorRing().getCoordinateN(0).x);
            LinearRing[] holes = new LinearRing[polygon.getNumInteriorRing()];
            for (int i = 0; i < holes.length; i++) {
                holes[i] = factory.createLinearRing(unrolled(polygon.getInteriorRingN(i), middle(shell)));
            }
            return factory.createPolygon(factory.createLinearRing(shell), holes);
        }
        return part instanceof LineString line ? factory.createLineString(unrolled(line, line.getCoordinateN(0).x)) : part;
    }

    private static Coordinate[] unrolled(LineString line, double near) {
        Coordinate[] given = line.getCoordinates();
        Coordinate[] points = new Coordinate[given.length];
        double before = near;
        for (int i = 0; i < given.length; i++) {
            double turns = Math.abs(given[i].x - before) > HALF ? Math.rint((before - given[i].x) / TURN) : 0;
            points[i] = new Coordinate(given[i].x + turns * TURN, given[i].y);
            before = points[i].x;
        }
        boolean roundPole = line.isClosed() && !points[0].equals2D(points[points.length - 1]);
        return roundPole ? given : points;
    }

    private static double middle(Coordinate[] ring) {
        Envelope box = new Envelope();
        for (Coordinate point : ring) {
            box.expandToInclude(point);
        }
        return box.centre().x;
    }

    private static Geometry within(Geometry part) {
        Envelope box = part.getEnvelopeInternal();
        if (box.getMinX() >= -HALF && box.getMaxX() <= HALF) {
            return part;
        }
        // A ring that crosses itself could not be cut; mended, it can.
        Geometry whole = part instanceof Polygon ? GeometryFixer.fix(part) : part;
        List<Geometry> pieces = new ArrayList<>();
        for (long turn = world(box.getMinX()); turn <= world(box.getMaxX()); turn++) {
            Geometry strip = part.getFactory().toGeometry(new Envelope(turn * TURN - HALF, turn * TURN + HALF, -90, 90));
            Geometry piece = AffineTransformation.translationInstance(-turn * TURN, 0).transform(whole.intersection(strip));
            forEachPiece(piece, p -> {
                if (p.getDimension() == part.getDimension()) {
                    pieces.add(p);
                }
            });
        }
        return part.getFactory().buildGeometry(pieces);
    }

    private static long world(double longitude) {
        return (long) Math.floor((longitude + HALF) / TURN);
    }
}
