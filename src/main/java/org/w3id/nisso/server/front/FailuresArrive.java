package org.w3id.nisso.server.front;

import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Stands right behind Jetty's {@code EagerContentHandler}, whose requests are their own callbacks, and carries the failure of an
 * answer to where it ends the connection. In Jetty 12.1.1 such a request takes a failure as the failure of its content
 * ({@code fail}), and none as a callback ({@code failed}): an answer to a {@code POST} that broke off would never end.
 */
public final class FailuresArrive extends Handler.Wrapper {

    /** Stands before a handler. */
    public FailuresArrive(Handler handler) {
        super(handler);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        boolean isItsOwn = (Object) request == callback;
        return super.handle(request, response, isItsOwn ? Callback.from(callback::succeeded, request::fail) : callback);
    }
}
