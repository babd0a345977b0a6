package org.w3id.nisso.server.http;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.StandardSocketOptions;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.io.QuietException;
import org.eclipse.jetty.io.SocketChannelEndPoint;

/**
 * An answer failed after its beginning had gone out. Thrown to the container, which then breaks the connection, so that no
 * client takes the part for the whole.
 */
final class CutShort extends QuietException.RuntimeException {

    private static final long serialVersionUID = 1L;

    private CutShort(Throwable cause) {
        super("The answer was cut short", cause);
    }

    /**
     * Makes the coming end of the connection a hard one. A client of HTTP/1.0, as many proxies are, knows the end of an answer
     * by the end of the connection, and only a reset tells it that this was not the end.
     *
     * @param request the request that failed
     * @param cause   why
     * @return what to throw
     */
    static CutShort of(HttpServletRequest request, Throwable cause) {
        EndPoint end = ServletContextRequest.getServletContextRequest(request).getConnectionMetaData().getConnection().getEndPoint();
        if (end instanceof SocketChannelEndPoint socket) {
            try {
                socket.getChannel().setOption(StandardSocketOptions.SO_LINGER, 0);
            } catch (IOException alreadyClosed) {
                return new CutShort(cause);
            }
        }
        return new CutShort(cause);
    }
}
