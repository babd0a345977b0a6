package org.w3id.nisso.server.export;

import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletRequestWrapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.apache.jena.shared.PrefixMapping;
import org.jspecify.annotations.Nullable;
import org.w3id.nisso.export.Dump;
import org.w3id.nisso.export.DumpContent;
import org.w3id.nisso.export.DumpPrefixes;
import org.w3id.nisso.server.http.Answers;
import org.w3id.nisso.server.http.Choices;
import org.w3id.nisso.server.http.Edition;
import org.w3id.nisso.server.http.Known;
import org.w3id.nisso.server.http.Languages;
import org.w3id.nisso.server.http.Links;
import org.w3id.nisso.server.http.Negotiation;
import org.w3id.nisso.server.http.Problem;
import org.w3id.nisso.server.http.ProblemKind;
import org.w3id.nisso.server.http.ReadServlet;
import org.w3id.nisso.server.http.ServedGraph;
import org.w3id.nisso.server.http.Visit;

/** Answers {@code /dump} and {@code /dump/nisso.FORMAT}, with {@code .gz} behind it or without. */
final class DumpServlet extends ReadServlet {

    private static final long serialVersionUID = 1L;
    private static final String FORMAT = "format";
    private static final List<String> LIST_FORMATS = List.of("json", "html");

    private final transient ServedGraph served;
    private final transient Set<DumpContent> contents;
    private transient volatile @Nullable DumpSizes sizes;

    DumpServlet(ServedGraph served) {
        this.served = served;
        // Another engine has the annotations in another form, in which they would not be what the dump promises.
        this.contents = served.embedded() ? EnumSet.allOf(DumpContent.class) : EnumSet.of(DumpContent.FACTS, DumpContent.GRAPHS);
    }

    @Override
    protected void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getPathInfo();
        try (Visit visit = served.visit()) {
            if (path == null || path.equals("/")) {
                list(visit, request, response);
            } else {
                dump(DumpFile.named(path.substring(1), contents), visit, request, response);
            }
        }
    }

    private void list(Visit visit, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Known.only(request, FORMAT, Languages.PARAMETER);
        String format = request.getParameter(FORMAT);
        if (format != null && !LIST_FORMATS.contains(format)) {
            throw Problem.of(ProblemKind.NO_SUCH_FORMAT, "The list of dumps comes as json or html.").blaming(FORMAT)
                    .offering(LIST_FORMATS).asException();
        }
        DumpList list = new DumpList(visit.description(), sizes(visit));
        boolean page = format == null ? Negotiation.prefersPage(request) : format.equals("html");
        Choices choices = page ? Choices.ofLanguage(request, response) : Choices.remembered(request);
        Links.citeAs(response, visit.description().addresses().dataset());
        if (Edition.isKnownTo(request, response, visit, page ? Negotiation.HTML + choices.variant() : "")) {
            return;
        }
        if (page) {
            Answers.page(response, list.page(choices));
        } else {
            Answers.json(response, "application/json", list.json());
        }
    }

    /** Counting takes a while in a large dataset, so it is done once for each generation. */
    private DumpSizes sizes(Visit visit) {
        DumpSizes known = sizes;
        if (known == null || !known.generation().equals(visit.generation().name())) {
            known = DumpSizes.of(visit, contents);
            sizes = known;
        }
        return known;
    }

    private static void dump(DumpFile file, Visit visit, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Known.only(request);
        Links.citeAs(response, visit.description().addresses().dataset());
        if (Edition.isKnownTo(request, response, visit, "")) {
            return;
        }
        response.setContentType(file.mediaType());
        response.setHeader("Content-Disposition", "attachment; filename=\"" + file.name() + "\"");
        if (wantsHeadersOnly(request)) {
            return;
        }
        write(file, visit, response);
    }

    private static void write(DumpFile file, Visit visit, HttpServletResponse response) throws IOException {
        Dump dump = new Dump(visit.link(), visit.description().addresses());
        PrefixMapping prefixes = DumpPrefixes.read(file.format(), visit.link(), visit.description().addresses(), visit.catalogue());
        if (file.packed()) {
            // Not closed after a failure: that would end it as if it were whole.
            GZIPOutputStream packing = new GZIPOutputStream(response.getOutputStream());
            dump.write(file.format(), prefixes, packing, written -> { });
            packing.finish();
        } else {
            dump.write(file.format(), prefixes, response.getOutputStream(), written -> { });
        }
    }

    /** The front door lets a {@code HEAD} pass as a {@code GET}; here that would be much work for nothing. */
    private static boolean wantsHeadersOnly(HttpServletRequest request) {
        ServletRequest inner = request;
        while (inner instanceof ServletRequestWrapper wrapper) {
            inner = wrapper.getRequest();
        }
        return inner instanceof HttpServletRequest original && original.getMethod().equals("HEAD");
    }
}
