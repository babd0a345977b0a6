package org.w3id.nisso.server.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.w3id.nisso.catalog.CannedQuery;
import org.w3id.nisso.catalog.Parameter;
import org.w3id.nisso.network.Projection;
import org.w3id.nisso.network.WholeNetwork;
import org.w3id.nisso.report.Nearest;
import org.w3id.nisso.server.http.Problem;
import org.w3id.nisso.server.http.ProblemKind;

/** The parameter {@code project}, which is not of the query but of the file. */
final class ProjectParameter {

    static final String NAME = "project";
    private static final String AT = "at";
    private static final int MOST_CANDIDATES = 3;

    private ProjectParameter() { }

    /** All parameters that a file takes. */
    static List<String> all(CannedQuery query) {
        List<String> names = new ArrayList<>(query.parameters().stream().map(Parameter::name).toList());
        if (query.isDated()) {
            names.add(AT);
        }
        names.add(NAME);
        return names.stream().distinct().toList();
    }

    /** Takes the projection out of what was given; what is left is for the query. */
    static Projection take(CannedQuery query, Map<String, List<String>> given) {
        List<String> known = all(query);
        for (String name : given.keySet()) {
            if (!known.contains(name)) {
                List<String> nearest = Nearest.to(name, known, MOST_CANDIDATES);
                throw Problem.of(ProblemKind.BAD_PARAMETER, name + ": there is no such parameter. " + Nearest.question(nearest)
                        + (nearest.isEmpty() ? "" : " ") + "There are " + String.join(", ", known) + ".").blaming(name)
                        .offering(nearest).asException();
            }
        }
        List<String> words = given.getOrDefault(NAME, List.of(Projection.BIPARTITE.word()));
        Optional<Projection> projection = words.size() == 1 ? Projection.named(words.get(0)) : Optional.empty();
        if (projection.isEmpty()) {
            List<String> names = Stream.of(Projection.values()).map(Projection::word).toList();
            throw refused("give one of " + String.join(", ", names) + ".", names);
        }
        WholeNetwork.obstacle(query, projection.get()).ifPresent(why -> {
            throw refused(why, List.of(Projection.BIPARTITE.word()));
        });
        given.remove(NAME);
        return projection.get();
    }

    private static RuntimeException refused(String why, List<String> candidates) {
        return Problem.of(ProblemKind.BAD_PARAMETER, NAME + ": " + why).blaming(NAME).offering(candidates).asException();
    }
}
