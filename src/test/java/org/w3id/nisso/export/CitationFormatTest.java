package org.w3id.nisso.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.undercouch.citeproc.BibliographyFileReader;
import de.undercouch.citeproc.ItemDataProvider;
import de.undercouch.citeproc.csl.CSLDate;
import de.undercouch.citeproc.csl.CSLItemData;
import de.undercouch.citeproc.csl.CSLName;
import de.undercouch.citeproc.csl.CSLType;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jbibtex.BibTeXDatabase;
import org.jbibtex.BibTeXEntry;
import org.jbibtex.BibTeXParser;
import org.jbibtex.Key;
import org.jbibtex.ParseException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What citeproc-java, a reader that knows nothing of us, finds in a citation. */
class CitationFormatTest {

    private static final String ADDRESS =
            "https://w3id.org/nisso/queries/treaties-signed-by.csv?state=%E6%97%A5%E6%9C%AC&from=1925-01-01";

    private static Citation citation(String title) {
        return citation(title, "state=日本; from=1925-01-01");
    }

    private static Citation citation(String title, String parameters) {
        return new Citation(title, List.of("Nisso contributors", "Общество Маяк и друзья"), "Nisso 日ソ", "0123456789ab",
                LocalDate.of(2026, 1, 31), LocalDate.of(2026, 11, 22), ADDRESS, "treaties-signed-by", parameters,
                "https://creativecommons.org/licenses/by/4.0/", "ja");
    }

