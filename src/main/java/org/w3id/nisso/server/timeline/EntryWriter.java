package org.w3id.nisso.server.timeline;

import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.w3id.nisso.chronicle.Bar;
import org.w3id.nisso.rdf.AddressSpace;
import org.w3id.nisso.rdf.DateWords;
import org.w3id.nisso.server.http.ThingPaths;
import org.w3id.nisso.server.http.Words;

/** Puts bars into the words of a language. Immutable. */
final class EntryWriter {

    private final Names names;
    private final AddressSpace addresses;
    private final String language;
    private final Words words;

    EntryWriter(Names names, AddressSpace addresses, String language) {
        this.names = names;
        this.addresses = addresses;
        this.language = language;
        this.words = Words.of(EntryWriter.class, language);
    }

    /** A bar in words. */
    Entry entry(Bar bar) {
        Choosable kind = new Choosable(names.key(bar.kind()), names.label(bar.kind()));
        return new Entry(bar, label(bar), path(bar.thing()), names.key(bar.group()), kind, when(bar), doubt(bar),
                bar.about().map(names::label).orElse(""), bar.about().map(this::path).orElse(""));
    }

    /** A thing without a name is called by its kind and by what it is about. */
    private String label(Bar bar) {
        return names.isNamed(bar.thing()) || bar.about().isEmpty() ? names.label(bar.thing())
                : words.get("nameless", names.label(bar.kind()), names.label(bar.about().get()));
    }

    private String path(Node thing) {
        return addresses.contains(thing) ? ThingPaths.page(addresses, thing.getURI()) : "";
    }

    private String when(Bar bar) {
        String start = date(bar.start());
        if (bar.end().isPresent()) {
            String end = date(bar.end().get());
            return end.equals(start) ? start : words.get("span", start, end);
        }
        return bar.ends().isPresent() ? start : words.get("open", start);
    }

    private String date(Node date) {
        Optional<String> inWords = DateWords.of(date, language).map(DateWords::text);
        return inWords.orElseGet(() -> date.isLiteral() ? date.getLiteralLexicalForm() : names.label(date));
    }

    private String doubt(Bar bar) {
        return bar.doubts().stream().map(doubt -> words.get(doubt.equals("start") ? "doubtfulStart"
                        : doubt.equals("end") ? "doubtfulEnd" : "doubtfulDate")).distinct()
                .collect(Collectors.joining(words.get("comma")));
    }
}
