package org.w3id.nisso.server.data;

import static org.w3id.nisso.server.http.Html.tag;

import java.util.ArrayList;
import java.util.List;
import org.w3id.nisso.describe.Entry;
import org.w3id.nisso.server.http.Html;

/** Contested matters side by side, a column for each view, each in order of time. For one page. */
record ViewColumns(ByView views, Lines lines) {

    /** More columns than this would be too narrow to read. */
    private static final int MOST_BESIDE = 3;

    /** The columns of one entry. */
    Html of(Entry entry) {
        boolean brief = Lines.isLong(entry);
        List<Html> columns = new ArrayList<>();
        views.of(entry).forEach((heading, held) -> columns.add(tag("section", tag("h4", heading),
                lines.list(held, brief))));
        return tag("div", Html.all(columns)).with("class", columns.size() > MOST_BESIDE ? "views many" : "views");
    }
}
