package org.w3id.nisso.server.data;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.stream.Stream;
import org.w3id.nisso.rdf.AddressSpace;
import org.w3id.nisso.server.http.Edition;
import org.w3id.nisso.server.http.Links;
import org.w3id.nisso.server.http.Negotiation;
import org.w3id.nisso.server.http.PublicAddress;
import org.w3id.nisso.server.http.ReadServlet;
import org.w3id.nisso.server.http.ServedGraph;
import org.w3id.nisso.server.http.ThingPaths;
import org.w3id.nisso.server.http.Visit;

/** Leads from the name of a thing to its page or its data (Cool URIs for the Semantic Web, section 4.2). */
final class NameServlet extends ReadServlet {

    private static final long serialVersionUID = 1L;

    private final transient ServedGraph served;

    NameServlet(ServedGraph served) {
        this.served = served;
    }

    @Override
    protected void answer(HttpServletRequest request, HttpServletResponse response) {
        try (Visit visit = served.visit()) {
            String thing = Asked.forThing(request, visit).thing().getURI();
            AddressSpace addresses = visit.description().addresses();
            PublicAddress here = served.address();
            String page = here.absolute(request, ThingPaths.page(addresses, thing));
            String data = here.absolute(request, ThingPaths.data(addresses, thing));
            List<String> offered = Stream.concat(Stream.of(Negotiation.HTML), DataForm.mediaTypes().stream()).toList();
            boolean toPage = Negotiation.choose(request, offered).equals(Negotiation.HTML);
            Links.add(response, page, "alternate", Negotiation.HTML);
            DataForm.ALL.forEach(form -> Links.add(response, data + "." + form.extension(), "alternate", form.bareMediaType()));
            Links.citeAs(response, here.absolute(request, ThingPaths.id(addresses, thing)));
            Edition.note(response, visit.generation());
            response.setHeader("Cache-Control", "no-cache");
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", toPage ? page : data);
            response.setContentLength(0);
        }
    }
}
