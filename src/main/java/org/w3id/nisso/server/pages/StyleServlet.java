package org.w3id.nisso.server.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.w3id.nisso.server.http.Answers;
import org.w3id.nisso.server.http.Edition;
import org.w3id.nisso.server.http.ReadServlet;

/** Serves the style sheet, which is part of the program. */
final class StyleServlet extends ReadServlet {

    private static final long serialVersionUID = 1L;
    private static final String RESOURCE = "/org/w3id/nisso/server/pages/style.css";

    private final transient byte[] style = read();

    private static byte[] read() {
        try (InputStream in = StyleServlet.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("The program is incomplete: " + RESOURCE + " is missing");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    protected void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!Edition.isKnownTo(request, response, style)) {
            Answers.bytes(response, "text/css; charset=utf-8", style);
        }
    }
}
