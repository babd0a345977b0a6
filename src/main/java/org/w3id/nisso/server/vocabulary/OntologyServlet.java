package org.w3id.nisso.server.vocabulary;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.apache.jena.vocabulary.OWL2;
import org.w3id.nisso.export.GraphFormat;
import org.w3id.nisso.server.http.Answers;
import org.w3id.nisso.server.http.Choices;
import org.w3id.nisso.server.http.Edition;
import org.w3id.nisso.server.http.Known;
import org.w3id.nisso.server.http.Languages;
import org.w3id.nisso.server.http.Links;
import org.w3id.nisso.server.http.PerGeneration;
import org.w3id.nisso.server.http.Problem;
import org.w3id.nisso.server.http.ProblemKind;
import org.w3id.nisso.server.http.ReadServlet;
import org.w3id.nisso.server.http.ServedGraph;
import org.w3id.nisso.server.http.Visit;

/** Answers {@code /ontology}, {@code /ontology.FORMAT}, {@code /ontology/VERSION} and {@code /ontology/VERSION.FORMAT}. */
final class OntologyServlet extends ReadServlet {

    static final String PATH = "/ontology";

    private static final long serialVersionUID = 1L;

    private final transient ServedGraph served;
    private final transient PerGeneration<Ontology> ontologies = new PerGeneration<>(Ontology::of);
    private final transient PerGeneration<Uses> uses = new PerGeneration<>(Uses::of);

    OntologyServlet(ServedGraph served) {
        this.served = served;
    }

    @Override
    protected void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Known.only(request, OntologyAddress.FORMAT, Languages.PARAMETER);
        try (Visit visit = served.visit()) {
            Ontology ontology = ontologies.of(visit);
            if (ontology.graph().isEmpty()) {
                throw Problem.of(ProblemKind.NOT_FOUND, "These data have no ontology of their own.").asException();
            }
            OntologyAddress address = OntologyAddress.of(request);
            refuseOtherVersion(address, ontology);
            OntologyForm form = address.form(request);
            addLinks(request, response, ontology, address, form);
            // Only the page is in a language.
            Choices choices = form.format() == null ? Choices.ofLanguage(request, response) : Choices.remembered(request);
            if (!Edition.isKnownTo(request, response, visit, form.mediaType() + (form.format() == null ? choices.variant() : ""))) {
                write(choices, response, visit, ontology, form);
            }
        }
    }

    private static void refuseOtherVersion(OntologyAddress address, Ontology ontology) {
        if (address.version().isEmpty() || address.version().equals(ontology.version())) {
            return;
        }
        Problem problem = Problem.of(ProblemKind.NOT_FOUND, ontology.version()
                .map(current -> "This server has no version " + address.version().get() + " of the ontology; the current one is "
                        + current + ".").orElse("This ontology does not say which version it is; it is at " + PATH + "."));
        throw problem.offering(List.of(PATH + ontology.version().map(current -> "/" + current).orElse(""))).asException();
    }

    private void addLinks(HttpServletRequest request, HttpServletResponse response, Ontology ontology, OntologyAddress address,
            OntologyForm form) {
        response.setHeader("Content-Location", served.address().absolute(request, address.in(form)));
        for (OntologyForm other : OntologyForm.ALL) {
            if (!other.equals(form)) {
                Links.add(response, served.address().absolute(request, address.in(other)), "alternate", other.mediaType());
            }
        }
        ontology.values(ontology.header(), OWL2.versionIRI).stream().filter(n -> n.isURI()).findFirst()
                .ifPresentOrElse(version -> Links.citeAs(response, version.getURI()),
                        () -> Links.citeAs(response, ontology.header().getURI()));
    }

    private void write(Choices choices, HttpServletResponse response, Visit visit, Ontology ontology, OntologyForm form) throws IOException {
        GraphFormat format = form.format();
        if (format == null) {
            Answers.page(response, new OntologyPage(ontology, uses.of(visit), visit.description().addresses(), choices).page());
        } else {
            GraphForms.send(response, ontology.graph(), Prefixes.of(ontology), format);
        }
    }
}
