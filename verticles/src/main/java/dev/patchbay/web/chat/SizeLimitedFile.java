package dev.patchbay.web.chat;

import dev.patchbay.config.ByteSize;
import dev.patchbay.model.failure.ErrorCode;
import dev.patchbay.model.failure.Failure;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.file.AsyncFile;
import io.vertx.core.streams.WriteStream;

/** A file that takes so many bytes and fails on the next. */
final class SizeLimitedFile implements WriteStream<Buffer> {

    private final AsyncFile file;
    private final long maxSize;
    private long size;

    SizeLimitedFile(AsyncFile file, long maxSize) {
        this.file = file;
        this.maxSize = maxSize;
    }

    static Failure tooLarge(long maxSize) {
        return new Failure(ErrorCode.FILE_TOO_LARGE, "A file may have up to " + new ByteSize(maxSize) + ".");
    }

    @Override
    public Future<Void> write(Buffer data) {
        size += data.length();
        return size > maxSize ? Future.failedFuture(tooLarge(maxSize)) : file.write(data);
    }

    @Override
    public Future<Void> end() {
        return file.end();
    }

    @Override
    public WriteStream<Buffer> exceptionHandler(Handler<Throwable> handler) {
        file.exceptionHandler(handler);
        return this;
    }

    @Override
    public WriteStream<Buffer> setWriteQueueMaxSize(int maxQueue) {
        file.setWriteQueueMaxSize(maxQueue);
        return this;
    }

    @Override
    public boolean writeQueueFull() {
        return size <= maxSize && file.writeQueueFull();
    }

    @Override
    public WriteStream<Buffer> drainHandler(Handler<Void> handler) {
        file.drainHandler(handler);
        return this;
    }
}
