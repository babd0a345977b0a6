package org.w3id.nisso.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3id.nisso.TestFolders;
import org.w3id.nisso.browser.Browsers;
import org.w3id.nisso.browser.Visitor;

/** The map as readers use it, with a real browser. */
class MapInBrowserTest {

    @RegisterExtension
    static final ShippedServer SHIPPED = new ShippedServer();
    @RegisterExtension
    static final Browsers BROWSERS = new Browsers();

    private static final Pattern ROW =
            Pattern.compile("<tr data-place=\"([^\"]+)\" data-holder=\"([^\"]+)\" data-manner=\"([^\"]+)\"");

    private static Visitor visitor(int width, boolean dark) {
        return BROWSERS.visitor(SHIPPED.server().server.address().toString(), width, "en", dark);
    }

    private static Visitor opened(Visitor visitor, String path) {
        visitor.open(path).page().waitForSelector("#map.ready");
        return visitor;
    }

    private static Locator drawn(Visitor visitor, String place) {
        return visitor.page().locator("#map .sheet [data-place='territory:" + place + "']");
    }

    private static String fill(Visitor visitor, String place) {
        return (String) drawn(visitor, place).locator(".fill").evaluate("path => getComputedStyle(path).fill");
    }

    private static void choose(Visitor visitor, String day) {
        visitor.page().locator("#map-at").fill(day);
    }

    @Test
    void theMapOfJune1906AndThatOfJune1946Differ() {
        try (Visitor visitor = opened(visitor(Browsers.WIDE, false), "/map?at=1906-06-01")) {
            for (String place : List.of("southern-sakhalin", "kuril-islands", "iturup", "shumshu")) {
                assertEquals("state:japan", drawn(visitor, place).getAttribute("data-holder"), place);
            }
            assertEquals("border", drawn(visitor, "fiftieth-parallel-sakhalin").getAttribute("data-border"));
            String before = fill(visitor, "southern-sakhalin");
            choose(visitor, "1946-06-01");
            for (String place : List.of("southern-sakhalin", "kuril-islands", "iturup", "shumshu")) {
                assertEquals("state:soviet-union", drawn(visitor, place).getAttribute("data-holder"), place);
            }
            assertNotEquals(before, fill(visitor, "southern-sakhalin"));
            assertTrue(visitor.page().locator(".map-table caption").innerText().contains("1 June 1946"));
            assertEquals(List.of(), visitor.troubles());
        }
    }

    @Test
    void thePanelOfShikotanTellsWhoHeldItAndWhoClaimedItSideBySide() {
        try (Visitor visitor = opened(visitor(Browsers.WIDE, false), "/map?at=1950-01-01")) {
            visitor.page().locator("#map .mark[data-place='territory:shikotan'] .ring").click();
            Locator panel = visitor.page().locator("#map-panel");
            assertEquals("territory:shikotan", panel.getAttribute("data-place"));
            assertTrue(panel.locator("[data-view='']").innerText().contains("Soviet Union: administration"), panel.innerText());
            assertTrue(panel.locator("[data-view='state:japan']").innerText().contains("Japan: claim"), panel.innerText());
            assertEquals("state:soviet-union", panel.locator("[data-view='state:soviet-union'] li").getAttribute("data-holder"));
            assertEquals(List.of(), visitor.barriers());
            panel.locator("a[href^='/doc/status/shikotan--soviet-union--administration']").click();
            visitor.page().waitForURL(Pattern.compile("/doc/status/.*at=1950-01-01"));
        }
    }

    @Test
    void theViewSwitchesWhatIsHatched() {
        try (Visitor visitor = opened(visitor(Browsers.WIDE, false), "/map?at=1950-01-01")) {
            assertEquals("state:japan", drawn(visitor, "shikotan").getAttribute("data-hatched"));
            assertEquals(1, drawn(visitor, "shikotan").locator(".hatch").count());
            visitor.page().locator("#map-view").selectOption("soviet-union");
            assertEquals(0, drawn(visitor, "shikotan").locator(".hatch").count());
            visitor.page().locator("#map-view").selectOption("japan");
            assertEquals("state:japan", drawn(visitor, "shikotan").getAttribute("data-hatched"));
            visitor.page().waitForURL(Pattern.compile("view=japan"));
        }
    }

