package org.deskcheck.desk.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.deskcheck.desk.store.Store;

/** Waits for what the feed tells. */
final class Done implements AutoCloseable {

    private final BlockingQueue<String> types = new LinkedBlockingQueue<>();
    private final Runnable stop;

    Done(Store store) {
        this.stop = store.feed().listen(change -> types.add(change.type()));
    }

    void await(String type) throws InterruptedException {
        assertThat(types.poll(20, TimeUnit.SECONDS)).isEqualTo(type);
    }

    @Override
    public void close() {
        stop.run();
    }
}
