package org.w3id.nisso.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.BoundingBox;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3id.nisso.TestFolders;
import org.w3id.nisso.browser.Browsers;
import org.w3id.nisso.browser.Visitor;

/** The timeline as a reader uses it, in a real browser. */
class TimelineInBrowserTest {

    private static final String IN_WAR = "/timeline?from=1938-01-01&to=1946-12-31";
    private static final String PACT = "a.timeline-bar[href^='/doc/treaty/soviet-japanese-neutrality-pact-1941']";

    @RegisterExtension
    static final ShippedServer shipped = new ShippedServer();
    @RegisterExtension
    static final Browsers browsers = new Browsers();
    @TempDir
    static Path directory;

    private static String base() {
        return shipped.server().server.address().toString();
    }

    private static void settled(Page page, String address) {
        page.waitForURL(Pattern.compile(address));
    }

    @Test
    void thePeriodOfTheAddressIsWhatIsShown() {
        try (Visitor visitor = browsers.visitor(base())) {
            Page page = visitor.open(IN_WAR).page();
            PlaywrightAssertions.assertThat(page.locator(".timeline-shown")).hasText("1 January 1938 to 31 December 1946");
            assertEquals(IN_WAR, visitor.address());
            BoundingBox axis = page.locator(".timeline-axis").boundingBox();
            BoundingBox pact = page.locator(PACT).boundingBox();
            double day = (axis.width - 168) / 3287;
            // The pact bound from day 1210 of these years until day 2777.
            assertEquals(axis.x + 168 + 1210 * day, pact.x, 2);
            assertEquals((2777 - 1210) * day, pact.width, 2);
            assertEquals("Soviet–Japanese Neutrality Pact, neutrality pact, 25 April 1941 – 9 August 1945",
                    page.locator(PACT).getAttribute("aria-label"));
            assertEquals(List.of(), visitor.troubles());
        }
    }

    @Test
    void zoomingChangesTheAddressTheLinksAndTheList() {
        try (Visitor visitor = browsers.visitor(base())) {
            Page page = visitor.open("/timeline").page();
            int all = page.locator(".timeline-list li").count();
            page.click("button[data-act=in]");
            settled(page, "/timeline\\?from=1873-\\d\\d-\\d\\d&to=1971-\\d\\d-\\d\\d$");
            String time = visitor.address().substring("/timeline".length());
            for (String way : List.of("/map", "/timeline", "/network")) {
                assertEquals(way + time, page.locator("nav[aria-label=Site] a[href^='" + way + "']").getAttribute("href"));
            }
            assertTrue(page.locator("nav.languages a[lang=ja]").getAttribute("href").startsWith("/timeline" + time), time);
            assertTrue(page.locator(PACT).getAttribute("href").endsWith(time));
            assertTrue(page.locator(".timeline-list li").count() < all);
            assertEquals(time, "?from=" + page.inputValue("[name=from]") + "&to=" + page.inputValue("[name=to]"));
            page.click("button[data-act=whole]");
            settled(page, "/timeline$");
            PlaywrightAssertions.assertThat(page.locator(".timeline-list li")).hasCount(all);
            assertEquals(List.of(), visitor.troubles());
        }
    }

    @Test
    void theKeyboardMovesAndZoomsAndReachesEveryBar() {
        try (Visitor visitor = browsers.visitor(base())) {
            Page page = visitor.open(IN_WAR).page();
            page.focus(".timeline-frame");
            page.keyboard().press("ArrowRight");
            settled(page, "from=1939-10-\\d\\d&to=1948-10-\\d\\d$");
            assertTrue(page.textContent("p.chosen").matches("Chosen period: \\d+ October 1939 to \\d+ October 1948\\. Any time"));
            page.keyboard().press("+");
            settled(page, "from=1941-\\d\\d-\\d\\d&to=1947-\\d\\d-\\d\\d$");
            page.keyboard().press("Tab");
            assertTrue((Boolean) page.evaluate("document.activeElement.classList.contains('timeline-bar')"));
            PlaywrightAssertions.assertThat(page.locator(".timeline-tip")).isVisible();
            page.keyboard().press("Escape");
            PlaywrightAssertions.assertThat(page.locator(".timeline-tip")).isHidden();
            page.keyboard().press("Home");
            settled(page, "/timeline$");
        }
    }

    @Test
    void aDragMovesInTimeAndTheWheelZoomsWithControl() {
        try (Visitor visitor = browsers.visitor(base())) {
            Page page = visitor.open(IN_WAR).page();
            BoundingBox frame = page.locator(".timeline-frame").boundingBox();
            page.mouse().move(frame.x + 800, frame.y + 200);
            page.mouse().down();
            page.mouse().move(frame.x + 500, frame.y + 200);
            page.mouse().up();
            settled(page, "from=1940-\\d\\d-\\d\\d&to=1949-\\d\\d-\\d\\d$");
            assertTrue(visitor.address().startsWith("/timeline?"), "a drag is no click");
            page.keyboard().down("Control");
            page.mouse().wheel(0, -300);
            page.keyboard().up("Control");
            page.waitForFunction("old => location.search !== old", visitor.address().substring("/timeline".length()));
            assertNotEquals("1949", page.inputValue("[name=to]").substring(0, 4));
        }
    }

