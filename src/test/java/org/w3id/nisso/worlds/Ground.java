package org.w3id.nisso.worlds;

import java.util.List;

/** What a world of any size has once: its description, states with their heads, oceans, cities, sources, and things with nothing. */
final class Ground {

    /** The first ones have the keys that the canned queries name. */
    private static final List<String> STATE_KEYS = List.of("japan", "soviet-union", "russian-empire", "russian-republic", "russian-sfsr",
            "s5", "s6", "s7", "s8", "s9", "s10", "s11");
    static final int STATES = STATE_KEYS.size();
    static final int CITIES = 40;
    static final int GAZETTES = 20;
    static final int HEADS = 20;
    static final int FIRST_YEAR = 1600;
    /** Names below this number are those of what is here. */
    static final int FIRST_FREE_NAME = 4000;

    private static final int HEAD_YEARS = 15;

    private final Sheets sheets;

    Ground(Sheets sheets) {
        this.sheets = sheets;
    }

    /** A state. */
    static String state(int number) {
        return "state:" + STATE_KEYS.get(number);
    }

    void write() {
        writeDataset();
        for (int i = 0; i < STATES; i++) {
            writeState(state(i), i);
            writeHeads(i);
            place("territory:ocean" + i, 100 + i, "kind:ocean", i);
        }
        for (int i = 0; i < CITIES; i++) {
            place("territory:city" + i, 200 + i, "kind:city", i);
        }
        for (int i = 0; i < GAZETTES; i++) {
            source("source:gazette" + i, "Gazette of " + Words.english(300 + i));
        }
        source("source:article", "The article");
        writeQuietThings();
    }

    private void writeDataset() {
        sheets.dataset.thing("<https://w3id.org/nisso/>", "void:Dataset")
                .say("dcterms:title", Words.labels("An invented world", "架空の世界", "Вымышленный мир"))
                .say("dcterms:description", "\"Invented states, treaties and places, to see how the program behaves as data grow.\"@en")
                .say("dcterms:creator", "\"A generator\"")
                .say("dcterms:license", "<https://creativecommons.org/publicdomain/zero/1.0/>")
                .say("void:uriSpace", "\"https://w3id.org/nisso/id/\"")
                .say("void:vocabulary", "<https://w3id.org/nisso/ontology>")
                .say("void:exampleResource", "treaty:c0-0").end();
    }

    private void writeState(String name, int number) {
        Sheet sheet = sheets.states;
        sheet.thing(name, "nisso:State").say("rdfs:label", Words.labels(number))
                .say("nisso:start", Days.year(FIRST_YEAR))
                .say("nisso:correlatesOfWarCode", "\"" + (100 + number) + "\"")
                .say("nisso:citation", sheet.citation("source:gazette0", "states, " + number)).end();
    }

    /** A long chain of heads of state, one after the other. */
    private void writeHeads(int state) {
        Sheet offices = sheets.offices;
        offices.thing("office:head-of-" + STATE_KEYS.get(state), "nisso:Office")
                .say("rdfs:label", Words.labels("Head of " + Words.english(state), Words.japanese(state) + "の元首",
                        "Глава " + Words.russian(state)))
                .say("nisso:kind", "kind:head-of-state").say("nisso:officeOf", state(state)).say("nisso:leads", state(state))
                .say("nisso:citation", offices.citation("source:gazette1", "offices, " + state)).end();
        for (int i = 0; i < HEADS; i++) {
            int from = FIRST_YEAR + 40 + i * HEAD_YEARS;
            Sheet leaders = sheets.leaders;
            String key = "head" + i + "-of-" + STATE_KEYS.get(state);
            leaders.thing("person:" + key, "nisso:Person").say("rdfs:label", Words.labels(1000 + state * HEADS + i))
                    .say("nisso:bornOn", Days.day(from - 35, 3, 9)).say("nisso:diedOn", Days.day(from + 40, 7, 21))
                    .say("nisso:citation", leaders.citation("source:gazette2", key)).end();
            leaders.thing("tenure:" + key, "nisso:Tenure").say("nisso:holder", "person:" + key)
                    .say("nisso:office", "office:head-of-" + STATE_KEYS.get(state))
                    .say("nisso:start", Days.day(from, 1, 1)).say("nisso:end", Days.day(from + HEAD_YEARS, 1, 1))
                    .say("nisso:citation", leaders.citation("source:gazette2", key)).end();
        }
    }

    private void place(String name, int number, String kind, int at) {
        Sheet sheet = sheets.territories;
        sheet.thing(name, "nisso:Territory").say("rdfs:label", Words.labels(number)).say("nisso:kind", kind)
                .say("geo:hasGeometry", sheet.part("geo:Geometry", "geo:asWKT",
                        "\"POINT(%d.5 %d.25)\"^^geo:wktLiteral".formatted(at * 4, at)))
                .say("nisso:citation", sheet.citation("source:gazette3", "places, " + number)).end();
    }

    private void source(String name, String title) {
        sheets.sources.thing(name, "nisso:Source").say("rdfs:label", "\"" + title + "\"@en")
                .say("dcterms:title", "\"" + title + "\"@en").end();
    }

    /** A thing of each class of which nothing more is known, so that questions about it have no answer. */
    private void writeQuietThings() {
        writeState("state:quiet", 50);
        Sheet sheet = sheets.events;
        sheet.thing("event:quiet", "nisso:Event").say("rdfs:label", Words.labels(51)).say("nisso:kind", "kind:incident")
                .say("nisso:start", Days.year(1700)).say("nisso:citation", sheet.citation("source:gazette0", "quiet")).end();
        sheet = sheets.leaders;
        sheet.thing("person:quiet", "nisso:Person").say("rdfs:label", Words.labels(52))
                .say("nisso:citation", sheet.citation("source:gazette0", "quiet")).end();
        sheet = sheets.offices;
        sheet.thing("office:quiet", "nisso:Office").say("rdfs:label", Words.labels(53)).say("nisso:kind", "kind:ambassador")
                .say("nisso:officeOf", "state:quiet").say("nisso:citation", sheet.citation("source:gazette0", "quiet")).end();
        place("territory:quiet", 54, "kind:island", 1);
        sheets.sources.thing("passage:quiet", "nisso:Passage").say("rdfs:label", "\"P0\"@en").say("nisso:source", "source:article")
                .say("nisso:locator", "\"P0\"").say("dcterms:description", "\"Nothing is told.\"@en").end();
    }
}
