package org.w3id.nisso.server.data;

import static org.w3id.nisso.server.http.Html.tag;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.w3id.nisso.server.http.Html;

/** What stands one after the other, with equal marks only after the last of those that have them. For one node. */
final class Run {

    private final List<Html> written = new ArrayList<>();
    private Html waiting = Marks.NONE;

    void add(Html said, Html mark) {
        if (!waiting.equals(mark)) {
            written.add(waiting);
        }
        waiting = mark;
        if (!said.equals(Marks.NONE)) {
            written.add(tag("span", said).with("class", "head"));
        }
    }

    Html written() {
        return Html.all(Stream.concat(written.stream(), Stream.of(waiting)).toList());
    }
}
