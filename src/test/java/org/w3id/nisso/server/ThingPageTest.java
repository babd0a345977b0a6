package org.w3id.nisso.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.atlas.json.JSON;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3id.nisso.TestFolders;
import org.w3id.nisso.browser.HtmlChecker;

/** The pages of things, on the folder that this project ships and on the one about lighthouses. */
class ThingPageTest {

    private static final String PACT = "/doc/treaty/soviet-japanese-neutrality-pact-1941";
    private static final String SHIKOTAN = "/doc/territory/shikotan";

    @RegisterExtension
    static final ShippedServer shipped = new ShippedServer();
    @TempDir
    static Path directory;
    private static RunningServer lights;

    @BeforeAll
    static void serve() {
        lights = BuiltServer.of(TestFolders.LIGHTHOUSES, directory.resolve("store"));
    }

    @AfterAll
    static void stop() {
        lights.close();
    }

    private static String page(String path, String language) {
        HttpResponse<String> response = shipped.server().get(path, "Accept", "text/html", "Accept-Language", language);
        assertEquals(200, response.statusCode(), response.body());
        return response.body();
    }

    /** The texts of an element of a page, without markup. */
    private static String text(String markup) {
        return markup.replaceAll("<[^>]*>", " ").replace("&#39;", "'").replace("&amp;", "&").replaceAll("\\s+", " ").strip();
    }

    /** What stands under a name in the list of statements. */
    private static String under(String page, String name) {
        Matcher entry = Pattern.compile("<dt>" + Pattern.quote(name) + "</dt><dd>(<ul>.*?</ul>)", Pattern.DOTALL).matcher(page);
        assertTrue(entry.find(), name + "\n" + page);
        return entry.group(1);
    }

    private static String column(String page, String heading) {
        Matcher column = Pattern.compile("<section><h4>" + Pattern.quote(heading) + "</h4>(.*?)</section>", Pattern.DOTALL).matcher(page);
        assertTrue(column.find(), heading + "\n" + page);
        return column.group(1);
    }

    @Test
    void aTreatyTellsOfEachPartyWhoSignedWhenItWasBoundAndHowThatEnded() {
        String parties = text(under(page(PACT, "en"), "Parties that signed")).replaceAll(" ?\\[[0-9, ]*\\]", "");
        assertTrue(parties.startsWith("Japan → signed by "), parties);
        for (String part : List.of("Matsuoka Yōsuke Minister for Foreign Affairs", "Tatekawa Yoshitsugu Ambassador to the Soviet Union",
                "ratified on 25 April 1941", "bound from 25 April 1941", "bound until 9 August 1945", "ended ended by war")) {
            assertTrue(parties.contains(part), part + "\n" + parties);
        }
        assertTrue(parties.contains("Soviet Union → signed by Vyacheslav Molotov"), parties);
    }

    @Test
    void whatANodeWithoutALabelSaysHasTheSourcesOfThatNode() {
        String page = page(PACT, "en");
        String until = page.replaceAll("(?s).*?<dt>bound until</dt><dd>(.*?)</dd>.*", "$1");
        String opened = until.replaceAll("(?s).*popovertarget=\"([^\"]*)\".*", "$1");
        String sources = text(page.replaceAll("(?s).*<div popover=\"auto\" id=\"" + opened + "\"[^>]*>(.*?)</div>.*", "$1"));
        assertTrue(sources.contains("document 623") && sources.contains("Soviet declaration of war on Japan"), sources);
        assertFalse(sources.contains("P28"), sources);
    }

    @ParameterizedTest
    @CsvSource({"en,Undisputed as a fact,In the view of: Japan,In the view of: Soviet Union,no longer",
        "ja,事実として争いなし,日本の見解,ソビエト連邦の見解,すでに終了",
        "ru,Как факт не оспаривается,С точки зрения: Япония,С точки зрения: Союз Советских Социалистических Республик,уже нет"})
    void aContestedTerritoryHasItsViewsSideBySideAndWhatDidNotHoldIsSetBack(String language, String agreed, String japan,
            String sovietUnion, String over) {
        String page = page(SHIKOTAN + "?at=1950-01-01", language);
        assertTrue(page.contains("status:shikotan--japan--claim--1945".replace(':', '/')), page);
        List<String> fact = items(column(page, agreed));
        assertEquals(3, fact.size(), fact::toString);
        assertEquals(1, fact.stream().filter(item -> !item.contains("class=\"away\"")).count(), "one held it on that day");
        assertTrue(fact.get(2).contains("href=\"/doc/state/soviet-union?at=1950-01-01\"") && !fact.get(2).contains("class=\"away\""), fact.get(2));
        assertTrue(fact.get(0).contains(over), fact.get(0));
        String claims = column(page, japan);
        assertTrue(claims.contains("/doc/status/shikotan--japan--claim--1945") && claims.contains("/doc/kind/claim"), claims);
        assertTrue(column(page, sovietUnion).contains("/doc/status/shikotan--soviet-union--sovereignty--1946"));
    }

