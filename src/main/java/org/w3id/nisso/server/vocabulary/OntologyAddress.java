package org.w3id.nisso.server.vocabulary;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.w3id.nisso.server.http.Negotiation;
import org.w3id.nisso.server.http.Problem;
import org.w3id.nisso.server.http.ProblemKind;

/**
 * What an address below {@code /ontology} asks for. Immutable.
 *
 * @param version the version that it names
 * @param ending  the form that its ending names
 */
record OntologyAddress(Optional<String> version, Optional<OntologyForm> ending) {

    static final String FORMAT = "format";

    static OntologyAddress of(HttpServletRequest request) {
        String rest = request.getPathInfo() == null ? "" : request.getPathInfo().substring(1);
        String named = rest.isEmpty() ? request.getServletPath() : rest;
        Optional<OntologyForm> ending = OntologyForm.named(named.substring(named.lastIndexOf('.') + 1));
        String version = ending.isPresent() && !rest.isEmpty() ? rest.substring(0, Math.max(0, rest.lastIndexOf('.'))) : rest;
        return new OntologyAddress(version.isEmpty() ? Optional.empty() : Optional.of(version), ending);
    }

    /** The form that the request asks for: by the ending, else by {@code format}, else by the {@code Accept} header. */
    OntologyForm form(HttpServletRequest request) {
        String format = request.getParameter(FORMAT);
        if (ending.isPresent()) {
            return ending.get();
        }
        if (format != null) {
            return OntologyForm.named(format).orElseThrow(() -> Problem.of(ProblemKind.NO_SUCH_FORMAT,
                    "The ontology can be given as one of the candidates.").blaming(FORMAT)
                    .offering(OntologyForm.ALL.stream().map(OntologyForm::extension).toList()).asException());
        }
        String type = Negotiation.choose(request, OntologyForm.ALL.stream().map(OntologyForm::mediaType).toList());
        return OntologyForm.ALL.stream().filter(form -> form.mediaType().equals(type)).findFirst().orElseThrow();
    }

    /** The path of the same in a form. */
    String in(OntologyForm form) {
        return OntologyServlet.PATH + version.map(v -> "/" + v).orElse("") + "." + form.extension();
    }
}