    @Test
    void theDayGoesIntoTheAddressAndAlongToTheTimeline() {
        try (Visitor visitor = opened(visitor(Browsers.WIDE, false), "/map")) {
            choose(visitor, "1925-03-01");
            visitor.page().waitForURL(Pattern.compile("at=1925-03-01"));
            Locator timeline = visitor.page().locator("header.site a[href^='/timeline']");
            assertEquals("/timeline?at=1925-03-01", timeline.getAttribute("href"));
            visitor.page().locator("#map-later").click();
            PlaywrightAssertions.assertThat(timeline).hasAttribute("href", "/timeline?at=1925-05-15");
            visitor.page().locator("#map-earlier").click();
            PlaywrightAssertions.assertThat(visitor.page().locator("#map-day")).hasText("26 February 1925");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1855-02-07", "1875-08-21", "1905-09-05", "1920-06-01", "1945-08-20", "1952-04-28", "1991-12-26"})
    void theScriptTellsOfADayWhatTheServerTells(String day) {
        try (Visitor visitor = opened(visitor(Browsers.WIDE, false), "/map?at=1930-01-01&view=japan")) {
            choose(visitor, day);
            String told = SHIPPED.server().get("/map?at=" + day + "&view=japan", "Accept", "text/html").body();
            List<String> expected = ROW.matcher(told).results().map(row -> row.group(1) + row.group(2) + row.group(3)).toList();
            assertEquals(expected, visitor.page().evaluate("[...document.querySelectorAll('.map-table tbody tr')]"
                    + ".map(row => row.dataset.place + row.dataset.holder + row.dataset.manner)"));
            String text = visitor.page().locator(".map-table table").innerText();
            visitor.open("/map?at=" + day + "&view=japan");
            assertEquals(visitor.page().locator(".map-table table").innerText(), text);
        }
    }

    @Test
    void itIsUsedWithTheKeyboardAlone() {
        try (Visitor visitor = opened(visitor(Browsers.WIDE, false), "/map?at=1950-01-01")) {
            visitor.page().locator("#map .mark[tabindex='0']").focus();
            String first = (String) visitor.page().evaluate("document.activeElement.dataset.place");
            visitor.page().keyboard().press("ArrowRight");
            visitor.page().keyboard().press("Enter");
            String opened = visitor.page().locator("#map-panel").getAttribute("data-place");
            assertNotEquals(first, opened);
            visitor.page().keyboard().press("Escape");
            assertEquals(opened, visitor.page().evaluate("document.activeElement.dataset.place"));
            assertEquals(0, visitor.page().locator("#map-panel h2").count());
        }
    }

    @Test
    void theLinesOfAllTimesCanBeHidden() {
        try (Visitor visitor = opened(visitor(Browsers.WIDE, false), "/map?at=1930-01-01")) {
            assertTrue(drawn(visitor, "etorofu-urup-line").locator(".border").isVisible());
            visitor.page().locator("#map-lines").uncheck();
            assertFalse(drawn(visitor, "etorofu-urup-line").locator(".border").isVisible());
            assertTrue(drawn(visitor, "fiftieth-parallel-sakhalin").locator(".border").isVisible());
        }
    }

    @Test
    void itReachesFromLakeBaikalToTheKurils() {
        try (Visitor visitor = opened(visitor(Browsers.WIDE, false), "/map?at=1920-01-01")) {
            var frame = visitor.page().locator("#map").boundingBox();
            var west = visitor.page().locator("#map .mark[data-place='territory:buryatia'] .ring").boundingBox();
            var east = visitor.page().locator("#map .mark[data-place='territory:shumshu'] .ring").boundingBox();
            assertTrue(frame.x < west.x && west.x < frame.x + frame.width / 3, "Lake Baikal is in the west");
            assertTrue(frame.x + frame.width * 2 / 3 < east.x && east.x < frame.x + frame.width, "the Kurils are in the east");
        }
    }

    @Test
    void theMapIsSeenCloserAndWholeAgain() {
        try (Visitor visitor = opened(visitor(Browsers.WIDE, false), "/map?at=1950-01-01")) {
            visitor.page().locator("#map-in").click();
            PlaywrightAssertions.assertThat(visitor.page().locator("#map")).hasClass(Pattern.compile("enlarged"));
            visitor.page().locator("#map-whole").click();
            PlaywrightAssertions.assertThat(visitor.page().locator("#map")).not().hasClass(Pattern.compile("enlarged"));
        }
    }

    @ParameterizedTest
    @CsvSource({"territory:shikotan,true", "event:occupation-of-chita,true", "person:matsuoka-yosuke,false",
        "territory:moscow,false"})
    void aPageShowsWhereItsThingLiesIfThatCanBeSeen(String thing, boolean lies) {
        try (Visitor visitor = opened(visitor(Browsers.WIDE, false), "/map")) {
            visitor.page().evaluate("""
                    async (thing) => {
                      const figure = document.createElement("figure");
                      figure.className = "small-map";
                      figure.dataset.thing = thing;
                      figure.dataset.at = "1950-01-01";
                      document.querySelector("main").prepend(figure);
                      await import("/assets/small-map.js");
                    }""", thing);
            assertEquals(lies ? 1 : 0, visitor.page().locator("figure.small-map").count());
            if (lies) {
                assertTrue(visitor.page().locator("figure.small-map svg[role='img'] .here").count() > 0);
                assertEquals("/map?at=1950-01-01", visitor.page().locator("figure.small-map a").getAttribute("href"));
            }
            assertEquals(List.of(), visitor.troubles());
        }
    }

    @Test
    void itHasNoTroubleOrBarrierAtAnyWidthOrColour() {
        for (int width : new int[] {Browsers.WIDE, Browsers.NARROW}) {
            for (boolean dark : new boolean[] {false, true}) {
                try (Visitor visitor = opened(visitor(width, dark), "/map?at=1920-06-01")) {
                    assertEquals(List.of(), visitor.troubles());
                    assertEquals(List.of(), visitor.barriers(), width + (dark ? " dark" : " light"));
                    assertFalse(visitor.overflows(), String.valueOf(width));
                }
            }
        }
    }

    @Test
    void anotherFolderGetsItsOwnMap(@TempDir Path directory) {
        assertIsMapped(TestFolders.LIGHTHOUSES, directory, "lighthouse:south-head", "South Head");
    }

    @Test
    void aFolderThatDoesNotSayWhoHeldWhatGetsAMapToo(@TempDir Path directory) {
        assertIsMapped(PlacesAlone.folder(directory), directory.resolve("store"), "lighthouse:north-head", "North Head");
    }

    private static void assertIsMapped(Path folder, Path store, String place, String name) {
        try (RunningServer lights = BuiltServer.of(folder, store);
                Visitor visitor = BROWSERS.visitor(lights.server.address().toString())) {
            opened(visitor, "/map?at=1905-01-01");
            Locator mark = visitor.page().locator("#map .mark[data-place='" + place + "']");
            assertTrue(mark.getAttribute("aria-label").startsWith(name), mark.getAttribute("aria-label"));
            assertTrue(mark.isVisible());
            mark.locator(".ring").click();
            assertTrue(visitor.page().locator("#map-panel").innerText().contains(name));
            choose(visitor, "1901-01-01");
            assertFalse(mark.isVisible());
            assertEquals(List.of(), visitor.troubles());
            assertEquals(List.of(), visitor.barriers());
        }
    }
}
