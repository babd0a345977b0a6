package org.w3id.nisso.worlds;

import java.util.SplittableRandom;

/** What two states say of the two islands of a cell: who holds them and in whose view, what each held about them, what each calls them. */
final class Claims {

    private final Sheets sheets;
    private final String key;
    private final String one;
    private final String other;
    private final int year;
    private final SplittableRandom random;

    Claims(Sheets sheets, String key, String one, String other, int year, SplittableRandom random) {
        this.sheets = sheets;
        this.key = key;
        this.one = one;
        this.other = other;
        this.year = year;
        this.random = random;
    }

    void write() {
        for (int i = 0; i < 2; i++) {
            String island = key + "-" + i;
            status(island, "-0", one, "kind:sovereignty", 0, "nisso:undisputed", "true");
            status(island, "-1", one, "kind:sovereignty", 20, "nisso:inViewOf", one);
            status(island, "-2", other, "kind:sovereignty", 20, "nisso:inViewOf", other);
            status(island, "-3", other, "kind:administration", 20, "nisso:undisputed", "true");
            name(island, "-0", "\"Island " + island + "\"@en", one);
            name(island, "-1", "\"島" + island + "\"@ja", one);
            name(island, "-2", "\"Остров " + island + "\"@ru", other);
        }
        position("-a", one, "holds that the islands are its own");
        position("-b", other, "does not recognise the claim of the other side");
    }

    private void status(String island, String part, String holder, String relation, int since, String view, String value) {
        Sheet sheet = sheets.territories;
        sheet.thing("status:" + island + part, "nisso:TerritorialStatus").say("nisso:statusOf", "territory:" + island)
                .say("nisso:holder", holder).say("nisso:relation", relation).say("nisso:start", Days.in(year + since, random))
                .say("nisso:basis", "treaty:" + island).say(view, value);
        if (since == 0) {
            sheet.say("nisso:end", Days.in(year + 19, random)).say("nisso:endBasis", "event:" + key + "-3");
        }
        sheet.say("nisso:citation", sheet.citation("source:gazette4", "status of " + island)).end();
    }

    private void name(String island, String part, String label, String user) {
        Sheet sheet = sheets.names;
        sheet.thing("name:" + island + part, "nisso:Name").say("rdfs:label", label).say("nisso:nameOf", "territory:" + island)
                .say("nisso:usedBy", user).say("nisso:citation", sheet.citation("source:gazette5", "names of " + island)).end();
    }

    private void position(String part, String holder, String text) {
        Sheet sheet = sheets.positions;
        sheet.thing("position:" + key + part, "nisso:Position")
                .say("rdfs:label", Words.labels("Position " + key + part, "立場" + key + part, "Позиция " + key + part))
                .say("nisso:holder", holder).say("nisso:concerns", "territory:" + key + "-0", "territory:" + key + "-1")
                .say("nisso:start", Days.in(year + 20, random)).say("dcterms:description", "\"The state " + text + ".\"@en")
                .say("nisso:citation", "passage:" + key).end();
    }
}