    private static String written(CitationFormat format, Citation citation) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        format.write(citation, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static CSLItemData read(CitationFormat format, Citation citation) throws IOException {
        byte[] bytes = written(format, citation).getBytes(StandardCharsets.UTF_8);
        String file = "citation." + (format == CitationFormat.CSL ? "json" : format.extension());
        ItemDataProvider items = new BibliographyFileReader().readBibliographyFile(new ByteArrayInputStream(bytes), file);
        assertEquals(1, items.getIds().size());
        return items.retrieveItem(items.getIds().iterator().next());
    }

    @ParameterizedTest
    @EnumSource
    void aReaderFindsEverythingThatWasCited(CitationFormat format) throws IOException {
        CSLItemData item = read(format, citation("ある国家が署名した条約"));
        assertEquals("ある国家が署名した条約", item.getTitle());
        assertEquals("Nisso 日ソ", item.getPublisher());
        assertEquals(ADDRESS, item.getURL());
        CSLDate issued = item.getIssued();
        assertTrue(issued.getDateParts() == null ? issued.getRaw().startsWith("2026") : issued.getDateParts()[0][0] == 2026);
        assertTrue(item.getNote().contains("0123456789ab"), item.getNote());
        assertTrue(item.getNote().contains("query treaties-signed-by"), item.getNote());
        assertTrue(item.getNote().contains("state=日本; from=1925-01-01"), item.getNote());
        assertTrue(item.getNote().contains("https://creativecommons.org/licenses/by/4.0/"), item.getNote());
        assertEquals(2, item.getAuthor().length);
        assertEquals(List.of("Nisso contributors", "Общество Маяк и друзья"),
                Stream.of(item.getAuthor()).map(CitationFormatTest::name).toList());
    }

    private static String name(CSLName name) {
        return Stream.of(name.getLiteral(), name.getGiven(), name.getFamily()).filter(Objects::nonNull).collect(Collectors.joining(" "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Договоры, подписанные «государством»", "a {b} c", "one brace { only", "one brace } only", "C:\\new\\table",
        "100% of it", "\"quoted\"", "A & B_c #1 $5 x^2 ~y", "<script>alert(1)</script>", "日ソ、中立条約", "ER - ", "a -- b --- c",
        "tenure:komei--1846", "@misc{x, y = z}", "ß é"})
    void aTitleIsReadBackAsItWas(String title) throws IOException {
        for (CitationFormat format : CitationFormat.values()) {
            assertEquals(title.strip(), read(format, citation(title)).getTitle(), format.name());
        }
    }

    /** JBibTeX takes escapes apart in Latin and Cyrillic alone, so here it is asked for the field as it stands. */
    @Test
    void japaneseBesideLatinIsOneLegalField() throws ParseException {
        BibTeXDatabase read = new BibTeXParser().parse(new StringReader(written(CitationFormat.BIB, citation("Nisso 日ソ 100% {約}"))));
        BibTeXEntry entry = read.getEntries().values().iterator().next();
        assertEquals("{Nisso 日ソ 100\\% {\\textbraceleft}約{\\textbraceright}}", entry.getField(BibTeXEntry.KEY_TITLE).toUserString());
        assertEquals(ADDRESS, entry.getField(BibTeXEntry.KEY_URL).toUserString());
        assertEquals("0123456789ab", entry.getField(new Key("version")).toUserString());
    }

    /** biblatex and citation.js take the publishers for a list, parted by the word between two of them. */
    @Test
    void aPublisherWithAnAndInItsNameIsOne() {
        Citation citation = new Citation("t", List.of(), "Relations of Japan and the Soviet Union", "v", LocalDate.EPOCH,
                LocalDate.EPOCH, ADDRESS, "", "", "", "en");
        assertTrue(written(CitationFormat.BIB, citation).contains("publisher = {{Relations of Japan and the Soviet Union}}"));
    }

    @ParameterizedTest
    @EnumSource
    void parametersOfAnyKindStayRight(CitationFormat format) throws IOException {
        String hostile = "thing={\\input{x}}%\" } , note = {; other=<script>";
        assertTrue(read(format, citation("t", hostile)).getNote().contains(hostile), written(format, citation("t", hostile)));
    }

    @ParameterizedTest
    @EnumSource
    void aLineBreakStartsNoFieldOfItsOwn(CitationFormat format) throws IOException {
        CSLItemData item = read(format, citation("one\r\nTI  - two\nthree\u2028four"));
        assertEquals("one TI - two three four", item.getTitle());
    }

    @Test
    void cslHasTheFieldsThatItHasNamesFor() throws IOException {
        CSLItemData item = read(CitationFormat.CSL, citation("t"));
        assertEquals(CSLType.DATASET, item.getType());
        assertEquals("0123456789ab", item.getVersion());
        assertEquals("ja", item.getLanguage());
        assertArrayEquals(new int[][] {{2026, 11, 22}}, item.getAccessed().getDateParts());
        assertArrayEquals(new int[][] {{2026, 1, 31}}, item.getIssued().getDateParts());
        assertEquals("Nisso contributors", item.getAuthor()[0].getLiteral());
    }

    @Test
    void whatIsUnknownIsLeftOut() {
        Citation bare = new Citation("t", List.of(), "", "v", LocalDate.EPOCH, LocalDate.EPOCH, "https://example.org/", "", "", "", "en");
        for (CitationFormat format : CitationFormat.values()) {
            String text = written(format, bare);
            assertTrue(!text.contains("publisher") && !text.contains("PB") && !text.contains("licence"), text);
        }
        assertEquals("(1970): t. Data version v. https://example.org/ (accessed 1970-01-01).", bare.text());
    }

    @Test
    void twoAnswersInOneBibliographyHaveKeysOfTheirOwn() {
        assertTrue(!CitationKey.of(citation("t", "state=japan")).equals(CitationKey.of(citation("t", "state=manchukuo"))));
        assertTrue(CitationKey.of(citation("t")).matches("treaties-signed-by:0123456789ab:[0-9a-f]+"));
    }

    @Test
    void aPersonReadsItAsASentence() {
        assertEquals("Nisso contributors; Общество Маяк и друзья (2026): Treaties. Nisso 日ソ. Data version 0123456789ab, query"
                + " treaties-signed-by, parameters state=日本; from=1925-01-01, licence https://creativecommons.org/licenses/by/4.0/. "
                + ADDRESS + " (accessed 2026-11-22).", citation("Treaties").text());
    }

    @Test
    void aFormatIsFoundByItsExtension() {
        assertEquals(Optional.of(CitationFormat.CSL), CitationFormat.forExtension("csl.json"));
        assertEquals(Optional.empty(), CitationFormat.forExtension("json"));
    }
}
