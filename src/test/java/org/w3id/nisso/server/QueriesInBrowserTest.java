package org.w3id.nisso.server;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3id.nisso.TestFolders;
import org.w3id.nisso.browser.Browsers;
import org.w3id.nisso.browser.Visitor;

/** The questions, as a person with a browser meets them. */
class QueriesInBrowserTest {

    @RegisterExtension
    static final ShippedServer shipped = new ShippedServer();
    @RegisterExtension
    static final Browsers browsers = new Browsers();

    private static Visitor visitor(String language) {
        return browsers.visitor(shipped.server().server.address().toString(), Browsers.WIDE, language, false);
    }

    @Test
    void everyQuestionIsAnsweredWithOneClick() {
        try (Visitor visitor = visitor("en").open("/queries")) {
            List<String> ways = visitor.page().locator(".questions h3 a").all().stream().map(link -> link.getAttribute("href")).toList();
            assertEquals(24, ways.size());
            assertEquals(24, Set.copyOf(ways).size());
            for (String way : ways) {
                String answer = shipped.server().get(way, "Accept", RunningServer.BROWSER).body();
                assertTrue(answer.contains("<h2 id=\"answer\">Answer</h2>") && answer.contains("<td"), way);
            }
            visitor.page().locator(".questions h3 a").first().click();
            assertThat(visitor.page().locator("#answer")).isVisible();
            assertEquals(List.of(), visitor.troubles());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ja", "ru"})
    void themesTitlesDescriptionsAndHelpAreInTheReadersLanguage(String language) {
        try (Visitor visitor = visitor(language).open("/queries")) {
            assertThat(visitor.page().locator("h2").first()).hasText(language.equals("ja") ? "出来事" : "События");
            // What is marked as English is what has no words in the reader's language.
            assertEquals(0, visitor.page().locator(".questions [lang=en]").count());
            String strange = language.equals("ja") ? "\\p{IsCyrillic}" : "[\\p{IsHan}\\p{IsHiragana}]";
            for (Locator question : visitor.page().locator(".questions li").all()) {
                assertFalse(question.innerText().matches("(?s).*" + strange + ".*"), question.innerText());
            }
            visitor.open("/queries/treaties-signed-by");
            assertEquals(0, visitor.page().locator("main p[lang=en]").count());
            assertFalse(visitor.page().locator(".fields").innerText().contains("leave out"), visitor.page().locator(".fields").innerText());
        }
    }

    @Test
    void anAnswerNamesThingsDatesAndColumnsInTheReadersLanguage() {
        try (Visitor visitor = visitor("ja").open("/queries/treaties-signed-by?state=japan&from=1941-01-01&to=1941-12-31")) {
            Page page = visitor.page();
            assertThat(page.locator("th").first()).hasText("条約");
            assertThat(page.locator("td a[href='/doc/treaty/soviet-japanese-neutrality-pact-1941']")).hasText("日ソ中立条約");
            assertThat(page.locator("time[datetime='1941-04-13']").first()).hasText("1941年4月13日");
            assertEquals(List.of(), visitor.barriers());
            assertEquals(List.of(), visitor.troubles());
        }
    }

    @Test
    void theTreatiesOfSomeYearsAreDownloadedForGephi() {
        try (Visitor visitor = visitor("en").open("/queries/treaties-signed-by?state=japan&from=1925-01-01&to=1941-12-31")) {
            Page page = visitor.page();
            var download = page.waitForDownload(() -> page.getByText("gexf", new Page.GetByTextOptions().setExact(true)).click());
            assertTrue(download.suggestedFilename().endsWith(".gexf"), download.suggestedFilename());
        }
    }

    @Test
    void aFolderWithoutNamesForItsThemesShowsItsTags(@TempDir Path directory) {
        try (RunningServer lights = BuiltServer.of(TestFolders.LIGHTHOUSES, directory);
                Visitor visitor = browsers.visitor(lights.server.address().toString(), Browsers.NARROW, "ja", true).open("/queries")) {
            assertTrue(visitor.page().locator("h2").allInnerTexts().contains("Lights"), visitor.page().locator("h2").allInnerTexts()::toString);
            assertThat(visitor.page().locator(".questions [lang=en]").first()).isVisible();
            assertEquals(List.of(), visitor.barriers());
            assertEquals(List.of(), visitor.troubles());
            assertFalse(visitor.overflows());
        }
    }
}
