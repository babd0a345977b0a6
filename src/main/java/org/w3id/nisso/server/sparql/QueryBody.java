package org.w3id.nisso.server.sparql;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.w3id.nisso.server.http.Problem;
import org.w3id.nisso.server.http.ProblemKind;

/** The text of a query that is sent as a body (SPARQL 1.1 Protocol, section 2.1.3). */
final class QueryBody {

    /** More than any query written by hand or by a careful program; a query is held in memory several times over. */
    private static final int MOST_BYTES = 1 << 20;

    private QueryBody() { }

    /**
     * Refuses a body for its length, as it was told before the body; a length that was not told is less than any.
     *
     * @throws org.w3id.nisso.server.http.ProblemException if it is longer than a query may be
     */
    static void requireLength(long told) {
        if (told > MOST_BYTES) {
            throw Problem.of(ProblemKind.TOO_LARGE, "A query may have at most " + MOST_BYTES + " bytes.").asException();
        }
    }

    /**
     * Reads a body, which is UTF-8.
     *
     * @throws org.w3id.nisso.server.http.ProblemException if it is longer than a query may be, no UTF-8, or broken off
     */
    static String read(InputStream in) {
        try {
            byte[] body = in.readNBytes(MOST_BYTES + 1);
            requireLength(body.length);
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
        } catch (CharacterCodingException notText) {
            throw Problem.of(ProblemKind.BAD_REQUEST, "The query is not text in UTF-8.").asException();
        } catch (IOException left) {
            throw Problem.of(ProblemKind.BAD_REQUEST, "The query could not be read to its end.").asException();
        }
    }
}
