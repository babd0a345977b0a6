package org.w3id.nisso.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.w3id.nisso.OtherTools;

/** A real Chromium without windows, for all tests of a class: the system's own, driven by Playwright. */
public final class Browsers implements BeforeAllCallback, AfterAllCallback {

    /** The width of a small laptop. */
    public static final int WIDE = 1280;
    /** The width of a phone. */
    public static final int NARROW = 390;

    private Playwright playwright;
    private Browser browser;

    @Override
    public void beforeAll(ExtensionContext tests) throws InterruptedException {
        String chromium = OtherTools.program("chromium", "chromium", "--version");
        // Playwright would otherwise fetch browsers of its own.
        playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright.chromium().launch(new BrowserType.LaunchOptions().setExecutablePath(path(chromium))
                .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
                        "--disable-component-update", "--disable-sync")));
    }

    private static Path path(String program) {
        for (String directory : System.getenv("PATH").split(File.pathSeparator)) {
            Path there = Path.of(directory, program);
            if (there.toFile().canExecute()) {
                return there;
            }
        }
        throw new IllegalStateException(program);
    }

    /** A visitor with a new, empty profile, who is watched. */
    public Visitor visitor(String base, int width, String language, boolean dark) {
        return new Visitor(browser, base, width, language, dark);
    }

    /** A visitor who reads English on a small laptop. */
    public Visitor visitor(String base) {
        return visitor(base, WIDE, "en", false);
    }

    @Override
    public void afterAll(ExtensionContext tests) {
        if (playwright != null) {
            playwright.close();
        }
    }
}
