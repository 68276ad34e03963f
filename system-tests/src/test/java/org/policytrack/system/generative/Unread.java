package org.policytrack.system.generative;

import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;

/** Takes nothing of a body, and closes the connection on which it would come. */
final class Unread implements HttpResponse.BodySubscriber<byte[]> {

    @Override
    public CompletionStage<byte[]> getBody() {
        return CompletableFuture.completedStage(new byte[0]);
    }

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
        subscription.cancel();
    }

    @Override
    public void onNext(List<ByteBuffer> content) {
        // What was under way already.
    }

    @Override
    public void onError(Throwable broken) {
        // It was to end.
    }

    @Override
    public void onComplete() {
        // It was short.
    }
}
