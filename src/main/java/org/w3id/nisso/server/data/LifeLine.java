package org.w3id.nisso.server.data;

import static org.w3id.nisso.server.http.Html.tag;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.w3id.nisso.describe.Arrangement;
import org.w3id.nisso.describe.Span;
import org.w3id.nisso.rdf.DateWords;
import org.w3id.nisso.server.data.Lanes.Bar;
import org.w3id.nisso.server.http.Html;

/**
 * A small timeline of what is dated on the page: a lane for each kind of statement, contested ones by view. Positions are parts of the
 * width, so that letters keep their size on a phone. For one page.
 */
record LifeLine(Reading reading, Lanes lanes) {

    private static final int MOST_ROWS = 3;
    private static final int ROW = 20;
    private static final int LABEL = 18;
    private static final int AXIS = 22;
    private static final int MOST_TICKS = 6;
    private static final int[] STEPS = {1, 2, 5, 10, 20, 50, 100, 200, 500, 1000};
    private static final double ALL = 100;
    /** What would be narrower is drawn as a stroke. */
    private static final double NARROWEST = 0.6;

    /** The picture; nothing if fewer than two dates are known. */
    List<Html> of(Arrangement arrangement) {
        Map<String, List<Bar>> told = lanes.of(arrangement);
        List<LocalDate> days = told.values().stream().flatMap(List::stream).flatMap(bar -> Stream.of(bar.span().start(), bar.span().end()))
                .flatMap(Optional::stream).sorted().toList();
        if (days.isEmpty() || days.get(0).equals(days.get(days.size() - 1))) {
            return List.of();
        }
        int first = days.get(0).getYear();
        int last = days.get(days.size() - 1).getYear() + 1;
        Scale scale = new Scale(first, Math.max(last, first + 2));
        List<Html> drawn = new ArrayList<>();
        int y = 0;
        for (Map.Entry<String, List<Bar>> lane : told.entrySet()) {
            drawn.add(tag("text", lane.getKey()).with("x", "0").with("y", "" + (y + LABEL - 5)).with("class", "lane"));
            y = draw(lane.getValue(), y + LABEL, scale, drawn) + 4;
        }
        String description = reading.word("lifeLineFrom", String.valueOf(first), String.valueOf(last - 1)) + " " + String.join("; ",
                told.entrySet().stream().map(lane -> lane.getKey() + ": " + lane.getValue().size()).toList());
        List<Html> all = new ArrayList<>(List.of(tag("title", reading.word("lifeLine")), tag("desc", description)));
        all.addAll(axis(scale, y));
        all.addAll(drawn);
        all.addAll(chosen(scale, y));
        return List.of(tag("svg", Html.all(all)).with("class", "life-line").with("role", "img").with("aria-label", description)
                .with("width", "100%").with("height", "" + (y + AXIS)));
    }

    /** Draws the bars of a lane, those that overlap below each other, and gives the bottom. */
    private static int draw(List<Bar> bars, int top, Scale scale, List<Html> drawn) {
        List<Double> rowEnds = new ArrayList<>();
        for (Bar bar : bars.stream().sorted(Comparator.comparing(Bar::span, Span.IN_TIME).thenComparing(Bar::name)).toList()) {
            double from = scale.of(bar.span().start().orElseThrow());
            double to = Math.max(from, bar.span().end().map(scale::of).orElse(bar.open() ? ALL : from));
            int row = 0;
            while (row < rowEnds.size() && rowEnds.get(row) > from) {
                row++;
            }
            // What has no row left for it is told by where it begins.
            double drawnTo = row < MOST_ROWS ? to : from;
            row = Math.min(row, MOST_ROWS);
            if (row == rowEnds.size()) {
                rowEnds.add(0.0);
            }
            rowEnds.set(row, Math.max(rowEnds.get(row), Math.max(drawnTo, from + NARROWEST * 2)));
            drawn.add(box(bar, from, drawnTo, top + row * ROW));
        }
        return top + rowEnds.size() * ROW;
    }

    private static Html box(Bar bar, double from, double to, int y) {
        Html title = tag("title", bar.name());
        if (to - from < NARROWEST) {
            return tag("rect", title).with("x", percent(from)).with("y", "" + y).with("width", "4").with("height", "" + (ROW - 4))
                    .with("class", "stroke");
        }
        // A picture within the picture cuts off what does not fit on the bar.
        return tag("svg", title, tag("rect").with("width", "100%").with("height", "100%").with("class", bar.span().end().isPresent()
                ? "bar" : "bar open"), tag("text", bar.name()).with("x", "5").with("y", "12")).with("x", percent(from))
                .with("y", "" + y).with("width", percent(to - from)).with("height", "" + (ROW - 4));
    }

    private static List<Html> axis(Scale scale, int bottom) {
        List<Html> axis = new ArrayList<>();
        int step = STEPS[0];
        for (int i = 1; i < STEPS.length && (scale.last() - scale.first()) / step >= MOST_TICKS; i++) {
            step = STEPS[i];
        }
        for (int year = Math.floorDiv(scale.first() + step - 1, step) * step; year < scale.last(); year += step) {
            double at = scale.of(LocalDate.of(year, 1, 1));
            axis.add(tag("line").with("x1", percent(at)).with("x2", percent(at)).with("y1", "0").with("y2", "" + bottom).with("class", "tick"));
            axis.add(tag("text", String.valueOf(year)).with("x", percent(at)).with("y", "" + (bottom + 14)).with("class", "year")
                    .with("text-anchor", at < 5 ? "start" : at > 95 ? "end" : "middle"));
        }
        return axis;
    }

    private List<Html> chosen(Scale scale, int bottom) {
        if (!reading.choices().ofTime()) {
            return List.of();
        }
        double from = Math.max(0, Math.min(ALL, reading.from().map(scale::of).orElse(0.0)));
        double to = Math.max(from, Math.min(ALL, reading.to().map(scale::of).orElse(ALL)));
        Html title = tag("title", reading.from().map(day -> DateWords.day(day, reading.language())).orElse("") + " – "
                + reading.to().map(day -> DateWords.day(day, reading.language())).orElse(""));
        return List.of(tag("rect", title).with("x", percent(from)).with("width", to - from < NARROWEST ? "2" : percent(to - from))
                .with("y", "0").with("height", "" + bottom).with("class", "chosen-time"));
    }

    private static String percent(double part) {
        return Math.round(part * 100) / 100.0 + "%";
    }

    private record Scale(int first, int last) {

        double of(LocalDate day) {
            double from = LocalDate.of(first, 1, 1).toEpochDay();
            return ALL * (day.toEpochDay() - from) / (LocalDate.of(last, 1, 1).toEpochDay() - from);
        }
    }
}
