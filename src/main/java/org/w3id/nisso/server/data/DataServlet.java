package org.w3id.nisso.server.data;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.shared.impl.PrefixMappingImpl;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.w3id.nisso.describe.Describer;
import org.w3id.nisso.describe.Portrait;
import org.w3id.nisso.describe.Window;
import org.w3id.nisso.export.GraphFormat;
import org.w3id.nisso.network.Network;
import org.w3id.nisso.network.NetworkFormat;
import org.w3id.nisso.network.NetworkReader;
import org.w3id.nisso.rdf.AddressSpace;
import org.w3id.nisso.server.http.Edition;
import org.w3id.nisso.server.http.Known;
import org.w3id.nisso.server.http.Links;
import org.w3id.nisso.server.http.Negotiation;
import org.w3id.nisso.server.http.PublicAddress;
import org.w3id.nisso.server.http.ReadServlet;
import org.w3id.nisso.server.http.ServedGraph;
import org.w3id.nisso.server.http.ThingPaths;
import org.w3id.nisso.server.http.Visit;

/** Answers {@code /data/CLASS/KEY} and {@code /data/CLASS/KEY.FORMAT}. */
final class DataServlet extends ReadServlet {

    private static final long serialVersionUID = 1L;
    private static final String FORMAT = "format";

    private final transient ServedGraph served;
    private final Duration timeLimit;

    DataServlet(ServedGraph served, Duration timeLimit) {
        this.served = served;
        this.timeLimit = timeLimit;
    }

    @Override
    protected void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Known.only(request, Paging.PARAMETER, FORMAT);
        Window window = Paging.asked(request);
        try (Visit visit = served.visit()) {
            Asked asked = Asked.forData(request, visit);
            DataForm form = form(asked, request);
            AddressSpace addresses = visit.description().addresses();
            String path = ThingPaths.data(addresses, asked.thing().getURI());
            if (asked.form().isEmpty()) {
                response.setHeader("Content-Location", Paging.of(path + "." + form.extension(), window.page()));
            }
            link(request, response, asked.thing().getURI(), addresses);
            if (!Edition.isKnownTo(request, response, visit, form.extension())) {
                if (form.graph().isPresent()) {
                    Describer describer = new Describer(visit.link(), addresses, Optional.of(timeLimit));
                    Portrait portrait = describer.describe(asked.thing(), window);
                    Paging.require(portrait);
                    Paging.link(response, portrait, served.address().absolute(request, path + "." + form.extension()));
                    response.setContentType(form.mediaType());
                    write(form.graph().get(), portrait, served.address().absolute(request, path), visit, response);
                } else {
                    Paging.requireFirst(window);
                    response.setContentType(form.mediaType());
                    draw(asked.thing(), visit, response);
                }
            }
        }
    }

    private static void write(GraphFormat format, Portrait portrait, String address, Visit visit, HttpServletResponse response)
            throws IOException {
        Graph graph = portrait.graph();
        PrefixMapping prefixes = new PrefixMappingImpl().setNsPrefixes(PrefixMapping.Standard)
                .setNsPrefixes(graph.getPrefixMapping()).setNsPrefix("foaf", FOAF.NS);
        DocumentDescription.add(graph, address, portrait, visit);
        format.write(graph, prefixes, response.getOutputStream());
    }

    /** Writes the thing as one feature on a map. */
    private static void draw(Node thing, Visit visit, HttpServletResponse response) throws IOException {
        Optional<String> version = Optional.of(visit.generation().manifest().dataVersion());
        Network network = new NetworkReader(visit.link(), visit.description(), version).things(List.of(thing));
        NetworkFormat.GEOJSON.write(network, response.getOutputStream());
    }

    /** By the ending of the path, else by the parameter, else by what the client accepts. */
    private static DataForm form(Asked asked, HttpServletRequest request) {
        String format = request.getParameter(FORMAT);
        if (asked.form().isPresent() || format == null) {
            return asked.form().orElseGet(() -> DataForm.ofMediaType(Negotiation.choose(request, DataForm.mediaTypes())));
        }
        return DataForm.named(format).orElseThrow(() -> DataForm.unknown(Known.shortened(format), FORMAT));
    }

    private void link(HttpServletRequest request, HttpServletResponse response, String thing, AddressSpace addresses) {
        PublicAddress here = served.address();
        String name = here.absolute(request, ThingPaths.id(addresses, thing));
        Links.add(response, name, "describes");
        if (!thing.equals(name)) {
            Links.add(response, thing, "describes");
        }
        Links.citeAs(response, name);
        Links.add(response, here.absolute(request, ThingPaths.page(addresses, thing)), "alternate", Negotiation.HTML);
    }
}