    @Test
    void kindsAreChosenWithoutLoadingThePageAgain() {
        try (Visitor visitor = browsers.visitor(base())) {
            Page page = visitor.open(IN_WAR).page();
            page.evaluate("window.stillHere = true");
            page.check("[name=kind][value=offices]");
            settled(page, "&kind=offices$");
            assertEquals(0, page.locator(PACT).count());
            page.click("form.timeline-choice summary");
            page.check("[name=kind][value=neutrality-pact]");
            settled(page, "&kind=neutrality-pact$");
            assertEquals(1, page.locator(PACT).count());
            assertEquals(0, page.locator("a.timeline-bar[href^='/doc/event/']").count());
            assertEquals(0, page.locator(".timeline-list a[href^='/doc/event/']").count());
            assertTrue((Boolean) page.evaluate("window.stillHere"));
            page.reload();
            PlaywrightAssertions.assertThat(page.locator(PACT)).hasCount(1);
            assertTrue(page.isChecked("[name=kind][value=neutrality-pact]"));
        }
    }

    @Test
    void aClickOnTheAxisChoosesADayThatGoesAlongToTheMap() {
        try (Visitor visitor = browsers.visitor(base())) {
            Page page = visitor.open("/timeline?from=1941-01-01&to=1941-12-31").page();
            BoundingBox axis = page.locator(".timeline-axis").boundingBox();
            page.mouse().click(axis.x + 168 + (axis.width - 168) * 102.5 / 365, axis.y + 10);
            settled(page, "/timeline\\?at=1941-04-13$");
            PlaywrightAssertions.assertThat(page.locator(".timeline-flag")).hasText("Chosen day: 13 April 1941");
            assertEquals("/map?at=1941-04-13", page.locator("header.site a[href^='/map']").getAttribute("href"));
            assertEquals("1941-04-13", page.inputValue("[data-act=day]"));
            page.fill("[data-act=day]", "1941-04-25");
            settled(page, "/timeline\\?at=1941-04-25$");
            page.locator(PACT).click();
            settled(page, "/doc/treaty/soviet-japanese-neutrality-pact-1941\\?at=1941-04-25$");
        }
    }

    /** Every language at both widths, and every width in both colours. */
    @ParameterizedTest
    @CsvSource({"en, true, false", "en, false, true", "ja, true, true", "ja, false, false", "ru, true, false", "ru, false, true"})
    void itFitsEveryWidthAndHasNoBarrierInAnyLanguage(String language, boolean wide, boolean dark) {
        int width = wide ? Browsers.WIDE : Browsers.NARROW;
        try (Visitor visitor = browsers.visitor(base(), width, language, dark)) {
            Page page = visitor.open(IN_WAR + "&kind=events&kind=neutrality-pact").page();
            PlaywrightAssertions.assertThat(page.locator(PACT)).isVisible();
            assertEquals(List.of(), visitor.troubles());
            assertEquals(List.of(), visitor.barriers());
            assertFalse(visitor.overflows());
        }
    }

    @Test
    void onAPhoneTheLaneIsNamedAboveItAndTheDrawingHasTheWholeWidth() {
        try (Visitor visitor = browsers.visitor(base(), Browsers.NARROW, "ja", false)) {
            Page page = visitor.open(IN_WAR).page();
            Locator lane = page.locator(".timeline-lane:has(" + PACT + ")");
            BoundingBox label = lane.locator(".timeline-label").boundingBox();
            assertTrue(label.y + label.height <= page.locator(PACT).boundingBox().y + 1);
            assertTrue(page.locator(PACT).boundingBox().width > 120);
            assertTrue(page.locator(PACT).textContent().contains("日ソ中立条約"));
        }
    }

    @Test
    void aFolderOfAnotherSubjectHasItsOwnTimeline() {
        try (RunningServer lights = BuiltServer.of(TestFolders.LIGHTHOUSES, directory);
                Visitor visitor = browsers.visitor(lights.server.address().toString())) {
            Page page = visitor.open("/timeline").page();
            PlaywrightAssertions.assertThat(page.locator("a.timeline-bar[href='/doc/lighthouse/north-head']")).isVisible();
            assertEquals(List.of(), visitor.troubles());
            assertEquals(List.of(), visitor.barriers());
            page.click("button[data-act=in]");
            settled(page, "/timeline\\?from=");
        }
    }
}
