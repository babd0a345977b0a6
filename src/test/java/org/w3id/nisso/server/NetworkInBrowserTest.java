package org.w3id.nisso.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.gephi.graph.api.Graph;
import org.gephi.graph.api.GraphController;
import org.gephi.io.importer.api.Container;
import org.gephi.io.importer.api.ImportController;
import org.gephi.io.importer.plugin.file.ImporterGEXF;
import org.gephi.io.processor.plugin.DefaultProcessor;
import org.gephi.project.api.ProjectController;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openide.util.Lookup;
import org.w3id.nisso.browser.Browsers;
import org.w3id.nisso.browser.Visitor;

/** The network in a real browser: filtered, searched, walked and downloaded. */
class NetworkInBrowserTest {

    private static final String PACT = "treaty:soviet-japanese-neutrality-pact-1941";

    @RegisterExtension
    static final ShippedServer shipped = new ShippedServer();
    @RegisterExtension
    static final Browsers browsers = new Browsers();

    @BeforeAll
    static void withoutWindows() {
        System.setProperty("java.awt.headless", "true");
    }

    @Test
    void theFilterActsAtOnceAndTheDownloadHoldsExactlyWhatIsShown() throws IOException {
        try (Visitor visitor = open("/network", Browsers.WIDE, "en", false)) {
            Page page = visitor.page();
            int before = shown(page, "data-ties");
            page.evaluate("window.same = true");
            page.locator("#filter input[value=party]").check();
            page.locator("#filter input[name=at]").fill("1941-05-01");
            page.waitForURL("**/network?at=1941-05-01&kind=party");
            page.locator("#network:not([aria-busy])").waitFor();
            int ties = shown(page, "data-ties");
            int nodes = shown(page, "data-nodes");
            assertTrue(ties > 0 && ties < before, ties + " of " + before);
            assertEquals(true, page.evaluate("window.same"), "no new page was loaded");
            assertEquals(nodes, page.locator(".picture g.node").count());
            assertEquals(ties, page.locator(".picture path.tie").count());
            assertEquals("Nodes: " + nodes + ". Ties: " + ties + ".", page.locator(".counts").textContent());
            assertEquals("/map?at=1941-05-01", page.locator("header a[href^='/map']").getAttribute("href"));
            assertEquals("/timeline?at=1941-05-01", page.locator("header a[href^='/timeline']").getAttribute("href"));
            Graph graph = inGephi(page.waitForDownload(() -> page.locator(".downloads a[href*='gexf']").click()));
            assertEquals(nodes, graph.getNodeCount());
            assertEquals(ties, graph.getEdgeCount());
            page.goBack();
            page.locator("#network[data-ties='" + before + "']").waitFor();
            assertFalse(page.locator("#filter input[value=party]").isChecked());
            assertEquals(List.of(), visitor.troubles());
        }
    }

    @Test
    void theTreatiesThatJapanSignedFrom1925To1941AreListedAndDownloadedForGephi() throws IOException {
        try (Visitor visitor = browsers.visitor(base())) {
            visitor.open("/queries/treaties-signed-by");
            Page page = visitor.page();
            page.locator("main form [name=state]").fill("Japan");
            page.locator("main form [name=from]").fill("1925-01-01");
            page.locator("main form [name=to]").fill("1941-12-31");
            page.locator("main form button[type=submit]").first().click();
            Locator rows = page.locator("main table tbody tr");
            rows.first().waitFor();
            assertTrue(rows.filter(new Locator.FilterOptions().setHasText("Soviet–Japanese Neutrality Pact")).count() > 0);
            Download file = page.waitForDownload(() -> page.locator("a[href*='/queries/treaties-signed-by.gexf']").first().click());
            Graph graph = inGephi(file);
            assertTrue(graph.getNode(PACT).getLabel().equals("Soviet–Japanese Neutrality Pact"));
            assertEquals(rows.count(), graph.getEdgeCount(), "one edge a row");
            assertEquals(List.of(), visitor.troubles());
        }
    }

