package dev.patchbay.bus;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.patchbay.actor.ActorVerticle;
import dev.patchbay.model.failure.CorrelationId;
import dev.patchbay.model.failure.ErrorCode;
import dev.patchbay.model.failure.Failure;
import dev.patchbay.model.file.FileCommand;
import dev.patchbay.model.file.FileId;
import dev.patchbay.model.file.FileRef;
import dev.patchbay.model.file.FileReply;
import dev.patchbay.model.identity.TenantId;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;

class BusTest {

    private final Vertx vertx = Vertx.vertx();
    private final TenantId tenant = TenantId.random();
    private Bus bus;

    @BeforeEach
    void install() {
        bus = Bus.install(vertx);
    }

    @AfterEach
    void close() throws Exception {
        vertx.close().await(5, SECONDS);
    }

    @Test
    void anAnswerComesBackTyped() throws Exception {
        vertx.deployVerticle(new FileActor()).await(5, SECONDS);

        FileReply reply = bus.ask(
                        Addresses.FILE, new FileCommand.KeepFile(tenant, "a.csv", "text/csv", Buffer.buffer("abc")))
                .await(5, SECONDS);

        assertThat(reply).isInstanceOfSatisfying(FileReply.FileKept.class, kept -> assertThat(
                        kept.file().size())
                .isEqualTo(3));
    }

    @Test
    void aRefusalArrivesAsTheSameFailureAndAtOnce() throws Exception {
        vertx.deployVerticle(new FileActor()).await(5, SECONDS);

        assertThatThrownBy(() -> bus.call(Addresses.FILE, new FileCommand.ReadFile(tenant, FileId.random())))
                .isInstanceOfSatisfying(Failure.class, failure -> {
                    assertThat(failure.code()).isEqualTo(ErrorCode.FILE_NOT_FOUND);
                    assertThat(failure).hasMessage("There is no such file here.");
                });
    }

    @Test
    void theCorrelationTravelsWithACall() throws Exception {
        vertx.deployVerticle(new FileActor()).await(5, SECONDS);

        try (MDC.MDCCloseable ignored = new CorrelationId("abc123").open()) {
            FileReply reply =
                    bus.call(Addresses.FILE, new FileCommand.KeepFile(tenant, "", "text/csv", Buffer.buffer()));
            assertThat(reply).isInstanceOfSatisfying(FileReply.FileKept.class, kept -> assertThat(
                            kept.file().name())
                    .isEqualTo("abc123"));
        }
    }

    @Test
    void anActorThatIsNotThereIsUnavailable() {
        assertThatThrownBy(() -> bus.ask(
                                Addresses.FILE,
                                new FileCommand.ReadFile(tenant, FileId.random()),
                                Duration.ofSeconds(1))
                        .await(5, SECONDS))
                .isInstanceOfSatisfying(
                        Failure.class, failure -> assertThat(failure.code()).isEqualTo(ErrorCode.UNAVAILABLE));
    }

    /** Keeps nothing; names a nameless file after its correlation id. */
    private static final class FileActor extends ActorVerticle<FileCommand, FileReply> {
        FileActor() {
            super(Addresses.FILE, 1);
        }

        @Override
        protected FileReply handle(FileCommand command) {
            return switch (command) {
                case FileCommand.ReadFile read ->
                    throw new Failure(ErrorCode.FILE_NOT_FOUND, "There is no such file here.");
                case FileCommand.KeepFile keep ->
                    new FileReply.FileKept(new FileRef(
                            FileId.random(),
                            keep.name().isEmpty()
                                    ? CorrelationId.current().orElseThrow().value()
                                    : keep.name(),
                            keep.mediaType(),
                            keep.content().length()));
            };
        }
    }
}
