package org.w3id.nisso.export;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * All that a reader needs to find an answer again: what is cited, in which version, and how it was asked. Immutable.
 *
 * @param title      the title of what is cited: of the canned query, or of the data set
 * @param creators   who made it, each a name that is not taken apart, such as that of a group; possibly none
 * @param publisher  who publishes it, such as the title of the data set; possibly empty
 * @param version    the data version
 * @param built      the day of the build of this version
 * @param asked      the day on which it was asked
 * @param address    where it is found again: an absolute address in ASCII, with its parameters
 * @param query      the name of the canned query; empty for the data set as a whole
 * @param parameters the parameters as {@code name=value; name=value}; empty if there are none
 * @param licence    the address or name of the licence; possibly empty
 * @param language   the language tag of the title
 */
public record Citation(String title, List<String> creators, String publisher, String version, LocalDate built,
                       LocalDate asked, String address, String query, String parameters, String licence, String language) {

    public Citation {
        title = oneLine(title);
        creators = creators.stream().map(Citation::oneLine).toList();
        publisher = oneLine(publisher);
        parameters = oneLine(parameters);
        licence = oneLine(licence);
    }

    /** Every form of a citation has lines of its own, so white space of any kind is one space. */
    private static String oneLine(String text) {
        return text.replaceAll("[\\s\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
    }

    /** The data version, the query, its parameters and the licence in one sentence, for forms that have no field of their own for them. */
    public String note() {
        List<String> parts = new ArrayList<>();
        parts.add("Data version " + version);
        if (!query.isEmpty()) {
            parts.add("query " + query);
        }
        if (!parameters.isEmpty()) {
            parts.add("parameters " + parameters);
        }
        if (!licence.isEmpty()) {
            parts.add("licence " + licence);
        }
        return String.join(", ", parts);
    }

    /** The citation as a sentence for people, in plain text: who, year, title, publisher, note, address, day. */
    public String text() {
        String who = creators.isEmpty() ? "" : String.join("; ", creators) + " ";
        String where = publisher.isEmpty() || publisher.equals(title) ? "" : " " + publisher + ".";
        return who + "(" + built.getYear() + "): " + title + "." + where + " " + note() + ". " + address + " (accessed " + asked + ").";
    }
}
