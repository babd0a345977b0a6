package org.w3id.nisso.server.data;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Locale;
import org.w3id.nisso.catalog.EntityFinder;

/** Chooses the language of the labels on a page. */
final class Languages {

    static final String USUAL = "en";

    private Languages() { }

    /** The first language of the reader's that labels come in; English if there is none. */
    static String ofReader(HttpServletRequest request) {
        return Collections.list(request.getLocales()).stream().map(Locale::getLanguage)
                .filter(EntityFinder.LANGUAGES::contains).findFirst().orElse(USUAL);
    }
}