    @ParameterizedTest
    @CsvSource({"1945-02-03,was still to come", "1945-02-04,", "1945-02-11,", "1945-02-12,was over"})
    void anEventLastsThroughItsLastDay(String day, String said) {
        String note = text(page("/doc/event/yalta-conference?at=" + day, "en").replaceAll("(?s).*<p class=\"small then-means\">(.*?)</p>.*", "$1"));
        assertEquals(said != null, note.contains(said == null ? "At the chosen time" : said), note);
        String record = under(page("/doc/person/stalin-joseph?at=" + day, "en"), "Took part in");
        String line = Stream.of(record.split("(?=<li)")).filter(item -> item.contains("/doc/event/yalta-conference")).findFirst().orElseThrow();
        assertEquals(said != null, line.contains("class=\"away\""), line);
    }

    @Test
    void ofManyStatementsThoseThatWereSoAtTheChosenTimeAreNotFoldedAway() {
        String party = under(page("/doc/state/japan?at=1942-01-01", "en"), "As a party");
        assertTrue(party.indexOf("/doc/treaty/soviet-japanese-neutrality-pact-1941") > 0, party);
        int first = party.indexOf("class=\"away\"");
        assertTrue(first < 0 || first > party.indexOf("/doc/treaty/soviet-japanese-neutrality-pact-1941"), party);
        String ever = under(page("/doc/state/japan", "en"), "As a party");
        assertFalse(ever.contains("class=\"away\"") || ever.contains("/doc/treaty/soviet-japanese-neutrality-pact-1941"), ever);
    }

    /** The items of the outer list of a column. */
    private static List<String> items(String column) {
        return Stream.of(column.split("(?=<li)")).filter(item -> item.startsWith("<li")).toList();
    }

    static List<String> things() {
        return List.of("state/japan", "person/matsuoka-yosuke", "treaty/soviet-japanese-neutrality-pact-1941", "territory/shikotan",
                "event/yalta-conference", "office/prime-minister-of-japan", "position/japan-inherent-territory", "act/soviet-declaration-of-war-1945",
                "participation/soviet-japanese-neutrality-pact-1941--japan", "status/shikotan--japan--claim--1945", "passage/p28",
                "source/article", "kind/neutrality-pact", "period/empire-of-japan", "name/northern-territories--ja-1");
    }

    @ParameterizedTest
    @MethodSource("things")
    void everyPageIsLegalHtmlInEveryLanguageAtAnyTime(String thing) {
        for (String language : List.of("en", "ja", "ru")) {
            assertEquals(List.of(), HtmlChecker.errors(page("/doc/" + thing + "?at=1950-01-01", language)), language);
        }
        assertEquals(List.of(), HtmlChecker.errors(page("/doc/" + thing, "en")));
    }

    @ParameterizedTest
    @MethodSource("things")
    void everyNeighbourOfAThingIsOnItsPage(String thing) {
        String page = page("/doc/" + thing, "en");
        String iri = "https://w3id.org/nisso/id/" + thing;
        String question = "SELECT DISTINCT ?other { { <" + iri + "> ?p ?other FILTER (?p != <https://w3id.org/nisso/ontology#citation>) } UNION"
                + " { ?other ?q <" + iri + "> } FILTER (isIRI(?other) && STRSTARTS(STR(?other), 'https://w3id.org/nisso/id/')"
                + " && ?other != <" + iri + ">) }";
        JsonObject answer = JSON.parse(shipped.server().get("/sparql?query=" + RunningServer.encoded(question), "Accept",
                "application/sparql-results+json").body());
        List<String> others = answer.getObj("results").getArray("bindings").map(row -> row.getAsObject().getObj("other").getString("value")).toList();
        assertFalse(others.isEmpty());
        List<String> missing = others.stream().map(other -> "/doc/" + other.substring("https://w3id.org/nisso/id/".length()))
                .filter(path -> !page.contains("\"" + path + "\"")).toList();
        assertEquals(List.of(), missing);
    }

