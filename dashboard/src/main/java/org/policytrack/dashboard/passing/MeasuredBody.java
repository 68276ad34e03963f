package org.policytrack.dashboard.passing;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;
import org.jspecify.annotations.Nullable;

/** A body whose length nobody announced; breaks off when it has grown too long. */
final class MeasuredBody implements ReadStream<Buffer> {

    private final ReadStream<Buffer> body;
    private final long limit;
    private long length;
    private boolean isTooLong;
    private Handler<Throwable> onFailure = failure -> {};

    MeasuredBody(ReadStream<Buffer> body, long limit) {
        this.body = body;
        this.limit = limit;
    }

    /** Whether it broke off. */
    boolean isTooLong() {
        return isTooLong;
    }

    @Override
    public ReadStream<Buffer> handler(@Nullable Handler<Buffer> handler) {
        body.handler(handler == null ? null : part -> measured(part, handler));
        return this;
    }

    private void measured(Buffer part, Handler<Buffer> handler) {
        if (isTooLong) {
            return;
        }
        length += part.length();
        if (length > limit) {
            isTooLong = true;
            onFailure.handle(new TooLong());
        } else {
            handler.handle(part);
        }
    }

    @Override
    public ReadStream<Buffer> exceptionHandler(@Nullable Handler<Throwable> handler) {
        onFailure = handler == null ? failure -> {} : handler;
        body.exceptionHandler(handler);
        return this;
    }

    @Override
    public ReadStream<Buffer> pause() {
        body.pause();
        return this;
    }

    @Override
    public ReadStream<Buffer> resume() {
        body.resume();
        return this;
    }

    @Override
    public ReadStream<Buffer> fetch(long amount) {
        body.fetch(amount);
        return this;
    }

    @Override
    public ReadStream<Buffer> endHandler(@Nullable Handler<Void> handler) {
        body.endHandler(handler);
        return this;
    }

    /** Why the body broke off. */
    static final class TooLong extends RuntimeException {

        TooLong() {
            super("the body is too long", null, false, false);
        }
    }
}
