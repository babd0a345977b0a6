package org.w3id.nisso.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3id.nisso.TestFolders;
import org.w3id.nisso.browser.Browsers;
import org.w3id.nisso.browser.Visitor;

/** What a reader does on the pages of things, in a real browser. */
class ThingInBrowserTest {

    private static final String PACT = "/doc/treaty/soviet-japanese-neutrality-pact-1941";

    @RegisterExtension
    static final ShippedServer shipped = new ShippedServer();
    @RegisterExtension
    static final Browsers browsers = new Browsers();
    @TempDir
    static Path directory;
    private static RunningServer lights;

    @BeforeAll
    static void serve() {
        lights = BuiltServer.of(TestFolders.LIGHTHOUSES, directory.resolve("store"));
    }

    @AfterAll
    static void stop() {
        lights.close();
    }

    private static Visitor visitor(int width, String language) {
        return browsers.visitor(shipped.server().server.address().toString(), width, language, false);
    }

    private static void assertSound(Visitor visitor, String what) {
        assertEquals(List.of(), visitor.troubles(), what);
        assertEquals(List.of(), visitor.barriers(), what);
        assertFalse(visitor.overflows(), what);
    }

    /** The line under a name in the list of statements. */
    private static Locator under(Page page, String name) {
        return page.locator("dl.told > div").filter(new Locator.FilterOptions().setHas(
                page.getByText(name, new Page.GetByTextOptions().setExact(true))));
    }

    @Test
    void theDateOfTheNeutralityPactLeadsToItsSourceByItsMark() {
        for (int width : new int[] {Browsers.WIDE, Browsers.NARROW}) {
            try (Visitor visitor = visitor(width, "en").open(PACT)) {
                Locator date = under(visitor.page(), "Signed or issued on");
                assertTrue(date.innerText().contains("13 April 1941"));
                Locator mark = date.locator("button");
                Locator opened = visitor.page().locator("#" + mark.getAttribute("popovertarget"));
                assertFalse(opened.isVisible());
                mark.focus();
                visitor.page().keyboard().press("Enter");
                assertTrue(opened.isVisible());
                assertTrue(opened.innerText().contains("JPRU/19410413.T1J"), opened.innerText());
                assertSound(visitor, "opened at " + width);
                visitor.page().keyboard().press("Escape");
                assertFalse(opened.isVisible());
                mark.click();
                opened.getByText("[", new Locator.GetByTextOptions()).first().click();
                assertTrue(visitor.address().contains("#source-"), visitor.address());
            }
        }
    }

    @Test
    void whoHeldShikotanAndWhoClaimedItInWhoseViewIsReadInJapanese() {
        try (Visitor visitor = visitor(Browsers.WIDE, "ja").open("/search?q=%E8%89%B2%E4%B8%B9")) {
            visitor.page().locator("main").getByText("色丹島").first().click();
            visitor.page().waitForLoadState(LoadState.NETWORKIDLE);
            visitor.open(visitor.address() + "?at=1950-01-01");
            List<String> views = visitor.page().locator(".views section").allInnerTexts();
            Locator held = visitor.page().locator(".views section").filter(new Locator.FilterOptions().setHasText("事実として争いなし"))
                    .first().locator("li:not(.away)");
            assertEquals(1, held.count(), views::toString);
            assertTrue(held.innerText().contains("ソビエト連邦") && held.innerText().contains("1946年2月2日"), held.innerText());
            Locator claimed = visitor.page().locator(".views section").filter(new Locator.FilterOptions().setHas(
                    visitor.page().getByText("日本の見解", new Page.GetByTextOptions().setExact(true)))).locator("li:not(.away)");
            assertTrue(claimed.allInnerTexts().stream().anyMatch(line -> line.contains("日本") && line.contains("主張")), views::toString);
            assertSound(visitor, "Shikotan");
            visitor.page().locator(".views a[href*='/doc/']").first().click();
            visitor.page().waitForLoadState(LoadState.NETWORKIDLE);
            assertTrue(visitor.address().contains("at=1950-01-01"), "the day goes along: " + visitor.address());
        }
    }

    @Test
    void anInferredStatementLeadsToWhyAndBack() {
        try (Visitor visitor = visitor(Browsers.WIDE, "en").open("/doc/person/matsuoka-yosuke")) {
            visitor.page().locator("summary").filter(new Locator.FilterOptions().setHasText("Further conclusions")).click();
            under(visitor.page(), "took part in").locator("a.inferred").first().click();
            visitor.page().waitForLoadState(LoadState.NETWORKIDLE);
            assertTrue(visitor.address().startsWith("/why?subject=person:matsuoka-yosuke"), visitor.address());
            assertTrue(visitor.page().locator("main").innerText().contains("By the rule"));
            assertSound(visitor, "why");
            visitor.page().getByText("Back to: Matsuoka Yōsuke").click();
            visitor.page().waitForLoadState(LoadState.NETWORKIDLE);
            assertEquals("/doc/person/matsuoka-yosuke", visitor.address());
        }
    }

    /** The pages of other things are looked at with those of all routes, in {@link PagesInBrowserTest}. */
    @ParameterizedTest
    @CsvSource({"/doc/state/japan", "/doc/kind/neutrality-pact", "/doc/source/worldjpn"})
    void aPageIsSoundInTheDarkOnALaptopAndInTheLightOnAPhone(String path) {
        for (boolean onAPhone : new boolean[] {false, true}) {
            int width = onAPhone ? Browsers.NARROW : Browsers.WIDE;
            try (Visitor visitor = browsers.visitor(shipped.server().server.address().toString(), width, "ru", !onAPhone).open(path)) {
                assertSound(visitor, width + " " + path);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"/doc/lighthouse/north-head?at=1950-01-01", "/doc/vessel/gull", "/doc/service/ben-odell-gull-1947",
        "'/why?subject=lighthouse:north-head&property=https://example.org/lights/ontology%23keptBy&object=keeper:ada-reed'"})
    void theSmallFolderHasSoundPagesToo(String path) {
        for (int width : new int[] {Browsers.WIDE, Browsers.NARROW}) {
            try (Visitor visitor = browsers.visitor(lights.server.address().toString(), width, "ja", false).open(path)) {
                assertSound(visitor, path);
            }
        }
    }
}
