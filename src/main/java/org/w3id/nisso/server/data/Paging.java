package org.w3id.nisso.server.data;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.w3id.nisso.describe.Portrait;
import org.w3id.nisso.describe.Window;
import org.w3id.nisso.server.http.Known;
import org.w3id.nisso.server.http.Links;
import org.w3id.nisso.server.http.Problem;
import org.w3id.nisso.server.http.ProblemException;
import org.w3id.nisso.server.http.ProblemKind;

/** The parts of what points at a thing, as addresses name them: {@code ?page=N}, counted from 1. */
final class Paging {

    static final String PARAMETER = "page";
    private static final String NUMBER = "[1-9]\\d{0,8}";

    private Paging() { }

    /**
     * The part that a request asks for; the first unless it says which.
     *
     * @throws ProblemException if it is no number
     */
    static Window asked(HttpServletRequest request) {
        String page = request.getParameter(PARAMETER);
        if (page == null) {
            return Window.page(1);
        }
        if (!page.matches(NUMBER)) {
            throw refusal("page: “" + Known.shortened(page) + "” is not the number of a page. Give a whole number from 1 up.");
        }
        return Window.page(Long.parseLong(page));
    }

    /**
     * Makes sure that there is such a part.
     *
     * @throws ProblemException if there is not
     */
    static void require(Portrait portrait) {
        if (portrait.pointing().isEmpty()) {
            requireFirst(portrait.window());
        }
    }

    /**
     * Makes sure that the only part there is was asked for.
     *
     * @throws ProblemException if another was
     */
    static void requireFirst(Window window) {
        if (window.page() > 1) {
            throw refusal("page: There is no page " + window.page() + " of what points at this thing. Begin with page 1.");
        }
    }

    /** Adds links to the parts around one. */
    static void link(HttpServletResponse response, Portrait portrait, String address) {
        long page = portrait.window().page();
        if (page > 1) {
            Links.add(response, address, "first");
            Links.add(response, of(address, page - 1), "prev");
        }
        if (portrait.more()) {
            Links.add(response, of(address, page + 1), "next");
        }
    }

    /** The address of a part. */
    static String of(String address, long page) {
        return page == 1 ? address : address + "?" + PARAMETER + "=" + page;
    }

    private static ProblemException refusal(String detail) {
        return Problem.of(ProblemKind.BAD_PARAMETER, detail).blaming(PARAMETER).asException();
    }
}
