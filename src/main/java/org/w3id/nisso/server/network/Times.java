package org.w3id.nisso.server.network;

import java.util.Optional;
import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.NodeFactory;
import org.w3id.nisso.catalog.CannedQuery;
import org.w3id.nisso.catalog.Role;
import org.w3id.nisso.network.Tie;
import org.w3id.nisso.rdf.DateWords;
import org.w3id.nisso.server.http.Words;

/**
 * When ties held, as their source gives it: in the column with the role {@code time}, and in one called {@code end}. Immutable.
 *
 * @param column   the column of the beginning
 * @param words    the words of the page
 * @param language the language of the dates
 */
record Times(String column, Words words, String language) {

    /** The column in which a query gives the end as its source has it. */
    static final String END = "end";
    /** The column in which a query says what of a row is doubtful. */
    static final String DOUBT = "doubt";

    private static final int YEAR = 4;
    private static final int MONTH = 7;

    static Times of(CannedQuery query, Words words, String language) {
        return new Times(query.column(Role.TIME).orElse("start"), words, language);
    }

    /** The beginning as precise as the source; empty if it is not known. */
    Optional<String> start(Tie tie) {
        return Optional.ofNullable(tie.attributes().get(column)).or(() -> tie.span().begin().map(Object::toString));
    }

    /** The end as precise as the source, else the day on which the tie ends for another reason; empty if neither is known. */
    Optional<String> end(Tie tie) {
        Optional<String> written = Optional.ofNullable(tie.attributes().get(END));
        // Of what lasts one day, month or year the query gives the last day, which is no end of its own.
        boolean once = start(tie).flatMap(start -> tie.span().last().filter(last -> last.toString().startsWith(start))).isPresent();
        return written.or(() -> once ? start(tie) : tie.span().end().map(Object::toString));
    }

    /** Both in words; empty if neither is known. */
    String inWords(Tie tie) {
        Optional<String> start = start(tie).map(this::date);
        Optional<String> end = end(tie).map(this::date);
        if (start.isEmpty()) {
            return end.map(day -> words.get("until", day)).orElse("");
        }
        return end.isEmpty() ? words.get("since", start.get())
                : start.equals(end) ? start.get() : words.get("period", start.get(), end.get());
    }

    private String date(String written) {
        return DateWords.of(NodeFactory.createLiteralDT(written, type(written)), language).map(DateWords::text).orElse(written);
    }

    private static RDFDatatype type(String written) {
        return switch (written.length()) {
            case YEAR -> XSDDatatype.XSDgYear;
            case MONTH -> XSDDatatype.XSDgYearMonth;
            default -> XSDDatatype.XSDdate;
        };
    }
}
