package dev.patchbay.assistant;

import dev.patchbay.model.analytics.Answer.Choice;
import dev.patchbay.model.chat.Block;
import dev.patchbay.model.chat.Reply;
import dev.patchbay.model.failure.CorrelationId;
import java.util.ArrayList;
import java.util.List;

/** Step 6: writes the reply. The number comes first, how it was got follows, what to ask next stands last. */
final class ResultSynthesizer implements Step {

    private static final int SUGGESTIONS = 5;

    @Override
    public Turn run(Turn turn) {
        List<Block> blocks = new ArrayList<>();
        for (Finding finding : turn.findings()) {
            blocks.addAll(blocks(finding));
        }
        List<Choice> next = next(turn.findings());
        if (!next.isEmpty()) {
            blocks.add(new Block.Suggestions(next));
        }
        return turn.withReply(new Reply(blocks, TicketScope.of(turn.findings())));
    }

    /** What follows from the last finding that something follows from. */
    private static List<Choice> next(List<Finding> findings) {
        return findings.reversed().stream()
                .map(ResultSynthesizer::choices)
                .filter(choices -> !choices.isEmpty())
                .findFirst()
                .orElse(List.of())
                .stream()
                .limit(SUGGESTIONS)
                .toList();
    }

    private static List<Block> blocks(Finding finding) {
        return switch (finding) {
            case Finding.FileRead read -> List.of(new Block.Text(read.ready().summary()));
            case Finding.FileChosen chosen ->
                List.of(new Block.Text("Questions go to " + chosen.dataset().name() + " now."));
            case Finding.DataAnswered answered -> AnswerBlocks.of(answered);
            case Finding.Asked asked -> List.of(new Block.Text(asked.question()));
            case Finding.TicketTouched touched -> ticket(touched);
            case Finding.TicketsFound found -> tickets(found);
            case Finding.Relayed relayed -> List.of();
            case Finding.Said said -> List.of(new Block.Text(said.text()));
            case Finding.Failed failed -> List.of(trouble(failed));
        };
    }

    private static List<Block> ticket(Finding.TicketTouched touched) {
        List<Block> blocks = new ArrayList<>();
        if (!touched.said().isEmpty()) {
            blocks.add(new Block.Text(touched.said()));
        }
        if (touched.shown()) {
            blocks.add(new Block.TicketCard(touched.ticket()));
            touched.ticket().details().map(Block.Text::new).ifPresent(blocks::add);
        }
        if (touched.shown() && !touched.buttons().isEmpty()) {
            blocks.add(new Block.Buttons(touched.buttons()));
        }
        return blocks;
    }

    private static List<Block> tickets(Finding.TicketsFound found) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Text(found.said()));
        found.tickets().forEach(ticket -> blocks.add(new Block.TicketCard(ticket)));
        return blocks;
    }

    private static Block trouble(Finding.Failed failed) {
        String reference = CorrelationId.current().map(CorrelationId::value).orElse("");
        return new Block.Trouble(failed.what(), "", failed.advice(), reference);
    }

    private static List<Choice> choices(Finding finding) {
        return switch (finding) {
            case Finding.FileRead read -> questions(read.ready().dataset().suggestions());
            case Finding.FileChosen chosen -> questions(chosen.dataset().suggestions());
            case Finding.DataAnswered answered -> AnswerBlocks.choices(answered, SUGGESTIONS);
            case Finding.Asked asked -> asked.choices();
            case Finding.Said said -> questions(said.examples());
            case Finding.TicketTouched touched -> List.of();
            case Finding.TicketsFound found -> List.of();
            case Finding.Relayed relayed -> List.of();
            case Finding.Failed failed -> List.of();
        };
    }

    static List<Choice> questions(List<String> questions) {
        return questions.stream()
                .map(question -> new Choice(question, question))
                .toList();
    }

    @Override
    public String found(Turn turn) {
        return String.join(
                ", ",
                turn.reply().blocks().stream()
                        .map(block -> block.getClass().getSimpleName())
                        .toList());
    }
}
