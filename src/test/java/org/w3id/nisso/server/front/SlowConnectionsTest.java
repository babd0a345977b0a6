package org.w3id.nisso.server.front;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A container of its own with patience for one second, and clients that are slow on purpose. */
final class SlowConnectionsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final Duration LONGEST_TEST = Duration.ofSeconds(20);
    /** More than what a connection holds on its way. */
    private static final int LARGE = 32 << 20;
    private static final String REQUEST = "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n";

    private final Server server = new Server(0);

    @BeforeEach
    void start() throws Exception {
        server.setHandler(new Handler.Abstract.NonBlocking() {
            @Override
            public boolean handle(Request request, Response response, Callback callback) {
                boolean large = request.getHttpURI().getPath().equals("/large");
                response.write(true, ByteBuffer.allocate(large ? LARGE : 1), callback);
                return true;
            }
        });
        server.addBean(new SlowConnections(server, PATIENCE, PATIENCE));
        server.start();
    }

    @AfterEach
    void stop() throws Exception {
        server.stop();
    }

    @Test
    void whoSendsARequestByteByByteIsCutOff() {
        assertTimeoutPreemptively(LONGEST_TEST, () -> {
            try (Socket socket = connect()) {
                socket.getOutputStream().write("GET / HTTP/1.1\r\n".getBytes(StandardCharsets.US_ASCII));
                assertTrue(isCutOffWhile(() -> socket.getOutputStream().write('a')), "the container closes the connection");
            }
        });
    }

    @Test
    void whoTakesAnAnswerByteByByteIsCutOff() {
        assertTimeoutPreemptively(LONGEST_TEST, () -> {
            try (Socket socket = connect()) {
                socket.getOutputStream().write(REQUEST.replace("GET /", "GET /large").getBytes(StandardCharsets.US_ASCII));
                InputStream answer = socket.getInputStream();
                for (int i = 0; i < 40; i++) {
                    answer.read();
                    TimeUnit.MILLISECONDS.sleep(100);
                }
                assertTrue(bytesLeftIn(answer) < LARGE - 40, "the rest does not come any more");
            }
        });
    }

    @Test
    void whoAsksAgainAndAgainIsServedForLongerThanThat() {
        assertTimeoutPreemptively(LONGEST_TEST, () -> {
            try (Socket socket = connect()) {
                for (int i = 0; i < 10; i++) {
                    socket.getOutputStream().write(REQUEST.getBytes(StandardCharsets.US_ASCII));
                    assertEquals('H', socket.getInputStream().read(), "the first letter of HTTP/1.1 200 OK");
                    readRest(socket.getInputStream());
                    TimeUnit.MILLISECONDS.sleep(500);
                }
            }
        });
    }

    private Socket connect() throws IOException {
        return new Socket(InetAddress.getLoopbackAddress(), ((ServerConnector) server.getConnectors()[0]).getLocalPort());
    }

    /** One more byte, sent or taken. */
    private interface Drop {
        void next() throws IOException;
    }

    private static boolean isCutOffWhile(Drop drop) throws InterruptedException {
        for (int i = 0; i < 100; i++) {
            try {
                drop.next();
            } catch (IOException closed) {
                return true;
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
        return false;
    }

    private static long bytesLeftIn(InputStream answer) {
        long left = 0;
        byte[] buffer = new byte[64 * 1024];
        try {
            for (int n = answer.read(buffer); n >= 0; n = answer.read(buffer)) {
                left += n;
            }
        } catch (IOException reset) {
            return left;
        }
        return left;
    }

    /** What is there of a small answer. */
    private static void readRest(InputStream answer) throws IOException, InterruptedException {
        TimeUnit.MILLISECONDS.sleep(20);
        answer.skipNBytes(answer.available());
    }
}
