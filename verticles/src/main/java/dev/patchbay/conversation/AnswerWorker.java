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

    private final TurnRunner runner;
    private final AnswerStore answers;
    private final StatusRelay status;
    private final Clock clock;
    private final Runnable stored;

    AnswerWorker(TurnRunner runner, AnswerStore answers, StatusRelay status, Clock clock, Runnable stored) {
        this.runner = runner;
        this.answers = answers;
        this.status = status;
        this.clock = clock;
        this.stored = stored;
    }

    void answer(ClaimedMessage claimed) {
        Instant start = clock.instant();
        try (MDC.MDCCloseable correlated = claimed.correlation().open()) {
            status.begin(claimed);
            Answered answered = attempt(claimed);
            if (answers.store(claimed, answered.turn(), answered.outcome(), Duration.between(start, clock.instant()))) {
                stored.run();
            } else {
                LOG.warn("message {} was taken over by another worker; this answer is dropped", claimed.id());
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
            return new Answered(runner.run(claimed), "answered");
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
        String tried = claimed.attempt() == 1 ? "tried once" : "tried " + claimed.attempt() + " times";
        Block trouble = new Block.Trouble(
                failure.getMessage(),
                tried,
                failure.code().advice(),
                claimed.correlation().value());
        return new Answered(new TurnDone(Reply.of(trouble), "unknown", List.of()), "failed");
    }

    private record Answered(TurnDone turn, String outcome) {}
}
