package org.w3id.nisso.worlds;

import java.util.SplittableRandom;

/** Dates as the real data have them: most of a day, some of a month or a year only. */
final class Days {

    private Days() { }

    /** A date in a year, as a Turtle value. */
    static String in(int year, SplittableRandom random) {
        int precision = random.nextInt(10);
        int month = 1 + random.nextInt(12);
        if (precision == 0) {
            return year(year);
        }
        return precision == 1 ? "\"%04d-%02d\"^^xsd:gYearMonth".formatted(year, month) : day(year, month, 1 + random.nextInt(28));
    }

    static String year(int year) {
        return "\"%04d\"^^xsd:gYear".formatted(year);
    }

    static String day(int year, int month, int day) {
        return "\"%04d-%02d-%02d\"^^xsd:date".formatted(year, month, day);
    }
}
