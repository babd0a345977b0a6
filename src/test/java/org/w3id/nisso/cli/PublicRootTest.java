package org.w3id.nisso.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicRootTest {

    @ParameterizedTest
    @ValueSource(strings = {"https://example.org", "https://example.org/", "http://localhost:8080/", "https://[::1]:8443/"})
    void theAddressOfAWholeHostIsTaken(String address) {
        assertEquals(address, PublicRoot.of(address).toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "example.org", "ftp://example.org/", "https://example.org/graph/", "https://example.org/?a=b", "https://example.org/#a",
        "http:example.org", "https://", "javascript:alert(1)", "https://exa mple.org/"})
    void anythingElseIsRefusedAndRepeated(String address) {
        Misuse refused = assertThrows(Misuse.class, () -> PublicRoot.of(address));
        assertTrue(String.valueOf(refused.getMessage()).endsWith("such as https://example.org/ or https://example.org:8443/, not " + address + "."),
                refused.getMessage());
    }
}
