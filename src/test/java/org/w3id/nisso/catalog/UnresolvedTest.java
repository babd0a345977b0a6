package org.w3id.nisso.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class UnresolvedTest {

    @Test
    void namesAndKeysThatDifferInCaseAloneAreOfferedOnceAndTheNameBeforeTheKey() {
        Unresolved unresolved = new Unresolved("Swiftsur", Optional.empty(), Coast.ADDRESSES,
                new Labels(Coast.link(), Coast.ADDRESSES));
        Refusal refusal = unresolved.unknown(List.of(
                new Labelled(Coast.thing("keeper:swiftsure"), "Ada Swift"),
                new Labelled(Coast.thing("ship:north-star"), "SWIFTSURE"),
                new Labelled(Coast.thing("ship:swiftsure"), "Swiftsure")));
        assertEquals(List.of("SWIFTSURE"), refusal.candidates());
    }
}
