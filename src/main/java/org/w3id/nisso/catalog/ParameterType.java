package org.w3id.nisso.catalog;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.jspecify.annotations.Nullable;

/** The types of parameters: how each is written at the end of a variable's name, what it takes, and an example of that. */
public enum ParameterType {
    /** A thing or a class, given by its name, key or address. */
    IRI("iri", "the name or the address of a thing", "", null, ".*"),
    /** A day of the calendar. */
    DATE("xsd_date", "a date written as year, month and day", "1956-10-19", XSDDatatype.XSDdate, "\\d{4}-\\d{2}-\\d{2}"),
    /** A year. */
    YEAR("xsd_gYear", "a year of four digits", "1956", XSDDatatype.XSDgYear, "-?\\d{4}"),
    /** A whole number. */
    INTEGER("integer", "a whole number", "12", XSDDatatype.XSDinteger, "[+-]?\\d{1,18}"),
    /** A number, with or without a fraction. */
    NUMBER("number", "a number", "12.5", XSDDatatype.XSDdecimal, "[+-]?\\d{1,18}(\\.\\d{1,18})?"),
    /** Any text. */
    LITERAL("literal", "a text", "some text", XSDDatatype.XSDstring, "(?s).*"),
    /** Text in one language, whose tag ends the variable's name. */
    LANGUAGE_TEXT("", "a text", "some text", null, "(?s).*");

    private final String suffix;
    private final String takes;
    private final String example;
    private final @Nullable RDFDatatype datatype;
    private final Pattern form;

    ParameterType(String suffix, String takes, String example, @Nullable RDFDatatype datatype,
                  String form) {
        this.suffix = suffix;
        this.takes = takes;
        this.example = example;
        this.datatype = datatype;
        this.form = Pattern.compile(form);
    }

    /** How the type is written in a variable's name, such as {@code xsd_date}; empty for text in a language. */
    public String suffix() {
        return suffix;
    }

    /** What a value of the type is, as a phrase such as "a whole number". */
    public String takes() {
        return takes;
    }

    /** A value of the right form; empty for {@link #IRI}, whose values depend on the data. */
    public String example() {
        return example;
    }

    /**
     * The RDF term that a text stands for.
     *
     * @param text     what was given
     * @param language the language of {@link #LANGUAGE_TEXT}; of no effect for the other types
     * @return empty if the text does not have the form of the type, or if the type is {@link #IRI}, which only the data can
     *         resolve
     */
    public Optional<Node> term(String text, String language) {
        if (this == IRI || !form.matcher(text).matches() || this == DATE && !isDay(text)) {
            return Optional.empty();
        }
        return Optional.of(this == LANGUAGE_TEXT ? NodeFactory.createLiteralLang(text, language)
                : NodeFactory.createLiteralDT(text, datatype));
    }

    private static boolean isDay(String text) {
        try {
            return LocalDate.parse(text).getYear() > 0;
        } catch (DateTimeException notInTheCalendar) {
            return false;
        }
    }
}
