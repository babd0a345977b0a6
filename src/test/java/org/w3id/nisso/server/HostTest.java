package org.w3id.nisso.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.BindException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The server announces an address at which it can be asked. */
class HostTest {

    @ParameterizedTest
    @CsvSource({"localhost,localhost", "LOCALHOST,localhost", "0.0.0.0,localhost", "::,localhost", "::1,[::1]", "[::1],[::1]",
        "127.0.0.1,127.0.0.1", "127.0.0.2,127.0.0.2"})
    void onlyWhatLocalhostLeadsToIsCalledLocalhost(String host, String announced) {
        assertEquals("http://" + announced + ":3030/", Host.named(host).address(3030).toString());
    }

    @Test
    void aNameThatNobodyKnowsIsToldAsSuch() {
        CannotServe refusal = assertThrows(CannotServe.class, () -> Host.named("nosuch.invalid"));
        assertTrue(refusal.getMessage().startsWith("nosuch.invalid is not the name or address of this machine."),
                refusal.getMessage());
    }

    @Test
    void theAddressOfAnotherMachineIsToldAsSuch() {
        RuntimeException failure = new IllegalStateException(new BindException("Cannot assign requested address"));
        String told = Host.named("192.0.2.1").cannotServe(3030, failure).getMessage();
        assertTrue(told.startsWith("192.0.2.1 is not the name or address of this machine."), told);
        assertTrue(Host.named("127.0.0.1").cannotServe(3030, failure).getMessage().startsWith("Cannot listen on 127.0.0.1:3030"));
    }
}
