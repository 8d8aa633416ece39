package dev.patchbay.assistant;

import dev.patchbay.model.chat.AssistantCommand.RunTurn;
import dev.patchbay.model.chat.AssistantReply.TurnDone;
import dev.patchbay.model.chat.StepTrace;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Takes a turn through the steps, one after the other, and keeps how long each took. */
final class Workflow {

    private final List<Step> steps;

    Workflow(List<Step> steps) {
        this.steps = List.copyOf(steps);
    }

    TurnDone run(RunTurn request) {
        Turn turn = Turn.of(request);
        List<StepTrace> traces = new ArrayList<>();
        for (Step step : steps) {
            long start = System.nanoTime();
            turn = step.run(turn);
            Duration took = Duration.ofNanos(System.nanoTime() - start);
            traces.add(new StepTrace(step.getClass().getSimpleName(), took, step.found(turn)));
        }
        return new TurnDone(turn.reply(), turn.intent().name().toLowerCase(Locale.ROOT), traces);
    }
}
