package org.w3id.nisso.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntityFinderTest {

    private static final Optional<Node> LIGHT = Optional.of(Coast.term("Light"));
    private static final Optional<Node> KEEPER = Optional.of(Coast.term("Keeper"));

    private final EntityFinder finder = new EntityFinder(Coast.link(), Coast.ADDRESSES);

    private String refused(String text, Optional<Node> ofClass) {
        return assertThrows(Refusal.class, () -> finder.find(text, ofClass)).getMessage();
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://coast.example/id/light/gannet-rock", "light:gannet-rock", "light/gannet-rock",
        "gannet-rock", "Gannet Rock", "ガネット岩", "Гэннет-Рок", "Old Bird", "Q100",
        "http://www.wikidata.org/entity/Q100", "https://www.wikidata.org/wiki/Q100", "  Gannet Rock ",
        "GANNET ROCK", "гэннет-рок", "Ｇａｎｎｅｔ　Ｒｏｃｋ", "ｶﾞﾈｯﾄ岩", "old bird"})
    void aThingIsFoundByAllItsNames(String text) throws Refusal {
        assertEquals(Coast.thing("light:gannet-rock"), finder.find(text, LIGHT));
        assertEquals(Coast.thing("light:gannet-rock"), finder.find(text, Optional.empty()));
    }

    @Test
    void theCallerNeedsNoTransaction() throws Refusal {
        EntityFinder stored = new EntityFinder(Coast.storedLink(), Coast.ADDRESSES);
        assertEquals(Coast.thing("light:gannet-rock"), stored.find("gannet-rock", LIGHT));
        assertEquals(Coast.thing("light:gannet-rock"), stored.find("gannet ROCK", LIGHT));
        assertEquals(1, stored.search("bird", Optional.empty(), 5).size());
    }

    @Test
    void aCloseMatchIsTakenWhereThereIsNoExactOne() throws Refusal {
        assertEquals(Coast.thing("light:cape-north"), finder.find("Q200", LIGHT));
    }

    @Test
    void aHyphenStandsForADash() throws Refusal {
        assertEquals(Coast.thing("light:north-head"), finder.find("North-Head", LIGHT));
    }

    @Test
    void aKeyIsFoundWhateverStandsBeforeIt() throws Refusal {
        assertEquals(Coast.thing("ship:swiftsure"), finder.find("swiftsure", LIGHT));
    }

    @Test
    void aLabelWithoutALanguageIsFound() throws Refusal {
        assertEquals(Coast.thing("ship:swiftsure"), finder.find("Swiftsure", LIGHT));
    }

    @Test
    void aNameWithQuotationMarksIsFound() throws Refusal {
        assertEquals(Coast.thing("keeper:ada-quill"), finder.find("Ada \"Lamp\" Quill", KEEPER));
    }

    @Test
    void anAmbiguousLabelIsRefusedWithTheCandidates() {
        Refusal refusal = assertThrows(Refusal.class, () -> finder.find("岬", LIGHT));
        assertEquals("“岬” could be light:cape-north (Cape North) or light:north-head (North–Head). Give the short form before"
                + " the bracket.", refusal.getMessage());
        assertEquals(List.of("light:cape-north (Cape North)", "light:north-head (North–Head)"), refusal.candidates());
    }

    @Test
    void whatIsUnknownIsRefusedWithTheNearest() {
        assertEquals("nothing of the class “light” is called “Ganet Rock”. Did you mean Gannet Rock?",
                refused("Ganet Rock", LIGHT));
        assertEquals("nothing of the class “keeper” is called “Zzz”.", refused("Zzz", KEEPER));
        assertEquals("nothing is called “Q999”.", refused("Q999", Optional.empty()));
    }

    @Test
    void aMisspeltShortFormIsRefusedWithTheNearestKey() {
        assertEquals("nothing of the class “light” is called “light:cape-nort”. Did you mean cape-north?",
                refused("light:cape-nort", LIGHT));
    }

    @Test
    void aPartOfANameIsEnoughToBeOfferedTheThing() {
        assertEquals("nothing of the class “keeper” is called “quill”. Did you mean Ada \"Lamp\" Quill?",
                refused("quill", KEEPER));
        assertEquals("nothing of the class “light” is called “north”. Did you mean Cape North or North–Head?",
                refused("north", LIGHT));
    }

    @Test
    void aThingOfAnotherClassIsRefusedSayingWhatItIs() {
        assertEquals("“Bo Larsen” is keeper:bo-larsen (Bo Larsen), of the class “keeper”; what is wanted here is of the class"
                + " “light”.", refused("Bo Larsen", LIGHT));
        assertEquals("“Swiftsure” is ship:swiftsure (Swiftsure), of the class “lightship”; what is wanted here is of the class"
                + " “keeper”.", refused("Swiftsure", KEEPER));
    }

    @Test
    void anAddressOfNothingIsRefused() {
        assertTrue(refused("https://coast.example/id/light/none", LIGHT).startsWith("nothing of the class “light” is called"));
    }

    @Test
    void otherLanguagesAreLookedUpWhenAskedFor() throws Refusal {
        EntityFinder german = new EntityFinder(Coast.link(), Coast.ADDRESSES, List.of("de"),
                LabelSource.reading(Coast.link(), Coast.ADDRESSES));
        assertEquals(Coast.thing("light:cape-north"), german.find("Cape North", LIGHT), "by the slower way");
    }

    @Test
    void aSearchRanksExactBeforePrefixBeforeInside() {
        List<Hit> hits = finder.search("north", Optional.empty(), 5);
        assertEquals(List.of("light/north-head", "light/cape-north"),
                hits.stream().map(hit -> hit.iri().substring(Coast.ADDRESSES.space().length())).toList());
        assertEquals("岬", hits.get(0).label("ja"));
        assertEquals(Optional.of(Coast.ONTOLOGY + "Light"), hits.get(0).classIri());
        assertEquals("light:cape-north", Coast.ADDRESSES.shorten(finder.search("CAPE NORTH", Optional.empty(), 5).get(0).iri()));
    }

    @Test
    void aSearchFindsTheThingByItsOtherName() {
        List<Hit> hits = finder.search("bird", Optional.empty(), 5);
        assertEquals(1, hits.size());
        assertEquals("Old Bird", hits.get(0).matched());
        assertEquals("Gannet Rock", hits.get(0).label("en"));
    }

    @Test
    void aSearchIsBoundedAndSurvivesAnyText() {
        assertEquals(1, finder.search("r", Optional.empty(), 1).size());
        assertEquals(List.of(), finder.search("  ", Optional.empty(), 5));
        assertEquals(List.of(), finder.search("\" } DROP ALL # \\", Optional.empty(), 5));
        assertEquals(List.of(), finder.search("nothing of the kind", Optional.empty(), 5));
    }
}
