package org.w3id.nisso.catalog;

import java.text.Normalizer;
import java.util.Locale;

/** Texts as they are compared when they need not be equal letter by letter. */
final class Folded {

    private Folded() { }

    /**
     * A text without its case, its width (half-width and full-width letters), its kinds of dash, apostrophe and space. People
     * type a hyphen where a title has an en dash.
     */
    static String of(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT)
                .replaceAll("[\\u2010-\\u2015\\u2212]", "-").replace('\u2019', '\'')
                .replaceAll("\\s+", " ").strip();
    }
}