    @Test
    void oneWalksFromTheNeutralityPactToJapanAndBack() {
        try (Visitor visitor = open("/network?from=1941-01-01&to=1941-12-31", Browsers.WIDE, "en", false)) {
            Page page = visitor.page();
            drawNeighbourhood(page);
            double height = page.locator("figure.neighbourhood").boundingBox().height;
            assertEquals("signs", page.locator(".neighbourhood [data-node='person:matsuoka-yosuke'] .how").textContent().strip());
            page.locator(".neighbourhood [data-node='state:japan']").click();
            page.locator(".neighbourhood[data-shown='state:japan']").waitFor();
            assertTrue(visitor.address().startsWith("/network"), "a walk stays within the figure");
            assertEquals("state:japan", page.evaluate("document.activeElement.dataset.node"));
            assertEquals(List.of("Soviet–Japanese Neutrality Pact", "Japan"), page.locator(".neighbourhood .trail button").allTextContents());
            assertTrue(page.locator(".neighbourhood g path").count() > 10);
            assertEquals(height, page.locator("figure.neighbourhood").boundingBox().height, "nothing is pushed away");
            assertEquals(List.of(), visitor.barriers());
            page.locator(".neighbourhood .trail button").first().press("Enter");
            page.locator(".neighbourhood[data-shown='" + PACT + "']").waitFor();
            page.locator(".neighbourhood [data-node='person:matsuoka-yosuke']").press("Enter");
            page.locator(".neighbourhood[data-shown='person:matsuoka-yosuke']").waitFor();
            page.locator(".neighbourhood figcaption a").click();
            assertEquals("/doc/person/matsuoka-yosuke?from=1941-01-01&to=1941-12-31", visitor.address());
            assertEquals(List.of(), visitor.troubles());
        }
    }

    @Test
    void theNodesAreFoundAndFollowedByKeyboard() {
        try (Visitor visitor = open("/network", Browsers.WIDE, "ja", false)) {
            Page page = visitor.page();
            page.locator(".side input").fill("中立条約");
            page.keyboard().press("ArrowDown");
            page.keyboard().press("ArrowDown");
            page.keyboard().press("ArrowUp");
            assertEquals("BUTTON", page.evaluate("document.activeElement.tagName"));
            page.keyboard().press("Enter");
            assertEquals("H2", page.evaluate("document.activeElement.tagName"));
            assertTrue(page.locator(".side h2").textContent().contains("中立条約"));
            String chosen = "#" + RunningServer.encoded(page.locator(".picture .node.chosen").getAttribute("data-node"));
            assertTrue(visitor.address().endsWith(chosen), visitor.address());
            List<String> tied = page.locator(".side .ties a").allTextContents().stream().distinct().toList();
            assertTrue(tied.contains("日本"), tied::toString);
            assertEquals(1 + tied.size(), page.locator(".picture .node.near").count(), "the node and those that it is tied to");
            assertEquals(List.of(), visitor.barriers());
        }
    }

    @Test
    void theSameNetworkAlwaysGetsTheSamePicture() {
        String where = "document.querySelector('[data-node=\"state:japan\"]').getAttribute('transform')";
        try (Visitor one = open("/network?kind=party", Browsers.WIDE, "en", false);
                Visitor other = open("/network?kind=party", Browsers.WIDE, "en", true)) {
            Object first = one.page().evaluate(where);
            one.page().waitForTimeout(300);
            assertEquals(first, one.page().evaluate(where), "nothing moves by itself");
            assertEquals(first, other.page().evaluate(where));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ja", "ru"})
    void thePageIsWithoutTroubleOrBarrierAtEveryWidth(String language) {
        for (int width : new int[] {Browsers.WIDE, Browsers.NARROW}) {
            try (Visitor visitor = open("/network?kind=party&from=1925-01-01&to=1945-12-31", width, language, width == Browsers.NARROW)) {
                drawNeighbourhood(visitor.page());
                assertEquals(List.of(), visitor.troubles());
                assertEquals(List.of(), visitor.barriers());
                assertFalse(visitor.overflows());
            }
        }
    }

    private static String base() {
        return shipped.server().server.address().toString();
    }

    private static Visitor open(String path, int width, String language, boolean dark) {
        Visitor visitor = browsers.visitor(base(), width, language, dark).open(path);
        visitor.page().locator("#network[data-ties]").waitFor();
        return visitor;
    }

    private static int shown(Page page, String what) {
        return Integer.parseInt(page.locator("#network").getAttribute(what));
    }

    /** Puts the figure into the page, as the page of a thing has it. */
    private static void drawNeighbourhood(Page page) {
        page.evaluate("""
                thing => {
                  const figure = document.createElement("figure");
                  Object.assign(figure, {className: "neighbourhood", ariaLabel: "Neighbourhood"}).dataset.thing = thing;
                  document.querySelector("main").append(figure);
                  return import("/assets/neighbourhood.js");
                }
                """, PACT);
        page.locator(".neighbourhood[data-shown] svg").waitFor();
    }

    private static Graph inGephi(Download download) throws IOException {
        ProjectController projects = Lookup.getDefault().lookup(ProjectController.class);
        projects.newProject();
        ImportController imports = Lookup.getDefault().lookup(ImportController.class);
        Path file = download.path();
        try (Reader reader = Files.newBufferedReader(file)) {
            Container container = imports.importFile(reader, new ImporterGEXF());
            container.closeLoader();
            imports.process(container, new DefaultProcessor(), projects.getCurrentWorkspace());
        }
        return Lookup.getDefault().lookup(GraphController.class).getGraphModel(projects.getCurrentWorkspace()).getDirectedGraph();
    }
}
