package org.w3id.nisso.server;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.nisso.TestFolders;
import org.w3id.nisso.browser.Browsers;
import org.w3id.nisso.browser.HtmlChecker;
import org.w3id.nisso.browser.Visitor;

/** The SPARQL editor, as a person with a browser meets it. */
class EditorInBrowserTest {

    @RegisterExtension
    static final ShippedServer shipped = new ShippedServer();
    @RegisterExtension
    static final Browsers browsers = new Browsers();

    private static Visitor visitor(int width, String language, boolean dark) {
        return browsers.visitor(shipped.server().server.address().toString(), width, language, dark);
    }

    private static Locator cells(Page page) {
        return page.locator("#answer tbody tr");
    }

    private static void write(Page page, String query) {
        page.evaluate("query => document.querySelector('.CodeMirror').CodeMirror.setValue(query)", query);
    }

    private static String written(Page page) {
        return (String) page.evaluate("document.querySelector('.CodeMirror').CodeMirror.getValue()");
    }

    @Test
    void aQuestionIsRunOpenedInTheEditorChangedAndRunAgain() {
        try (Visitor visitor = visitor(Browsers.WIDE, "en", false).open("/queries/treaties-signed-by?state=japan&from=1925-01-01&to=1941-12-31")) {
            Page page = visitor.page();
            int rows = page.locator("main table tbody tr").count();
            assertTrue(rows > 5, "" + rows);
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Open in the editor")).click();
            page.waitForURL("**/sparql?question=treaties-signed-by&**");
            assertThat(page.locator(".CodeMirror")).isVisible();
            page.locator("#ask").click();
            assertThat(cells(page)).hasCount(rows);
            String query = written(page);
            assertTrue(query.contains("1925-01-01") && query.contains("# "), query);
            write(page, query.stripTrailing() + "\nLIMIT 3");
            page.locator("#ask").click();
            assertThat(cells(page)).hasCount(3);
            assertThat(page.locator("#said")).hasText(Pattern.compile("Rows: 3, .*"));
            assertEquals(List.of(), visitor.barriers());
            assertEquals(List.of(), visitor.troubles());
            page.reload();
            assertTrue(written(page).endsWith("LIMIT 3"), "the address holds the query that was asked");
        }
    }

    @Test
    void ourTermsAreCompletedAndTheirPrefixIsAdded() {
        try (Visitor visitor = visitor(Browsers.WIDE, "en", false).open("/sparql")) {
            Page page = visitor.page();
            write(page, "");
            page.locator(".CodeMirror textarea").focus();
            page.keyboard().type("SELECT * { ?treaty nisso:signedB");
            Locator hints = page.locator(".CodeMirror-hints li");
            assertThat(hints.filter(new Locator.FilterOptions().setHasText("nisso:signedBy"))).isVisible();
            page.keyboard().press("Enter");
            page.keyboard().press("Escape");
            assertTrue(written(page).startsWith("PREFIX nisso: <https://w3id.org/nisso/ontology#>"), written(page));
            assertTrue(written(page).contains("?treaty nisso:signedBy"), written(page));
            assertEquals(List.of(), visitor.troubles());
        }
    }

    @Test
    void aClassIsCompletedByItsNameInTheReadersLanguage() {
        try (Visitor visitor = visitor(Browsers.WIDE, "ru", false).open("/sparql")) {
            Page page = visitor.page();
            write(page, "SELECT * {\n  ?x a Договор");
            page.evaluate("document.querySelector('.CodeMirror').CodeMirror.setCursor(1, 99)");
            page.locator(".CodeMirror textarea").focus();
            page.keyboard().press("Control+Space");
            page.locator(".CodeMirror-hints li").filter(new Locator.FilterOptions().setHasText("nisso:Treaty")).first().click();
            assertTrue(written(page).contains("?x a nisso:Treaty"), written(page));
        }
    }

