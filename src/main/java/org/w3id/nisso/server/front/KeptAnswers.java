package org.w3id.nisso.server.front;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpStatus;
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
    private final boolean atOnce;
    private final Supplier<String> version;
    private final Meters meters;

    /**
     * A handler before others.
     *
     * @param next       who answers what is not kept; on a thread that may wait
     * @param atOnce     whether the version is known at once; if it is, what is kept is given by the very thread that has read the
     *                   request, before it reads another
     * @param version    the version of the data that is served now
     * @param mostMemory how much memory the kept answers may take, about, in bytes
     * @param meters     are told what was found here
     */
    public KeptAnswers(Handler next, boolean atOnce, Supplier<String> version, long mostMemory, Meters meters) {
        super(next);
        this.atOnce = atOnce;
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
    public InvocationType getInvocationType() {
        return atOnce ? InvocationType.NON_BLOCKING : super.getInvocationType();
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        boolean asksOnly = HttpMethod.GET.is(request.getMethod());
        String key = asksOnly || HttpMethod.HEAD.is(request.getMethod()) ? AnswerKey.of(request) : null;
        if (key == null) {
            return makeOnThread(request, response, callback, whole -> { });
        }
        WholeAnswer known = known(key);
        meters.kept(known != null);
        if (known == null) {
            return makeOnThread(request, response, callback, asksOnly ? whole -> keep(key, response, whole) : whole -> { });
        }
        if (known.isReadyFor(request.getHeaders())) {
            Delivery.again(known, request, response, callback);
            return true;
        }
        return onThread(request, response, callback, () -> {
            Delivery.again(known, request, response, callback);
            return true;
        });
    }

    private @Nullable WholeAnswer known(String key) {
        Kept known = kept.getIfPresent(key);
        return known != null && known.isOf(version.get()) ? known.whole() : null;
    }

    private boolean makeOnThread(Request request, Response response, Callback callback, Consumer<WholeAnswer> whenWhole) throws Exception {
        HeldAnswer held = new HeldAnswer(request, response, callback, whenWhole);
        return onThread(request, response, callback, () -> super.handle(request, held, held));
    }

    /** Work that takes long must not keep the thread that reads requests. */
    private boolean onThread(Request request, Response response, Callback callback, Work work) throws Exception {
        if (!atOnce) {
            return work.answers();
        }
        request.getComponents().getExecutor().execute(() -> {
            try {
                if (!work.answers()) {
                    Response.writeError(request, response, callback, HttpStatus.NOT_FOUND_404);
                }
            } catch (Throwable e) {
                Response.writeError(request, response, callback, e);
            }
        });
        return true;
    }

    private void keep(@Nullable String key, Response response, WholeAnswer whole) {
        if (key != null && whole.mayBeKept(response.getStatus())) {
            kept.put(key, new Kept(response.getHeaders().get(DATA_VERSION), whole));
        }
    }

    /** What may take long; tells whether it has answered. */
    @FunctionalInterface
    private interface Work {
        boolean answers() throws Exception;
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
