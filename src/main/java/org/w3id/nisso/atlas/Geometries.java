package org.w3id.nisso.atlas;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.engine.binding.Binding;
import org.locationtech.jts.geom.Geometry;
import org.w3id.nisso.catalog.Rows;
import org.w3id.nisso.geometry.PlaceGeometry;

/** Where the things of a graph lie. For one reading. */
final class Geometries {

    static final Query QUESTION = Rows.question("""
            PREFIX geo: <http://www.opengis.net/ont/geosparql#>
            SELECT ?thing ?wkt { ?thing geo:hasGeometry ?geometry . ?geometry geo:asWKT ?wkt FILTER(isIRI(?thing)) }
            ORDER BY ?thing ?wkt
            """);

    private static final int AREA = 2;
    // A thing may have a point beside its outline; the outline says more.
    private static final BinaryOperator<Geometry> MORE =
            BinaryOperator.maxBy(Comparator.comparingInt(Geometry::getDimension).thenComparingInt(Geometry::getNumPoints));

    private final Map<String, Geometry> known = new TreeMap<>();

    /** Reads the rows that answer {@link #QUESTION}. */
    Geometries(List<Binding> rows) {
        for (Binding row : rows) {
            Node wkt = row.get("wkt");
            Optional<Geometry> geometry = wkt.isLiteral() ? PlaceGeometry.read(wkt.getLiteralLexicalForm()) : Optional.empty();
            geometry.ifPresent(g -> known.merge(row.get("thing").getURI(), g, MORE));
        }
    }

    /** Some places, and whatever else has an outline, sorted by address. */
    List<Place> places(Set<String> places) {
        Stream<String> areas = known.keySet().stream().filter(thing -> known.get(thing).getDimension() == AREA);
        return Stream.concat(places.stream(), areas).distinct().sorted()
                .map(iri -> new Place(iri, Optional.ofNullable(known.get(iri)))).collect(Collectors.toUnmodifiableList());
    }
}
