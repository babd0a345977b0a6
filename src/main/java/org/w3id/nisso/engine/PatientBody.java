package org.w3id.nisso.engine;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The body of an answer as it comes, read by one thread. The client of the JDK waits for ever for an engine that stops in the middle of
 * an answer; this waits for a while and then gives up. It takes no more ahead than one piece, and closing it early drops what was
 * not read.
 */
final class PatientBody extends InputStream implements BodySubscriber<InputStream> {

    private static final Piece END = new Piece(List.of(), null);

    private final BlockingQueue<Piece> pieces = new LinkedBlockingQueue<>();
    private final Patience patience;
    private volatile @Nullable Subscription subscription;
    private Piece piece = new Piece(List.of(), null);

    PatientBody(Patience patience) {
        this.patience = patience;
    }

    private record Piece(List<ByteBuffer> buffers, @Nullable Throwable failure) { }

    @Override
    public CompletionStage<InputStream> getBody() {
        return CompletableFuture.completedFuture(this);
    }

    @Override
    public void onSubscribe(Subscription subscription) {
        this.subscription = subscription;
        subscription.request(1);
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        pieces.add(new Piece(buffers, null));
    }

    @Override
    public void onError(Throwable failure) {
        pieces.add(new Piece(List.of(), failure));
    }

    @Override
    public void onComplete() {
        pieces.add(END);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        ByteBuffer buffer = filled();
        if (buffer == null) {
            return -1;
        }
        int taken = Math.min(length, buffer.remaining());
        buffer.get(bytes, from, taken);
        return taken;
    }

    private @Nullable ByteBuffer filled() throws IOException {
        while (piece != END) {
            for (ByteBuffer buffer : piece.buffers()) {
                if (buffer.hasRemaining()) {
                    return buffer;
                }
            }
            next();
        }
        return null;
    }

    private void next() throws IOException {
        boolean first = piece.buffers().isEmpty();
        if (!first) {
            Objects.requireNonNull(subscription).request(1);
        }
        try {
            Piece come = pieces.poll(patience.left().toNanos(), TimeUnit.NANOSECONDS);
            if (come == null) {
                close();
                throw patience.exhausted();
            }
            if (come.failure() != null) {
                throw new IOException(come.failure());
            }
            piece = come;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    @Override
    public void close() {
        Subscription begun = subscription;
        if (begun != null) {
            begun.cancel();
        }
    }
}
