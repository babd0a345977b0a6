/**
 * Where places lie: reads geometries of GeoSPARQL and writes them as GeoJSON, whole for files and simplified for screens.
 *
 * <p>Floor 2. Works on texts and shapes alone; asks no graph.
 */
@NullMarked
package org.w3id.nisso.geometry;

import org.jspecify.annotations.NullMarked;
