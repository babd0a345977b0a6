package org.w3id.nisso.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3id.nisso.browser.Browsers;
import org.w3id.nisso.browser.HtmlChecker;
import org.w3id.nisso.browser.Visitor;

/** What holds of every page of the shipped folder, in a real browser, on a laptop and on a phone, light and dark, in three languages. */
class PagesInBrowserTest {

    @RegisterExtension
    static final ShippedServer shipped = new ShippedServer();
    @RegisterExtension
    static final Browsers browsers = new Browsers();

    static List<String> pages() {
        return List.of("/", "/queries", "/queries/treaties-signed-by?state=japan", "/search?q=japan", "/ontology", "/export", "/dump",
                "/health", "/about", "/sparql", "/doc/territory/shikotan", "/doc/treaty/soviet-japanese-neutrality-pact-1941");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void aPageLoadsWithoutTroubleOrBarrier(String path) {
        for (int width : new int[] {Browsers.WIDE, Browsers.NARROW}) {
            for (boolean dark : new boolean[] {false, true}) {
                try (Visitor visitor = browsers.visitor(shipped.server().server.address().toString(), width, "en", dark)) {
                    visitor.open(path);
                    assertEquals(List.of(), visitor.troubles());
                    assertEquals(List.of(), visitor.barriers(), width + (dark ? " dark" : " light"));
                    assertFalse(visitor.overflows(), path + " at " + width);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void aPageIsLegalHtmlInEveryLanguage(String path) {
        for (String language : List.of("en", "ja", "ru")) {
            String page = shipped.server().get(path, "Accept", "text/html", "Accept-Language", language).body();
            assertEquals(List.of(), HtmlChecker.errors(page), language);
        }
    }
}
