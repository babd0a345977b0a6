package org.w3id.nisso.server.data;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.w3id.nisso.catalog.ThingFinder;
import org.w3id.nisso.rdf.AddressSpace;
import org.w3id.nisso.report.Nearest;
import org.w3id.nisso.server.http.Known;
import org.w3id.nisso.server.http.Problem;
import org.w3id.nisso.server.http.ProblemException;
import org.w3id.nisso.server.http.ProblemKind;
import org.w3id.nisso.server.http.ThingPaths;
import org.w3id.nisso.server.http.Visit;

/**
 * The thing that a path names.
 *
 * @param thing  its address in the data
 * @param form   the form in which it is wanted, if the path has its ending
 */
record Asked(Node thing, Optional<DataForm> form) {

    private static final int MOST_CANDIDATES = 5;

    /**
     * The thing of {@code CLASS/KEY}.
     *
     * @throws ProblemException if there is none; says what is near
     */
    static Asked forThing(HttpServletRequest request, Visit visit) {
        String[] parts = parts(request, visit);
        return visit.things().at(parts[0], parts[1]).map(thing -> new Asked(thing, Optional.empty()))
                .orElseThrow(() -> nothing(request, parts, visit));
    }

    /**
     * The thing of {@code CLASS/KEY} or {@code CLASS/KEY.FORMAT}.
     *
     * @throws ProblemException if there is no such thing or no such format; says what there is
     */
    static Asked forData(HttpServletRequest request, Visit visit) {
        String[] parts = parts(request, visit);
        ThingFinder finder = visit.things();
        Optional<Node> whole = finder.at(parts[0], parts[1]);
        int dot = parts[1].lastIndexOf('.');
        if (whole.isPresent() || dot <= 0) {
            return whole.map(thing -> new Asked(thing, Optional.empty())).orElseThrow(() -> nothing(request, parts, visit));
        }
        String[] withoutEnding = {parts[0], parts[1].substring(0, dot)};
        Node thing = finder.at(withoutEnding[0], withoutEnding[1]).orElseThrow(() -> nothing(request, withoutEnding, visit));
        String ending = parts[1].substring(dot + 1);
        DataForm form = DataForm.named(ending).orElseThrow(() -> DataForm.unknown(Known.shortened(ending), null));
        return new Asked(thing, Optional.of(form));
    }

    /** Class segment and key, as they are once the percent-encoding is undone. */
    private static String[] parts(HttpServletRequest request, Visit visit) {
        String path = Optional.ofNullable(request.getPathInfo()).orElse("/");
        String[] parts = path.substring(1).split("/", -1);
        if (parts.length == 2 && Stream.of(parts).noneMatch(String::isEmpty)) {
            return parts;
        }
        List<String> segments = visit.things().segments();
        throw Problem.of(ProblemKind.NOT_FOUND, "The address of a thing is " + request.getServletPath() + "/CLASS/KEY, and CLASS is"
                + " one of " + String.join(", ", segments) + ".").offering(segments).asException();
    }

    private static ProblemException nothing(HttpServletRequest request, String[] parts, Visit visit) {
        ThingFinder finder = visit.things();
        List<String> segments = finder.segments();
        String there = "There is no thing at " + Known.shortened(request.getRequestURI()) + ".";
        List<String> near = finder.nearest(parts[0], parts[1], MOST_CANDIDATES);
        List<String> paths = near.stream().map(path -> path(request, visit, path)).toList();
        if (segments.contains(parts[0])) {
            String meant = Nearest.question(near.stream().map(path -> shortForm(visit, path)).toList());
            String advice = meant.isEmpty() ? "Search at " + SearchServlet.PATH + "." : meant;
            return Problem.of(ProblemKind.NOT_FOUND, there + " " + advice).offering(paths).asException();
        }
        List<String> candidates = Stream.concat(paths.stream(), Nearest.to(parts[0], segments, MOST_CANDIDATES).stream()).toList();
        String known = " The class segments that there are: " + String.join(", ", segments) + ".";
        return Problem.of(ProblemKind.NOT_FOUND, there + known)
                .offering(candidates).asException();
    }

    private static String path(HttpServletRequest request, Visit visit, String classAndKey) {
        AddressSpace addresses = visit.description().addresses();
        String path = ThingPaths.id(addresses, addresses.space() + classAndKey);
        return request.getServletPath() + path.substring(ThingPaths.ID.length() - 1);
    }

    private static String shortForm(Visit visit, String classAndKey) {
        AddressSpace addresses = visit.description().addresses();
        return addresses.shorten(addresses.space() + classAndKey);
    }
}
