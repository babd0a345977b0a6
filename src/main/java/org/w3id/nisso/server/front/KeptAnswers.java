package org.w3id.nisso.server.front;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.function.Supplier;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * Gives an answer again that was given before, as long as the same version of the data is served: an answer with an entity tag
 * depends on the version, the address and what the client accepts alone, so it is made once. Safe for many threads.
 */
public final class KeptAnswers extends Handler.Wrapper {

    /** The header field in which an answer says from which version of the data it was made. */
    private static final String DATA_VERSION = "X-Data-Version";

    private final Cache<String, Kept> kept;
    private final Supplier<String> version;
    private final Meters meters;

    /**
     * A handler before others.
     *
     * @param next       who answers what is not kept
     * @param version    the version of the data that is served now
     * @param mostMemory how much memory the kept answers may take, about, in bytes
     * @param meters     are told what was found here
     */
    public KeptAnswers(Handler next, Supplier<String> version, long mostMemory, Meters meters) {
        super(next);
        this.version = version;
        this.meters = meters;
        this.kept = Caffeine.newBuilder().maximumWeight(mostMemory)
                .<String, Kept>weigher((key, answer) -> key.length() * 2 + answer.whole().weight()).build();
        meters.watch("nisso.answers.kept", "How many answers are kept to be given again", kept, Cache::estimatedSize);
    }

    /** Forgets all answers: something changed that is not in the data. */
    public void forget() {
        kept.invalidateAll();
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        boolean asksOnly = HttpMethod.GET.is(request.getMethod());
        String key = asksOnly || HttpMethod.HEAD.is(request.getMethod()) ? AnswerKey.of(request) : null;
        if (key != null) {
            Kept known = kept.getIfPresent(key);
            meters.kept(known != null && known.isOf(version.get()));
            if (known != null && known.isOf(version.get())) {
                Delivery.again(known.whole(), request, response, callback);
                return true;
            }
        }
        HeldAnswer held = new HeldAnswer(request, response, callback, asksOnly ? whole -> keep(key, response, whole) : whole -> { });
        return super.handle(request, held, held);
    }

    private void keep(@Nullable String key, Response response, WholeAnswer whole) {
        if (key != null && whole.mayBeKept(response.getStatus())) {
            kept.put(key, new Kept(response.getHeaders().get(DATA_VERSION), whole));
        }
    }

    /**
     * An answer with the version of the data that it was made from.
     *
     * @param dataVersion null if it is part of the program
     */
    private record Kept(@Nullable String dataVersion, WholeAnswer whole) {

        boolean isOf(String served) {
            return dataVersion == null || dataVersion.equals(served);
        }
    }
}
