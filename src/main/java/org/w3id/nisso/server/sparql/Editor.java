package org.w3id.nisso.server.sparql;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.w3id.nisso.catalog.Binder;
import org.w3id.nisso.catalog.CannedQuery;
import org.w3id.nisso.catalog.Refusal;
import org.w3id.nisso.server.http.Answers;
import org.w3id.nisso.server.http.Choices;
import org.w3id.nisso.server.http.Edition;
import org.w3id.nisso.server.http.Languages;
import org.w3id.nisso.server.http.Links;
import org.w3id.nisso.server.http.Negotiation;
import org.w3id.nisso.server.http.PerGeneration;
import org.w3id.nisso.server.http.Problem;
import org.w3id.nisso.server.http.Questions;
import org.w3id.nisso.server.http.ServedGraph;
import org.w3id.nisso.server.http.Visit;

/** Opens the editor: empty but for an example, with a text ({@code text}), or with a canned query and its values. Safe for many threads. */
final class Editor {

    /** A query that somebody is to read, and perhaps change, before it is asked. */
    private static final String TEXT = "text";
    /** CodeMirror places its lines, and DataTables its columns, by styles of single elements; icons are within the style sheet. */
    private static final Map<String, String> ALLOWED = Map.of("style-src", "'self' 'unsafe-inline'", "img-src", "'self' data:",
            "font-src", "'self' data:");

    private final ServedGraph served;
    private final PerGeneration<KnownTerms> terms = new PerGeneration<>(KnownTerms::of);

    Editor(ServedGraph served) {
        this.served = served;
    }

    /** Tells whether a request without a query asks for the editor, whatever it accepts. */
    static boolean isMeant(HttpServletRequest request) {
        return names(request).equals(Set.of(TEXT)) || request.getParameter(Questions.IN_EDITOR) != null;
    }

    /** The names of the parameters, but for the language. */
    static Set<String> names(HttpServletRequest request) {
        Set<String> names = new TreeSet<>(request.getParameterMap().keySet());
        names.remove(Languages.PARAMETER);
        return names;
    }

    /**
     * Sends the page.
     *
     * @throws IOException if the client has left
     * @throws org.w3id.nisso.server.http.ProblemException if there is no such canned query, or a value does not fit
     */
    void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Choices choices = Choices.ofLanguage(request, response);
        try (Visit visit = served.visit()) {
            String text = text(request, visit, choices.language());
            Links.citeAs(response, visit.description().addresses().dataset());
            if (!Edition.isKnownTo(request, response, visit, Negotiation.HTML + choices.variant())) {
                Answers.page(response, new EditorPage(visit, terms.of(visit), choices).page(text), ALLOWED);
            }
        }
    }

    private static String text(HttpServletRequest request, Visit visit, String language) {
        String name = request.getParameter(Questions.IN_EDITOR);
        if (name == null) {
            String text = request.getParameter(TEXT);
            return text == null ? EditorPage.example(language) : text;
        }
        try {
            CannedQuery query = visit.catalogue().require(name);
            return Binder.bind(query, given(request), visit.link(), visit.entities()).readable();
        } catch (Refusal refusal) {
            throw Problem.of(refusal).asException();
        }
    }

    private static Map<String, List<String>> given(HttpServletRequest request) {
        Map<String, List<String>> given = new TreeMap<>();
        request.getParameterMap().forEach((name, values) -> given.put(name, List.of(values)));
        given.remove(Questions.IN_EDITOR);
        given.remove(Languages.PARAMETER);
        return given;
    }
}
