package org.w3id.nisso.geometry;

import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Geometry;

/** Turns latitude and longitude round. For one thread. */
final class AxisOrder implements CoordinateSequenceFilter {

    private AxisOrder() { }

    /** Changes the geometry in place. */
    static void swap(Geometry geometry) {
        geometry.apply(new AxisOrder());
    }

    @Override
    public void filter(CoordinateSequence points, int index) {
        double first = points.getX(index);
        points.setOrdinate(index, CoordinateSequence.X, points.getY(index));
        points.setOrdinate(index, CoordinateSequence.Y, first);
    }

    @Override
    public boolean isDone() {
        return false;
    }

    @Override
    public boolean isGeometryChanged() {
        return true;
    }
}
