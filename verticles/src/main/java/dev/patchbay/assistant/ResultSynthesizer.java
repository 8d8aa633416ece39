package dev.patchbay.assistant;

import dev.patchbay.model.analytics.Answer;
import dev.patchbay.model.analytics.Answer.Choice;
import dev.patchbay.model.chat.Block;
import dev.patchbay.model.chat.Reply;
import dev.patchbay.model.failure.CorrelationId;
import dev.patchbay.model.file.FileRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
        return turn.withReply(new Reply(blocks));
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
            case Finding.DataAnswered answered -> answer(answered.answer(), answered.chart());
            case Finding.TicketTouched touched -> ticket(touched);
            case Finding.TicketsFound found -> tickets(found);
            case Finding.Said said -> List.of(new Block.Text(said.text()));
            case Finding.Failed failed -> List.of(trouble(failed));
        };
    }

    private static List<Block> answer(Answer answer, Optional<FileRef> chart) {
        return switch (answer) {
            case Answer.Answered answered -> answered(answered, chart);
            case Answer.Unclear unclear -> List.of(new Block.Text(unclear.question()));
            case Answer.Unanswerable unanswerable -> List.of(new Block.Text(unanswerable.reason()));
        };
    }

    private static List<Block> answered(Answer.Answered answered, Optional<FileRef> chart) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Text(answered.text()));
        answered.chart().ifPresent(spec -> blocks.add(new Block.Chart(spec, chart)));
        if (answered.table().rows().size() > 1) {
            blocks.add(new Block.Table(answered.table()));
        }
        blocks.add(new Block.HowItWasGot(answered.explanation()));
        return blocks;
    }

    private static List<Block> ticket(Finding.TicketTouched touched) {
        Block card = new Block.TicketCard(touched.ticket());
        return touched.said().isEmpty() ? List.of(card) : List.of(new Block.Text(touched.said()), card);
    }

    private static List<Block> tickets(Finding.TicketsFound found) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Text(found.said()));
        found.tickets().forEach(ticket -> blocks.add(new Block.TicketCard(ticket)));
        return blocks;
    }

    private static Block trouble(Finding.Failed failed) {
        String reference = CorrelationId.current().map(CorrelationId::value).orElse("");
        return new Block.Trouble(failed.what(), "tried once", failed.advice(), reference);
    }

    private static List<Choice> choices(Finding finding) {
        return switch (finding) {
            case Finding.FileRead read -> questions(read.ready().dataset().suggestions());
            case Finding.DataAnswered answered -> choices(answered.answer());
            case Finding.Said said -> questions(said.examples());
            case Finding.TicketTouched touched -> List.of();
            case Finding.TicketsFound found -> List.of();
            case Finding.Failed failed -> List.of();
        };
    }

    private static List<Choice> choices(Answer answer) {
        return switch (answer) {
            case Answer.Answered answered -> questions(answered.suggestions());
            case Answer.Unclear unclear -> unclear.choices();
            case Answer.Unanswerable unanswerable -> questions(unanswerable.suggestions());
        };
    }

    private static List<Choice> questions(List<String> questions) {
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
