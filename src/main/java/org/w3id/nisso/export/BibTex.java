package org.w3id.nisso.export;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes a citation as a BibTeX entry, with the fields {@code version}, {@code urldate} and {@code langid} of biblatex beside the old ones. */
final class BibTex {

    /** What TeX or BibTeX would take for its own. A brace must not stand for itself even after a backslash: BibTeX counts it. */
    private static final Map<Integer, String> ESCAPES = Map.ofEntries(
            Map.entry((int) '\\', "{\\textbackslash}"), Map.entry((int) '{', "{\\textbraceleft}"),
            Map.entry((int) '}', "{\\textbraceright}"), Map.entry((int) '~', "{\\textasciitilde}"),
            Map.entry((int) '^', "{\\textasciicircum}"), Map.entry((int) '%', "\\%"), Map.entry((int) '&', "\\&"),
            Map.entry((int) '#', "\\#"), Map.entry((int) '$', "\\$"), Map.entry((int) '_', "\\_"));
    private static final Map<String, String> LANGUAGES = Map.of("en", "english", "ja", "japanese", "ru", "russian");

    private BibTex() { }

    static String of(Citation citation) {
        StringBuilder entry = new StringBuilder("@misc{" + CitationKey.of(citation));
        field(entry, "title", title(citation.title()));
        // A second pair of braces keeps a name whole.
        field(entry, "author", citation.creators().stream().map(name -> "{" + escaped(name) + "}").collect(Collectors.joining(" and ")));
        field(entry, "publisher", whole(escaped(citation.publisher())));
        field(entry, "version", escaped(citation.version()));
        field(entry, "year", String.valueOf(citation.built().getYear()));
        field(entry, "date", citation.built().toString());
        field(entry, "url", verbatim(citation.address()));
        field(entry, "urldate", citation.asked().toString());
        field(entry, "note", escaped(citation.note()));
        field(entry, "langid", LANGUAGES.getOrDefault(citation.language(), ""));
        return entry.append("\n}\n").toString();
    }

    /** A second pair of braces keeps the capitals, which many styles would make small; a script that has none needs no braces. */
    private static String title(String title) {
        return title.codePoints().anyMatch(Character::isUpperCase) ? "{" + escaped(title) + "}" : escaped(title);
    }

    /** biblatex takes the field for a list and splits it at each "and" outside of braces; where there is none, readers prefer none. */
    private static String whole(String name) {
        return name.toLowerCase(Locale.ROOT).contains(" and ") ? "{" + name + "}" : name;
    }

    private static void field(StringBuilder entry, String name, String value) {
        if (!value.isEmpty()) {
            entry.append(",\n  ").append(name).append(" = {").append(value).append('}');
        }
    }

    static String escaped(String text) {
        StringBuilder out = new StringBuilder();
        text.codePoints().forEach(c -> {
            String escape = ESCAPES.get(c);
            if (escape == null) {
                out.appendCodePoint(c);
            } else {
                out.append(escape);
            }
        });
        // Keys of things have two hyphens, of which TeX makes a dash.
        return out.toString().replace("--", "-{}-").replace("--", "-{}-");
    }

    /** The field of an address is taken as it stands, so only what would end the field is encoded. */
    private static String verbatim(String address) {
        return address.replace("{", "%7B").replace("}", "%7D").replace("\\", "%5C");
    }
}
