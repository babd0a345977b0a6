package org.w3id.nisso.worlds;

import java.util.SplittableRandom;

/**
 * A part of a world that is as large as every other: an office with the chain of its holders, treaties that they signed, two disputed
 * islands with all that is said of them, and events of which one led to the next. States, cities and sources are shared by all cells;
 * a few of the states are in most of them.
 */
final class Cell {

    private static final int HOLDERS = 8;
    private static final int TREATIES = 6;
    private static final int EVENTS = 5;
    private static final int NAMES = 64;
    private static final int CELLS_OF_A_REGION = 50;
    private static final String[] TREATY_KINDS = {"border-treaty", "fishery-agreement", "commercial-treaty", "convention", "protocol",
        "alliance-treaty"};
    private static final String[] EVENT_KINDS = {"incident", "negotiation", "conference", "battle", "state-visit"};

    private final Sheets sheets;
    private final long number;
    private final SplittableRandom random;
    private final String one;
    private final String other;
    private final int year;

    Cell(Sheets sheets, long number, long seed) {
        this.sheets = sheets;
        this.number = number;
        this.random = new SplittableRandom(seed + number);
        int first = few();
        this.one = Ground.state(first);
        this.other = Ground.state((first + 1 + few() % (Ground.STATES - 1)) % Ground.STATES);
        this.year = Ground.FIRST_YEAR + 60 + random.nextInt(240);
    }

    void write() {
        writePassage();
        writeOffice();
        writeTreaties();
        writeEvents();
        writeIslands();
        new Claims(sheets, key(""), one, other, year, random).write();
    }

    /** A state; the first ones far more often than the last. */
    private int few() {
        double at = random.nextDouble();
        return (int) (Ground.STATES * at * at * at);
    }

    private String key(String part) {
        return "c" + number + part;
    }

    private long name(int of) {
        return Ground.FIRST_FREE_NAME + number * NAMES + of;
    }

    private String gazette() {
        return "source:gazette" + random.nextInt(Ground.GAZETTES);
    }

    private void writePassage() {
        sheets.sources.thing("passage:" + key(""), "nisso:Passage").say("rdfs:label", "\"P" + (number + 1) + "\"@en")
                .say("nisso:source", "source:article").say("nisso:locator", "\"P" + (number + 1) + "\"")
                .say("dcterms:description", "\"What happened around " + Words.english(name(40)) + ".\"@en").end();
    }

    private void writeOffice() {
        Sheet offices = sheets.offices;
        String of = Words.english(name(0));
        offices.thing("office:" + key(""), "nisso:Office")
                .say("rdfs:label", Words.labels("Envoy to " + of, Words.japanese(name(0)) + "公使", "Посланник в " + Words.russian(name(0))))
                .say("nisso:kind", "kind:ambassador").say("nisso:officeOf", one)
                .say("nisso:citation", offices.citation(gazette(), "envoys, " + number)).end();
        for (int i = 0; i < HOLDERS; i++) {
            int from = year + i * 4;
            Sheet leaders = sheets.leaders;
            leaders.thing("person:" + key("-" + i), "nisso:Person").say("rdfs:label", Words.labels(name(1 + i)))
                    .say("nisso:bornOn", Days.in(year - 40 + i, random)).say("nisso:diedOn", Days.in(year + 60 + i, random))
                    .say("nisso:citation", leaders.citation(gazette(), "persons, " + number)).end();
            leaders.thing("tenure:" + key("-" + i), "nisso:Tenure").say("nisso:holder", "person:" + key("-" + i))
                    .say("nisso:office", "office:" + key("")).say("nisso:start", Days.in(from, random))
                    .say("nisso:end", Days.in(from + 4, random))
                    .say("nisso:citation", leaders.citation(gazette(), "tenures, " + number)).end();
        }
    }

