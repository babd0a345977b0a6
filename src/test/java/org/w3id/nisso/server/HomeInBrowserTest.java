package org.w3id.nisso.server;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
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

/** The home page and the search on every page, as a person with a browser meets them. */
class HomeInBrowserTest {

    private static final int MOST_BYTES = 100_000;

    @RegisterExtension
    static final ShippedServer shipped = new ShippedServer();
    @RegisterExtension
    static final Browsers browsers = new Browsers();

    private static Visitor visitor(String language) {
        return browsers.visitor(shipped.server().server.address().toString(), Browsers.WIDE, language, false);
    }

    private static Locator option(Page page, String text) {
        return page.getByRole(AriaRole.OPTION).filter(new Locator.FilterOptions().setHasText(text)).first();
    }

    @ParameterizedTest
    @CsvSource({"色丹, en, Shikotan", "Шикотан, en, Shikotan", "shik, en, Shikotan", "色丹, ja, 色丹島", "shikotan, ru, Шикотан"})
    void aThingIsFoundAsOneTypesByANameInAnyLanguage(String typed, String language, String name) {
        try (Visitor visitor = visitor(language).open("/")) {
            Page page = visitor.page();
            page.locator("#q").pressSequentially(typed);
            assertThat(option(page, name)).isVisible();
            assertEquals("true", page.locator("#q").getAttribute("aria-expanded"));
            page.locator("#q").press("ArrowDown");
            assertThat(page.locator("#q")).hasAttribute("aria-activedescendant", Pattern.compile(".+"));
            while (!option(page, name).getAttribute("aria-selected").equals("true")) {
                page.locator("#q").press("ArrowDown");
            }
            assertEquals(List.of(), visitor.barriers());
            page.locator("#q").press("Enter");
            page.waitForURL("**/doc/territory/shikotan");
            assertEquals(List.of(), visitor.troubles());
        }
    }

    @Test
    void everyPageHasTheSearchAndTheChosenDayGoesAlong() {
        try (Visitor visitor = visitor("en").open("/doc/territory/shikotan?at=1950-01-01")) {
            Page page = visitor.page();
            page.locator("header input.find").pressSequentially("iturup");
            option(page, "Iturup").click();
            page.waitForURL("**/doc/territory/iturup?at=1950-01-01");
            assertEquals(List.of(), visitor.troubles());
        }
    }

    @Test
    void escapeClosesTheListAndEnterThenSearches() {
        try (Visitor visitor = visitor("en").open("/")) {
            Page page = visitor.page();
            page.locator("#q").pressSequentially("kuril");
            assertThat(page.locator("#q")).hasAttribute("aria-expanded", "true");
            page.locator("#q").press("Escape");
            assertThat(page.locator("#q")).hasAttribute("aria-expanded", "false");
            page.locator("#q").press("Enter");
            page.waitForURL("**/search?q=kuril");
        }
    }

    @Test
    void whatNothingIsCalledIsSaid() {
        try (Visitor visitor = visitor("ru").open("/")) {
            visitor.page().locator("#q").pressSequentially("qqqq");
            assertThat(visitor.page().locator("#q ~ [role=status]")).hasText("Ничего с таким названием не найдено.");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ja", "ru"})
    void theHomePageIsSmallInAll(String language) {
        try (Visitor visitor = visitor(language)) {
            AtomicLong bytes = new AtomicLong();
            List<Response> responses = new ArrayList<>();
            visitor.page().onResponse(responses::add);
            visitor.open("/");
            responses.forEach(response -> bytes.addAndGet(response.body().length));
            assertTrue(responses.size() >= 4, responses::toString);
            assertTrue(bytes.get() < MOST_BYTES, language + ": " + bytes);
        }
    }

    @Test
    void threeCardsLeadToTheMapTheTimelineAndTheQuestions() {
        try (Visitor visitor = visitor("en").open("/?at=1950-01-01")) {
            List<String> ways = visitor.page().locator(".cards a").all().stream().map(card -> card.getAttribute("href")).toList();
            assertEquals(List.of("/map?at=1950-01-01", "/timeline?at=1950-01-01", "/queries"), ways);
        }
    }

    @Test
    void anotherFolderHasTheSameHomePage(@TempDir Path directory) {
        try (RunningServer lights = BuiltServer.of(TestFolders.LIGHTHOUSES, directory);
                Visitor visitor = browsers.visitor(lights.server.address().toString(), Browsers.NARROW, "ja", true).open("/")) {
            assertThat(visitor.page().locator("h1")).hasText("灰色海岸の灯台");
            visitor.page().locator("#q").pressSequentially("north");
            assertThat(option(visitor.page(), "North Head")).isVisible();
            assertEquals(List.of(), visitor.troubles());
            assertEquals(List.of(), visitor.barriers());
            assertFalse(visitor.overflows());
        }
    }
}
