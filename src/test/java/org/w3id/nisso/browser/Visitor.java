package org.w3id.nisso.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.WaitUntilState;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Somebody who visits pages with a real browser, watched: every error in the console, every request that fails or that leaves for
 * another host is noted. Close when done.
 */
public final class Visitor implements AutoCloseable {

    private final BrowserContext context;
    private final Page page;
    private final String base;
    private final List<String> troubles = new ArrayList<>();

    Visitor(Browser browser, String base, int width, String language, boolean dark) {
        this.base = base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
        this.context = browser.newContext(new Browser.NewContextOptions().setViewportSize(width, 900).setLocale(language)
                .setColorScheme(dark ? ColorScheme.DARK : ColorScheme.LIGHT).setAcceptDownloads(true));
        this.page = context.newPage();
        page.onConsoleMessage(said -> {
            if (Set.of("error", "warning").contains(said.type())) {
                troubles.add("console: " + said.text());
            }
        });
        page.onPageError(error -> troubles.add("script: " + error));
        page.onRequest(request -> {
            if (!request.url().startsWith(this.base + "/") && !request.url().startsWith("data:") && !request.url().startsWith("blob:")) {
                troubles.add("leaves for " + request.url());
            }
        });
        page.onRequestFailed(request -> {
            // What a script gives up on its own, because something newer was asked for, did not fail.
            if (!String.valueOf(request.failure()).contains("ERR_ABORTED")) {
                troubles.add("failed: " + request.url() + " " + request.failure());
            }
        });
        page.onResponse(response -> {
            if (response.status() >= 400) {
                troubles.add(response.status() + " " + response.url());
            }
        });
    }

    /** Opens an address of the server and waits until all is loaded. */
    public Visitor open(String path) {
        Response response = page.navigate(base + path, new Page.NavigateOptions().setWaitUntil(WaitUntilState.NETWORKIDLE));
        assertEquals(200, response.status(), path);
        return this;
    }

    /** The page, to look at and to act on. */
    public Page page() {
        return page;
    }

    /** The path and the parameters of the address that is open. */
    public String address() {
        return page.url().substring(base.length());
    }

    /** What went wrong so far. */
    public List<String> troubles() {
        return List.copyOf(troubles);
    }

    /** What axe-core finds that is serious or critical, each with where. */
    public List<String> barriers() {
        // In one go, since no page has frames: the usual way carries all results through another page, which takes long.
        AxeRunOptions options = new AxeRunOptions();
        options.setResultTypes(List.of("violations"));
        List<Rule> violations = new AxeBuilder(page).setLegacyMode(true).options(options).analyze().getViolations();
        return violations.stream().filter(rule -> Set.of("serious", "critical").contains(rule.getImpact()))
                .flatMap(rule -> rule.getNodes().stream().map(node -> rule.getId() + " at " + node.getTarget() + ": "
                        + node.getFailureSummary())).toList();
    }

    /** Whether the page must be moved sideways to be read. */
    public boolean overflows() {
        return (Boolean) page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth");
    }

    @Override
    public void close() {
        context.close();
    }
}