    @Test
    void aQueryThatIsRefusedSaysWhy() {
        try (Visitor visitor = visitor(Browsers.WIDE, "ja", true).open("/sparql")) {
            Page page = visitor.page();
            write(page, "SELECT * { ?x ?y }");
            page.locator("#ask").click();
            assertThat(page.locator("#answer pre[lang=en]")).isVisible();
            assertThat(page.locator("#answer .errorResult")).containsText("クエリは拒否されました。");
            assertEquals(List.of(), visitor.barriers());
        }
    }

    @Test
    void aGraphIsShownAndAThingLeadsToItsPageHere() {
        try (Visitor visitor = visitor(Browsers.WIDE, "en", true).open("/sparql")) {
            Page page = visitor.page();
            write(page, "DESCRIBE <https://w3id.org/nisso/id/state/japan>");
            page.locator("#ask").click();
            assertThat(page.locator("#answer")).containsText("nisso:State");
            page.locator(".select_response").click();
            assertThat(page.locator("#answer .CodeMirror")).containsText("PREFIX");
            page.locator(".select_table").click();
            write(page, "SELECT ?x { VALUES ?x { <https://w3id.org/nisso/id/state/japan> } }");
            page.locator("#ask").click();
            assertThat(page.locator("#answer a.iri")).hasCount(1);
            assertThat(page.locator("#answer a.iri")).hasAttribute("href", "/id/state/japan");
            assertEquals(List.of(), visitor.barriers());
            assertEquals(List.of(), visitor.troubles());
        }
    }

    @Test
    void theAnswerIsTakenAsAFile(@TempDir Path directory) throws IOException {
        try (Visitor visitor = visitor(Browsers.WIDE, "en", false).open("/sparql")) {
            Page page = visitor.page();
            write(page, "SELECT ?x { VALUES ?x { 1941 } }");
            page.locator("#ask").click();
            assertThat(cells(page)).hasCount(1);
            Download download = page.waitForDownload(() -> page.locator(".yasr_downloadIcon").click());
            Path file = directory.resolve("answer.csv");
            download.saveAs(file);
            assertTrue(Files.readString(file).contains("1941"));
        }
    }

    @Test
    void everyExampleOpensWithItsValuesAndAnswersAsItsQuestionDoes() {
        try (Visitor visitor = visitor(Browsers.WIDE, "en", false).open("/sparql")) {
            List<String> examples = visitor.page().locator(".examples a").all().stream().map(link -> link.getAttribute("href")).toList();
            assertEquals(24, examples.size());
            for (String example : examples) {
                String page = shipped.server().get(example, "Accept", RunningServer.BROWSER).body();
                assertEquals(List.of(), HtmlChecker.errors(page), example);
                String text = page.replaceAll("(?s).*<textarea[^>]*>(.*)</textarea>.*", "$1").replace("&lt;", "<").replace("&gt;", ">")
                        .replace("&quot;", "\"").replace("&#39;", "'").replace("&amp;", "&");
                String asked = shipped.server().post("/sparql", "application/sparql-query", text, "Accept", "text/csv").body();
                String name = example.substring("/sparql?question=".length()).split("&")[0];
                String parameters = example.contains("&") ? "?" + example.substring(example.indexOf('&') + 1) : "";
                assertEquals(shipped.server().get("/queries/" + name + ".csv" + parameters).body().lines().count(), asked.lines().count(), example);
                assertFalse(text.contains("#+"), text);
            }
        }
    }

    @Test
    void theEditorWorksOnAPhoneForAnotherFolder(@TempDir Path directory) {
        try (RunningServer lights = BuiltServer.of(TestFolders.LIGHTHOUSES, directory);
                Visitor visitor = browsers.visitor(lights.server.address().toString(), Browsers.NARROW, "ru", true).open("/sparql")) {
            Page page = visitor.page();
            page.locator("#ask").click();
            assertThat(page.locator("#answer table")).isVisible();
            assertEquals(List.of(), visitor.barriers());
            assertEquals(List.of(), visitor.troubles());
            assertFalse(visitor.overflows());
        }
    }
}
