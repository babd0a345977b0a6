package org.w3id.nisso.atlas;

import java.util.Optional;
import org.locationtech.jts.geom.Geometry;

/**
 * A place on a map. Immutable, provided that nobody changes the geometry.
 *
 * @param iri      its address
 * @param geometry where it lies; empty if that is not known
 */
public record Place(String iri, Optional<Geometry> geometry) { }
