package org.w3id.nisso.server.vocabulary;

import static org.w3id.nisso.server.http.Html.tag;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.w3id.nisso.server.http.Html;
import org.w3id.nisso.server.http.Words;

/**
 * The classes as a picture: the tree of subclasses from top to bottom, below each class the object properties that lead from it, and a
 * line from each of these to the class that it leads to. It grows in height alone, so that any number of classes stays readable.
 */
final class ClassDiagram {

    private static final int MARGIN = 8;
    private static final int INDENT = 24;
    private static final int BOX = 24;
    private static final int CLASS_ROW = 32;
    private static final int TIE_ROW = 19;
    private static final int LANE = 9;
    private static final int COLOURS = 6;

    private final Ontology ontology;
    private final List<ClassTree.Branch> branches;
    private final List<Tie> ties;
    private final Words words;
    private final Map<Term, Integer> tops = new HashMap<>();
    private final Map<Tie, Integer> tieHeights = new HashMap<>();
    private final Map<Tie, Integer> ends = new HashMap<>();
    private int height = MARGIN;
    private int columnWidth;

    ClassDiagram(Ontology ontology, ClassTree tree, Words words) {
        this.words = words;
        this.ontology = ontology;
        this.branches = tree.branches();
        this.ties = Tie.of(ontology);
        branches.forEach(this::place);
        shareEnds();
    }

    private void place(ClassTree.Branch branch) {
        tops.put(branch.term(), height);
        widen(left(branch) + boxWidth(branch.term()));
        height += CLASS_ROW;
        for (Tie tie : tiesFrom(branch.term())) {
            tieHeights.put(tie, height + TIE_ROW / 2 - 4);
            widen(left(branch) + INDENT / 2 + TextWidth.small(words(tie)) + MARGIN);
            height += TIE_ROW;
        }
    }

    private void widen(int right) {
        columnWidth = Math.max(columnWidth, right);
    }

    /** Lines that end at one class end side by side, the one from furthest above at the top. */
    private void shareEnds() {
        for (ClassTree.Branch branch : branches) {
            List<Tie> arriving = ties.stream().filter(tie -> tie.to().equals(branch.term()) && tieHeights.containsKey(tie))
                    .sorted(Comparator.comparing(tieHeights::get)).toList();
            int step = arriving.isEmpty() ? 0 : Math.min(4, (BOX - 6) / arriving.size());
            for (int i = 0; i < arriving.size(); i++) {
                ends.put(arriving.get(i), tops.get(branch.term()) + BOX / 2 + step * (2 * i - arriving.size() + 1) / 2);
            }
        }
    }

    private List<Tie> tiesFrom(Term term) {
        return ties.stream().filter(tie -> tie.from().equals(term)).toList();
    }

    private String words(Tie tie) {
        return ontology.labels().of(tie.property().node()) + " → " + ontology.labels().of(tie.to().node());
    }

    private static int left(ClassTree.Branch branch) {
        return MARGIN + INDENT * branch.depth();
    }

    private int boxWidth(Term term) {
        return TextWidth.of(ontology.labels().of(term.node())) + 20;
    }

    /** The picture. */
    Html picture() {
        Lanes lanes = new Lanes(lines());
        int width = columnWidth + MARGIN + LANE * (lanes.count() + 1) + MARGIN;
        List<Html> content = new ArrayList<>();
        content.add(tag("title", words.get("diagramTitle")).with("id", "_diagram-title"));
        content.add(tag("desc", words.get("diagramDescription")).with("id", "_diagram-description"));
        branches.stream().filter(b -> b.parent().isPresent()).forEach(branch -> content.add(stem(branch)));
        List<Tie> drawn = drawn();
        for (int i = 0; i < drawn.size(); i++) {
            content.add(line(drawn.get(i), columnWidth + MARGIN + LANE * (lanes.of(lines().get(i)) + 1)));
        }
        branches.forEach(branch -> content.add(box(branch)));
        return tag("svg", Html.all(content)).with("class", "diagram").with("role", "group")
                .with("aria-labelledby", "_diagram-title _diagram-description").with("width", "" + width).with("height", "" + height)
                .with("viewbox", "0 0 " + width + " " + height);
    }

    private List<Tie> drawn() {
        return ties.stream().filter(tie -> tieHeights.containsKey(tie) && ends.containsKey(tie)).toList();
    }

    private List<Lanes.Line> lines() {
        List<Lanes.Line> lines = new ArrayList<>();
        for (Tie tie : drawn()) {
            lines.add(new Lanes.Line(lines.size(), tieHeights.get(tie), ends.get(tie)));
        }
        return lines;
    }

    private Html stem(ClassTree.Branch branch) {
        int x = left(branch) - INDENT / 2;
        int from = tops.get(branch.parent().orElseThrow()) + BOX;
        return tag("path").with("class", "stem").with("d", "M" + x + " " + from + "V" + (tops.get(branch.term()) + BOX / 2)
                + "H" + left(branch));
    }

    private Html line(Tie tie, int lane) {
        ClassTree.Branch from = branch(tie.from());
        ClassTree.Branch to = branch(tie.to());
        int begin = left(from) + INDENT / 2 + TextWidth.small(words(tie)) + 6;
        int end = left(to) + boxWidth(tie.to());
        int at = ends.get(tie);
        String path = "M" + begin + " " + tieHeights.get(tie) + "H" + lane + "V" + at + "H" + (end + 5);
        String arrow = "M" + (end + 1) + " " + at + "l7 -3v6z";
        return tag("g", tag("title", ontology.labels().of(tie.from().node()) + " " + words(tie)),
                tag("path").with("class", "line").with("d", path), tag("path").with("class", "arrow").with("d", arrow))
                .with("class", "tie tie-" + branches.indexOf(to) % COLOURS);
    }

    private ClassTree.Branch branch(Term term) {
        return branches.stream().filter(b -> b.term().equals(term)).findFirst().orElseThrow();
    }

    private Html box(ClassTree.Branch branch) {
        int x = left(branch);
        int y = tops.get(branch.term());
        List<Html> content = new ArrayList<>();
        content.add(tag("a", tag("rect").with("x", "" + x).with("y", "" + y).with("width", "" + boxWidth(branch.term()))
                .with("height", "" + BOX).with("rx", "4"),
                tag("text", ontology.labels().of(branch.term().node())).with("x", "" + (x + 10)).with("y", "" + (y + 17)))
                .with("href", "#" + branch.term().anchor()));
        for (Tie tie : tiesFrom(branch.term())) {
            content.add(tag("a", tag("text", words(tie)).with("class", "property").with("x", "" + (x + INDENT / 2))
                    .with("y", "" + (tieHeights.get(tie) + 4))).with("href", "#" + tie.property().anchor()));
        }
        return Html.all(content);
    }
}
