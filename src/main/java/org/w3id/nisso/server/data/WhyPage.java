package org.w3id.nisso.server.data;

import static org.w3id.nisso.server.http.Html.link;
import static org.w3id.nisso.server.http.Html.tag;
import static org.w3id.nisso.server.http.Html.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.w3id.nisso.describe.Explanation;
import org.w3id.nisso.describe.Explanation.Premise;
import org.w3id.nisso.describe.Explanation.Step;
import org.w3id.nisso.describe.Inferring;
import org.w3id.nisso.describe.Slot.Way;
import org.w3id.nisso.rdf.AddressSpace;
import org.w3id.nisso.server.http.Choices;
import org.w3id.nisso.server.http.Html;
import org.w3id.nisso.server.http.Page;

/** The page that tells why a statement holds: by which rule, and from what, with the sources of that. For one request. */
final class WhyPage {

    private final Explanation explanation;
    private final Reading reading;
    private final TermWords terms;
    private final Sources sources;
    private final Marks marks;

    WhyPage(Explanation explanation, AddressSpace addresses, Choices choices) {
        this.explanation = explanation;
        this.reading = new Reading(explanation.portrait(), addresses, choices);
        this.terms = new TermWords(reading, explanation.portrait().names());
        this.sources = new Sources(reading, terms);
        this.marks = new Marks(reading, sources);
    }

    /** The whole page. */
    Page page() {
        List<Html> body = new ArrayList<>();
        Triple statement = explanation.statement();
        body.add(tag("p", sentence(statement), explanation.inferred() ? Marks.NONE : marks.of(statement, false)).with("class", "claim"));
        if (explanation.inferred()) {
            explanation.step().ifPresentOrElse(step -> tell(step, body), () -> body.add(tag("p", reading.word("whyUnknown"))));
        } else {
            body.add(tag("p", reading.word("whyStated")));
        }
        body.addAll(sources.marked());
        if (reading.addresses().contains(statement.getSubject())) {
            body.add(tag("p", link(reading.page(statement.getSubject()), reading.word("whyBack", terms.text(statement.getSubject())))));
        }
        return new Page(reading.choices(), reading.word("whyTitle"), body,
                List.of(tag("link").with("rel", "stylesheet").with("href", "/assets/thing.css")));
    }

    private void tell(Step step, List<Html> body) {
        body.add(tag("h2", reading.word("whyBecause")));
        body.add(tag("ul", Html.all(step.premises().stream().map(premise -> premise(step, premise)).toList())).with("class", "premises"));
        body.add(tag("h2", reading.word("whyRule")));
        body.add(tag("p", rule(step)));
        body.add(tag("p", step.rule() == Inferring.DATES ? reading.word("whyOwnRule")
                : reading.word("whyName", step.rule().name().toLowerCase(Locale.ROOT).replace('_', '-'))).with("class", "small"));
    }

    private Html premise(Step step, Premise premise) {
        Triple statement = premise.statement();
        Optional<Triple> holding = statement.getSubject().isBlank() ? step.holding(premise) : Optional.empty();
        Html after = holding.isPresent()
                ? marks.of(statement, premise.inferred(), holding.get().getSubject(), holding.get().getPredicate())
                : marks.of(statement, premise.inferred());
        return tag("li", sentence(statement), after);
    }

    private Html sentence(Triple statement) {
        return Html.all(List.of(node(statement.getSubject()), text(" — "), terms.term(statement.getPredicate()), text(" — "),
                node(statement.getObject())));
    }

    private Html node(Node node) {
        return node.isBlank() ? tag("em", reading.word("something")) : reading.addresses().contains(node)
                ? link(reading.page(node), terms.text(node)) : terms.of(node);
    }

    /** The axiom in a sentence of the reader's language. */
    private String rule(Step step) {
        Object[] names = step.terms().stream().map(terms::name).toArray();
        return switch (step.rule()) {
            case PRP_SPO1 -> reading.word("prp-spo1", names);
            case PRP_EQP -> reading.word("prp-eqp", names);
            case PRP_INV -> reading.word("prp-inv", names);
            case PRP_SYMP -> reading.word("prp-symp", names);
            case PRP_TRP -> reading.word("prp-trp", names);
            case PRP_DOM -> reading.word("prp-dom", names);
            case PRP_RNG -> reading.word("prp-rng", names);
            case CAX_SCO -> reading.word("cax-sco", names);
            case CAX_EQC -> reading.word("cax-eqc", names);
            case CLS_SVF -> reading.word("cls-svf", names);
            case CLS_SVF_THING -> reading.word("cls-svf-thing", names);
            case CLS_HV1 -> reading.word("cls-hv1", names);
            case CLS_HV2 -> reading.word("cls-hv2", names);
            case DATES -> reading.word("dates", names);
            case PRP_SPO2 -> reading.word("prp-spo2", names[0], step.chain().stream().map(this::member).collect(Collectors.joining(" → ")));
        };
    }

    private String member(Way way) {
        String name = terms.name(way.property());
        return way.inverse() ? reading.word("pointingWith", name) : "“" + name + "”";
    }
}