    @Test
    void anInferredStatementLeadsToTheRuleAndThePremisesWithTheirSources() {
        String page = page(PACT, "en");
        Matcher mark = Pattern.compile("<a class=\"mark inferred\" href=\"([^\"]*signedBy[^\"]*state:japan)\"").matcher(page);
        assertTrue(mark.find(), page);
        String why = page(mark.group(1).replace("&amp;", "&"), "en");
        assertEquals(List.of(), HtmlChecker.errors(why));
        String text = text(why.substring(why.indexOf("<main")));
        assertTrue(text.contains("Soviet–Japanese Neutrality Pact — signed by — Japan Because"), text);
        assertTrue(text.contains("— signs — Soviet–Japanese Neutrality Pact [1") && text.contains("— party — Japan [1"), text);
        assertTrue(text.contains("is “signs” of → “party”"), text);
        assertTrue(text.contains("JPRU/19410413.T1J"), text);
        assertTrue(page(mark.group(1).replace("&amp;", "&"), "ru").contains("По правилу"));
    }

    @ParameterizedTest
    @CsvSource({"'',400,subject", "subject=state:japan,400,property", "subject=state:japan&property=x&object=state:japan,400,property",
        "subject=%22x%22&property=https://e.org/p&object=state:japan,400,subject", "subject=a:b&property=https://e.org/p&object=%22x,400,object",
        "subject=a:b&property=https://e.org/p&object=c:d&obejct=x,400,obejct", "subject=a:b&property=https://e.org/p&object=c:d,404,"})
    void whatCannotBeExplainedIsRefusedByName(String parameters, int status, String parameter) {
        HttpResponse<String> response = shipped.server().get("/why?" + parameters, "Accept", "application/json");
        assertEquals(status, response.statusCode(), response.body());
        assertTrue(parameter == null || RunningServer.json(response).getString("parameter").equals(parameter), response.body());
    }

    @Test
    void theSmallTimelineHasALaneForEachViewAndMarksTheChosenDay() {
        String line = page(SHIKOTAN + "?at=1950-01-01", "en").replaceAll("(?s).*(<svg class=\"life-line\".*</svg>).*", "$1");
        assertTrue(line.contains("role=\"img\" aria-label=\"From 1855 to "), line);
        assertTrue(line.contains("Its status through time: Undisputed as a fact") && line.contains(": In the view of: Japan"), line);
        assertTrue(line.contains("class=\"chosen-time\""), line);
        assertFalse(page(SHIKOTAN, "en").contains("class=\"chosen-time\""));
        assertFalse(page("/doc/kind/neutrality-pact", "en").contains("life-line"));
    }

    @Test
    void questionsThatNeedNothingButTheThingAreOfferedFilledIn() {
        String page = page("/doc/state/japan", "ja");
        assertTrue(page.contains("href=\"/queries/treaties-signed-by?state=state:japan\">ある国家が署名した条約</a>"), page);
        assertFalse(page.contains("/queries/treaties-between?"), "needs two");
        assertFalse(page.contains("/queries/territory-history?"), "is about territories");
        assertTrue(page(SHIKOTAN, "en").contains("/queries/territory-history?territory=territory:shikotan"));
        assertTrue(page(SHIKOTAN, "en").contains("href=\"http://www.wikidata.org/entity/Q1043128\">Wikidata Q1043128</a>"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"lighthouse/north-head", "lighthouse/south-head", "keeper/ada-reed", "keeper/ben-odell", "vessel/gull",
        "service/ben-odell-gull-1947", "source/log"})
    void aFolderWithoutViewsIsToldByTheLabelsOfItsProperties(String thing) {
        for (String language : List.of("en", "ja", "ru")) {
            String page = lights.get("/doc/" + thing + "?from=1948-01-01", "Accept", "text/html", "Accept-Language", language).body();
            assertEquals(List.of(), HtmlChecker.errors(page), language);
        }
    }

    @Test
    void whatPointsAtAThingIsReadThereWithoutViewsToo() {
        String page = lights.get("/doc/vessel/gull?at=1952-01-01", "Accept", "text/html").body();
        String services = page.replaceAll("(?s).*<h2>What points here</h2>(.*?)</section>.*", "$1");
        List<String> items = items(services);
        assertEquals(2, items.size(), services);
        assertTrue(items.get(0).contains("served until") && items.get(0).contains("no longer"), items.get(0));
        assertTrue(items.get(1).contains("1955") && items.get(1).contains("not yet"), items.get(1));
        assertTrue(items.get(0).contains("popovertarget"), "its own sources");
        assertTrue(text(services).contains("is “ service aboard ” of"), services);
    }
}
