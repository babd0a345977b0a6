package org.w3id.nisso.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.w3id.nisso.server.RunningServer.header;
import static org.w3id.nisso.server.RunningServer.json;

import de.undercouch.citeproc.BibliographyFileReader;
import de.undercouch.citeproc.ItemDataProvider;
import de.undercouch.citeproc.csl.CSLItemData;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How the data set as a whole is cited. */
class CiteTest {

    @RegisterExtension
    static final RunningServer server = RunningServer.forAllTests();

    @ParameterizedTest
    @CsvSource({"bib,application/x-bibtex", "ris,application/x-research-info-systems", "csl.json,application/vnd.citationstyles.csl+json"})
    void aReaderFindsTitleVersionAndAddress(String format, String type) throws IOException {
        HttpResponse<String> response = server.get("/cite." + format);
        assertEquals(200, response.statusCode(), response.body());
        assertTrue(header(response, "Content-Type").startsWith(type), header(response, "Content-Type"));
        ItemDataProvider items = new BibliographyFileReader().readBibliographyFile(
                new ByteArrayInputStream(response.body().getBytes(StandardCharsets.UTF_8)), "cite." + format.replace("csl.", ""));
        CSLItemData item = items.retrieveItem(items.getIds().iterator().next());
        assertEquals("Lighthouses", item.getTitle());
        assertEquals("https://example.org/lights/", item.getURL());
        assertTrue(item.getNote().contains(json(server.get("/health")).getString("dataVersion")), item.getNote());
        assertTrue(header(response, "Link").contains("<https://example.org/lights/>; rel=\"cite-as\""), header(response, "Link"));
        assertEquals(304, server.get("/cite." + format, "If-None-Match", header(response, "ETag")).statusCode());
    }

    @Test
    void theTitleComesInTheLanguageThatWasAskedFor() {
        assertTrue(server.get("/cite.ris?lang=ja").body().contains("TI  - 灯台\r\n"));
        assertTrue(server.get("/cite.bib?lang=ru").body().contains("{{Маяки}}"));
        HttpResponse<String> refused = server.get("/cite.ris?lang=%3Cscript%3E");
        assertEquals(400, refused.statusCode());
        assertEquals("lang", json(refused).getString("parameter"));
        assertTrue(json(refused).get("candidates").toString().contains("ja"));
    }

    @Test
    void thereIsNoOtherForm() {
        assertEquals(404, server.get("/cite.pdf").statusCode());
    }
}