    private void writeTreaties() {
        for (int i = 0; i < TREATIES; i++) {
            Sheet sheet = sheets.treaties;
            int signed = year + i * 5;
            String treaty = "treaty:" + key("-" + i);
            sheet.thing(treaty, "nisso:Treaty")
                    .say("rdfs:label", Words.labels("Treaty of " + Words.english(name(20 + i)) + " (" + signed + ")",
                            Words.japanese(name(20 + i)) + "条約（" + signed + "年）",
                            "Договор " + Words.russian(name(20 + i)) + " (" + signed + ")"))
                    .say("nisso:kind", "kind:" + TREATY_KINDS[i]).say("nisso:signedOn", Days.in(signed, random))
                    .say("nisso:place", "territory:city" + random.nextInt(Ground.CITIES))
                    .say("nisso:concerns", "territory:" + key("-" + i % 2))
                    .say("dcterms:description", "\"What was agreed about " + Words.english(name(40)) + ".\"@en")
                    .say("rdfs:seeAlso", "passage:" + key(""))
                    .say("nisso:citation", sheet.citation(gazette(), "treaties, " + number),
                            sheet.citation(gazette(), "dates, " + number, "nisso:signedOn")).end();
            writeParticipation(treaty, "-" + i + "-a", one, i, signed);
            writeParticipation(treaty, "-" + i + "-b", other, i + 1, signed);
        }
    }

    private void writeParticipation(String treaty, String part, String party, int signatory, int signed) {
        Sheet sheet = sheets.treaties;
        sheet.thing("participation:" + key(part), "nisso:Participation").say("nisso:party", party).say("nisso:signs", treaty)
                .say("nisso:signature", sheet.part("nisso:Signature", "nisso:signatory", "person:" + key("-" + signatory),
                        "nisso:capacity", "\"Plenipotentiary\"@en"))
                .say("nisso:ratifiedOn", Days.in(signed + 1, random)).say("nisso:boundFrom", Days.in(signed + 2, random));
        if (random.nextInt(3) > 0) {
            sheet.say("nisso:boundUntil", Days.in(signed + 3 + random.nextInt(40), random)).say("nisso:ending", "kind:expired");
        }
        sheet.say("nisso:citation", sheet.citation(gazette(), "parties, " + number)).end();
    }

    private void writeEvents() {
        for (int i = 0; i < EVENTS; i++) {
            Sheet sheet = sheets.events;
            sheet.thing("event:" + key("-" + i), "nisso:Event")
                    .say("rdfs:label", Words.labels(Words.english(name(30 + i)) + " affair", Words.japanese(name(30 + i)) + "事件",
                            "Дело " + Words.russian(name(30 + i))))
                    .say("nisso:kind", "kind:" + EVENT_KINDS[i]).say("nisso:start", Days.in(year + i * 2, random))
                    .say("nisso:place", "territory:" + key("-" + i % 2))
                    .say("nisso:involvement",
                            sheet.part("nisso:Involvement", "nisso:participant", one, "nisso:role", "kind:participant"),
                            sheet.part("nisso:Involvement", "nisso:participant", "person:" + key("-" + i), "nisso:role", "kind:negotiator"))
                    .say("dcterms:description", "\"What happened at " + Words.english(name(40)) + ".\"@en")
                    .say("nisso:citation", "passage:" + key(""));
            if (i + 1 < EVENTS) {
                sheet.say("nisso:ledTo", "event:" + key("-" + (i + 1)));
            }
            sheet.end();
        }
    }

    private void writeIslands() {
        String region = "territory:region" + number / CELLS_OF_A_REGION;
        if (number % CELLS_OF_A_REGION == 0) {
            place(region, "kind:region", "territory:ocean" + number / CELLS_OF_A_REGION % Ground.STATES, name(42));
        }
        for (int i = 0; i < 2; i++) {
            place("territory:" + key("-" + i), "kind:island", region, name(40 + i));
            sheets.wikidata.thing("territory:" + key("-" + i), "nisso:Territory")
                    .say("skos:exactMatch", "wd:Q" + (1_000_000 + number * 2 + i)).end();
        }
    }

    private void place(String territory, String kind, String within, long name) {
        Sheet sheet = sheets.territories;
        sheet.thing(territory, "nisso:Territory").say("rdfs:label", Words.labels(name)).say("nisso:kind", kind)
                .say("nisso:partOf", within)
                .say("geo:hasGeometry", sheet.part("geo:Geometry", "geo:asWKT", "\"POINT(%d.%04d %d.%04d)\"^^geo:wktLiteral"
                        .formatted(random.nextInt(180), random.nextInt(10_000), random.nextInt(80), random.nextInt(10_000))))
                .say("nisso:citation", sheet.citation(gazette(), "places, " + number)).end();
    }
}
