package org.w3id.nisso.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.WaitUntilState;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3id.nisso.TestFolders;
import org.w3id.nisso.browser.Browsers;
import org.w3id.nisso.browser.HtmlChecker;
import org.w3id.nisso.browser.Visitor;

/**
 * What holds of every page in a real browser, on a laptop and on a phone, light and dark, in three languages, of the shipped folder
 * and of the tiny one on another subject.
 */
class PagesInBrowserTest {

    private static final List<String> OF_EVERY_FOLDER = List.of("/", "/map", "/timeline", "/network", "/queries", "/sparql", "/ontology",
            "/about", "/search?q=a", "/export", "/dump", "/health");
    private static final List<String> SHIPPED = List.of("/map?at=1946-06-01&view=japan", "/timeline?from=1925-01-20&to=1941-04-13",
            "/network?from=1925-01-20&to=1941-04-13&kind=party", "/queries/treaties-signed-by?state=japan",
            "/doc/state/soviet-union", "/doc/person/matsuoka-yosuke", "/doc/territory/shikotan?at=1950-01-01",
            "/doc/treaty/soviet-japanese-neutrality-pact-1941", "/doc/event/yalta-conference", "/doc/office/prime-minister-of-japan",
            "/doc/passage/p07");
    private static final List<String> TINY = List.of("/queries/keepers-of?light=North%20Head", "/doc/lighthouse/north-head",
            "/doc/vessel/gull?at=1948-01-01", "/doc/keeper/ben-odell");

    @RegisterExtension
    static final ShippedServer shipped = new ShippedServer();
    @RegisterExtension
    static final Browsers browsers = new Browsers();

    @TempDir
    static Path directory;
    private static RunningServer tiny;

    @BeforeAll
    static void serveTheTinyFolder() {
        tiny = BuiltServer.of(TestFolders.LIGHTHOUSES, directory);
    }

    @AfterAll
    static void stop() {
        tiny.close();
    }

    static Stream<String> pages() {
        return Stream.concat(OF_EVERY_FOLDER.stream(), SHIPPED.stream());
    }

    static Stream<String> tinyPages() {
        return Stream.concat(OF_EVERY_FOLDER.stream(), TINY.stream());
    }

    static Stream<String> shippedPages() {
        return SHIPPED.stream();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void aPageLoadsWithoutTroubleOrBarrier(String path) {
        assertFineFor(browsers.visitor(address(shipped.server()), Browsers.WIDE, "en", false), path);
    }

    /** Of the pages that every folder has, those of another folder are looked at so, below. */
    @ParameterizedTest
    @MethodSource("shippedPages")
    void aPageOfThisFolderLoadsOnAPhoneInTheDarkWithoutTroubleOrBarrier(String path) {
        assertFineFor(browsers.visitor(address(shipped.server()), Browsers.NARROW, "ja", true), path);
    }

    @ParameterizedTest
    @MethodSource("tinyPages")
    void aPageOfAnotherFolderLoadsWithoutTroubleOrBarrier(String path) {
        assertFineFor(browsers.visitor(address(tiny), Browsers.NARROW, "ru", true), path);
    }

    private static String address(RunningServer running) {
        return running.server.address().toString();
    }

    private static void assertFineFor(Visitor visitor, String path) {
        try (visitor) {
            visitor.open(path);
            assertEquals(List.of(), visitor.troubles());
            assertEquals(List.of(), visitor.barriers());
            assertFalse(visitor.overflows(), path);
            assertTrue((Boolean) visitor.page().evaluate("window.scrollY === 0"), "the page has moved under the reader");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/map", "/timeline", "/network", "/doc/territory/shikotan"})
    void aPageThatIsLeftAtOnceComplainsOfNothing(String path) {
        try (Visitor visitor = browsers.visitor(address(shipped.server()))) {
            visitor.page().addInitScript("const fetched = fetch; window.fetch = (...asked) => {"
                    + " const answer = fetched(...asked); location.href = '/about'; return answer; };");
            visitor.page().navigate(address(shipped.server()) + path.substring(1),
                    new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
            visitor.page().waitForURL("**/about");
            visitor.page().waitForLoadState(LoadState.NETWORKIDLE);
            assertEquals(List.of(), visitor.troubles());
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void aPageIsLegalHtmlInEveryLanguage(String path) {
        assertLegal(shipped.server(), path);
    }

    @ParameterizedTest
    @MethodSource("tinyPages")
    void aPageOfAnotherFolderIsLegalHtmlInEveryLanguage(String path) {
        assertLegal(tiny, path);
    }

    private static void assertLegal(RunningServer running, String path) {
        for (String language : List.of("en", "ja", "ru")) {
            String page = running.get(path, "Accept", "text/html", "Accept-Language", language).body();
            assertTrue(page.contains("<html lang=\"" + language + "\">"), path);
            assertEquals(List.of(), HtmlChecker.errors(page), language);
        }
    }
}
