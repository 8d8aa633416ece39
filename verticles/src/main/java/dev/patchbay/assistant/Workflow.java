package dev.patchbay.assistant;

import dev.patchbay.actor.Cancellations;
import dev.patchbay.model.chat.AssistantCommand.RunTurn;
import dev.patchbay.model.chat.AssistantReply.TurnDone;
import dev.patchbay.model.chat.StepTrace;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Takes a turn through the steps, one after the other while anybody wants its answer, and keeps how long each took. */
final class Workflow {

    private final List<Step> steps;
    private final Cancellations cancellations;

    Workflow(List<Step> steps, Cancellations cancellations) {
        this.steps = List.copyOf(steps);
        this.cancellations = cancellations;
    }

    TurnDone run(RunTurn request) {
        Turn turn = Turn.of(request);
        List<StepTrace> traces = new ArrayList<>();
        for (Step step : steps) {
            cancellations.check(request.turn());
            long start = System.nanoTime();
            turn = step.run(turn);
            Duration took = Duration.ofNanos(System.nanoTime() - start);
            traces.add(new StepTrace(step.getClass().getSimpleName(), took, step.found(turn)));
        }
        return new TurnDone(turn.reply(), turn.intent().name().toLowerCase(Locale.ROOT), traces, BesideCard.of(turn));
    }
}
