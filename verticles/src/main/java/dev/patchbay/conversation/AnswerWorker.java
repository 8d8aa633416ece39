package dev.patchbay.conversation;

import dev.patchbay.model.chat.AssistantReply.TurnDone;
import dev.patchbay.model.chat.Block;
import dev.patchbay.model.chat.Reply;
import dev.patchbay.model.failure.ErrorCode;
import dev.patchbay.model.failure.Failure;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/** Answers one claimed message. Whatever happens, there is a reply: the answer, or what failed. */
final class AnswerWorker {

    /** A message that workers have died on so often is answered without being run again. */
    private static final int ATTEMPTS = 5;

    private static final Logger LOG = LoggerFactory.getLogger(AnswerWorker.class);

    private final LookUps lookUps;
    private final Audiences audiences;
    private final TurnRunner runner;
    private final AnswerStore answers;
    private final StatusRelay status;
    private final Clock clock;
    private final Runnable stored;

    AnswerWorker(
            LookUps lookUps,
            Audiences audiences,
            TurnRunner runner,
            AnswerStore answers,
            StatusRelay status,
            Clock clock,
            Runnable stored) {
        this.lookUps = lookUps;
        this.audiences = audiences;
        this.runner = runner;
        this.answers = answers;
        this.status = status;
        this.clock = clock;
        this.stored = stored;
    }

    void answer(ClaimedMessage claimed) {
        try (MDC.MDCCloseable correlated = claimed.correlation().open()) {
            lookUps.settle(claimed).ifPresent(this::answerSettled);
        }
    }

    private void answerSettled(ClaimedMessage claimed) {
        Instant start = clock.instant();
        status.begin(claimed);
        try {
            Answered answered = attempt(claimed);
            Duration took = Duration.between(start, clock.instant());
            if (answers.store(claimed, answered.turn(), answered.readers(), answered.outcome(), took)) {
                stored.run();
            } else {
                LOG.info("the right to answer message {} was lost; this answer is dropped", claimed.id());
            }
        } finally {
            status.end(claimed);
        }
    }

    private Answered attempt(ClaimedMessage claimed) {
        if (claimed.attempt() > ATTEMPTS) {
            return failed(claimed, new Failure(ErrorCode.INTERNAL, "This message broke the assistant."));
        }
        try {
            Readers readers = audiences.readers(claimed.message());
            return new Answered(runner.run(claimed, readers.audience()), readers, "answered");
        } catch (Failure failure) {
            LOG.info(
                    "message {} failed with {}: {}",
                    claimed.id(),
                    failure.code().wire(),
                    failure.getMessage());
            return failed(claimed, failure);
        } catch (RuntimeException thrown) {
            LOG.error("message {} could not be answered, attempt {}", claimed.id(), claimed.attempt(), thrown);
            return failed(claimed, Failure.of(thrown));
        }
    }

    private static Answered failed(ClaimedMessage claimed, Failure failure) {
        String tried = claimed.attempt() == 1 ? "" : "Tried " + claimed.attempt() + " times.";
        Block trouble = new Block.Trouble(
                failure.getMessage(),
                tried,
                failure.code().advice(),
                claimed.correlation().value());
        return new Answered(new TurnDone(Reply.of(trouble), "unknown", List.of()), Readers.anybody(), "failed");
    }

    private record Answered(TurnDone turn, Readers readers, String outcome) {}
}
