package org.w3id.nisso.network;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.rdflink.RDFLink;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;
import org.w3id.nisso.catalog.BoundQuery;
import org.w3id.nisso.catalog.Role;
import org.w3id.nisso.network.Attribute.Owner;
import org.w3id.nisso.rdf.Description;

/**
 * Makes networks of the rows of canned queries. Cards of the nodes are read with it, in the same state of the data if the link is
 * within a transaction. For one thread.
 */
public final class NetworkReader {

    private final RDFLink link;
    private final Description description;
    private final Optional<String> dataVersion;

    /**
     * A reader of one dataset.
     *
     * @param link        the dataset; not closed
     * @param description what the dataset says of itself
     * @param dataVersion the version of the data; empty if it is not known
     */
    public NetworkReader(RDFLink link, Description description, Optional<String> dataVersion) {
        this.link = link;
        this.description = description;
        this.dataVersion = dataVersion;
    }

    /**
     * Makes the network of an answer.
     *
     * @param bound      the query with its values; its header has the role {@code node}
     * @param rows       the rows of the answer, which are used up
     * @param projection how the rows become ties
     * @return the network; a row without a thing at the source end adds nothing, and one without a thing at the other end adds a
     *         node
     * @throws IllegalArgumentException if the query has no column with the role {@code node}
     */
    public Network read(BoundQuery bound, RowSet rows, Projection projection) {
        if (!Roles.haveNodes(bound.query())) {
            throw new IllegalArgumentException("The query " + bound.query().name() + " has no nodes");
        }
        Reading reading = new Reading(bound);
        rows.stream().map(Binding::detach).toList().forEach(reading::take);
        return finished(reading.network(projection, Map.of()), bound, projection);
    }

    private static Network finished(Network network, BoundQuery bound, Projection projection) {
        return projection == Projection.DYAD ? Dyads.fold(network, Set.copyOf(bound.query().header().dyads())) : network;
    }

    /**
     * Makes the network that was asked for.
     *
     * @param call what was asked; says which kinds of tie are left out, and with them the nodes that have no other
     * @param rows the rows of the answer to its query, which are used up
     */
    public Network read(NetworkCall call, RowSet rows) {
        Reading reading = new Reading(call.bound());
        rows.stream().map(Binding::detach).filter(row -> call.takes(reading.kind(row))).toList().forEach(reading::take);
        return finished(reading.network(call.projection(), call.asked()), call.bound(), call.projection());
    }

    /**
     * Makes a network of some things without ties.
     *
     * @param things the things, each once
     * @return a node for each, sorted by identifier, with what the graph knows of it
     */
    public Network things(List<Node> things) {
        VertexMaker maker = VertexMaker.of(things, link, description.addresses());
        return new Network(Provenance.about(link, description, dataVersion), true,
                maker.vertices(things, thing -> VertexMaker.Told.NOTHING), List.of(), List.of(), new TreeMap<>());
    }

    /** One answer on its way into a network. */
    private final class Reading {

        private final BoundQuery bound;
        private final Roles roles;
        private final Values values;
        private final Map<Node, List<Span>> things = new HashMap<>();
        private final Map<Node, String> labels = new HashMap<>();
        private final List<Tie> ties = new ArrayList<>();
        private final RowPlaces places;

        Reading(BoundQuery bound) {
            this.bound = bound;
            this.roles = new Roles(bound);
            this.places = new RowPlaces(roles);
            this.values = new Values(roles, roles.tie() ? Owner.TIE : Owner.NODE, description.addresses());
        }

        void take(Binding row) {
            Optional<Node> source = thing(Role.NODE, row);
            Optional<Node> target = thing(Role.NODE2, row);
            source.ifPresent(thing -> things.computeIfAbsent(thing, k -> new ArrayList<>()));
            target.ifPresent(thing -> things.computeIfAbsent(thing, k -> new ArrayList<>()));
            if (source.isPresent() && target.isPresent()) {
                takeTie(source.get(), target.get(), row);
            } else if (source.isPresent() && !roles.tie()) {
                places.takeThing(source.get(), row);
                things.get(source.get()).add(Days.of(roles, row));
                values.add(id(source.get()), row);
            }
        }

        private Optional<Node> thing(Role role, Binding row) {
            Optional<Node> thing = roles.player(role, row).filter(Node::isURI);
            thing.ifPresent(node -> roles.label(role, row).ifPresent(label -> labels.putIfAbsent(node, label)));
            return thing;
        }

        private void takeTie(Node source, Node target, Binding row) {
            String id = "tie" + (ties.size() + 1);
            String name = kind(row);
            values.add(id, row);
            ties.add(new Tie(id, id(source), id(target), name, roles.label(Role.KIND, row).orElse(name), Days.of(roles, row),
                    places.takeTie(row).map(Node::getURI), Map.of()));
        }

        /** The kind of tie of a row; the name of the query if it does not say. */
        String kind(Binding row) {
            return roles.player(Role.KIND, row).map(this::text).orElse(bound.query().name());
        }

        private String text(Node term) {
            return term.isLiteral() ? term.getLiteralLexicalForm() : term.isURI() ? id(term) : "_:" + term.getBlankNodeLabel();
        }

        private String id(Node thing) {
            return description.addresses().shorten(thing.getURI());
        }

        Network network(Projection projection, Map<String, String> besides) {
            VertexMaker maker = VertexMaker.of(places.and(things.keySet()), link, description.addresses());
            List<Vertex> vertices = maker.vertices(things.keySet(), this::told);
            SortedMap<String, Vertex> placesOfTies = new TreeMap<>();
            places.ofTies().forEach(place -> placesOfTies.put(place.getURI(), maker.vertex(place, told(place))));
            List<Tie> complete = ties.stream().map(tie -> new Tie(tie.id(), tie.source(), tie.target(), tie.kind(), tie.label(),
                    tie.span(), tie.place(), values.of(tie.id()))).toList();
            return new Network(about(projection, besides), true, vertices, complete, values.attributes(), placesOfTies);
        }

        private VertexMaker.Told told(Node thing) {
            return new VertexMaker.Told(Optional.ofNullable(labels.get(thing)),
                    Spans.hull(things.getOrDefault(thing, List.of())).filter(known -> !known.isUnknown()), places.of(thing),
                    values.of(id(thing)));
        }

        private About about(Projection projection, Map<String, String> besides) {
            Map<String, String> asked = new HashMap<>(besides);
            bound.values().forEach((name, value) -> asked.put(name, text(value)));
            if (projection != Projection.BIPARTITE) {
                asked.put("project", projection.word());
            }
            return Provenance.about(link, description, dataVersion).of(bound.query(), asked);
        }
    }
}
