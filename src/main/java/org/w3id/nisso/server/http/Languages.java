package org.w3id.nisso.server.http;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The languages of the pages, and which of them a reader wants. */
public final class Languages {

    /** The languages by their tags, each as it calls itself. */
    public static final Map<String, String> NAMES = names();
    /** The tags alone, in the order in which they are offered. */
    public static final List<String> ALL = List.copyOf(NAMES.keySet());
    /** For those who want none of them. */
    public static final String USUAL = "en";
    /** The parameter, and the cookie, that hold a choice. */
    public static final String PARAMETER = "lang";

    private Languages() { }

    private static Map<String, String> names() {
        Map<String, String> names = new LinkedHashMap<>();
        names.put("en", "English");
        names.put("ja", "日本語");
        names.put("ru", "Русский");
        return Collections.unmodifiableMap(names);
    }

    /** What the reader chose with this address, else before, else what the browser asks for. */
    static String ofReader(HttpServletRequest request) {
        return Stream.of(given(request), remembered(request)).flatMap(Optional::stream).filter(ALL::contains).findFirst()
                .orElseGet(() -> ofBrowser(request));
    }

    static Optional<String> given(HttpServletRequest request) {
        return Optional.ofNullable(request.getParameter(PARAMETER));
    }

    private static Optional<String> remembered(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return cookies == null ? Optional.empty()
                : Stream.of(cookies).filter(cookie -> cookie.getName().equals(PARAMETER)).map(Cookie::getValue).findFirst();
    }

    private static String ofBrowser(HttpServletRequest request) {
        return Collections.list(request.getLocales()).stream().map(Locale::getLanguage).filter(ALL::contains).findFirst()
                .orElse(USUAL);
    }
}
