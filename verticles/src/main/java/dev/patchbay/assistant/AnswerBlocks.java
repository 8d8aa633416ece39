package dev.patchbay.assistant;

import dev.patchbay.model.analytics.Answer;
import dev.patchbay.model.analytics.Answer.Choice;
import dev.patchbay.model.analytics.Explanation;
import dev.patchbay.model.chat.Block;
import dev.patchbay.model.file.FileRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** An answer from a file as blocks. Where the thread has several files, it says which one it is from. */
final class AnswerBlocks {

    private AnswerBlocks() {}

    static List<Block> of(Finding.DataAnswered finding) {
        Optional<String> file = finding.asked().name();
        return switch (finding.answer()) {
            case Answer.Answered answered -> answered(answered, file, finding.chart());
            case Answer.Unclear unclear -> text(unclear.question(), file);
            case Answer.Unanswerable unanswerable -> text(unanswerable.reason(), file);
        };
    }

    /** What can be asked next; the same of the thread's other files is always among it. */
    static List<Choice> choices(Finding.DataAnswered finding, int most) {
        List<Choice> elsewhere = finding.asked().elsewhere();
        List<Choice> here =
                switch (finding.answer()) {
                    case Answer.Answered answered -> ResultSynthesizer.questions(answered.suggestions());
                    case Answer.Unclear unclear -> unclear.choices();
                    case Answer.Unanswerable no -> ResultSynthesizer.questions(no.suggestions());
                };
        return Stream.concat(here.stream().limit(most - elsewhere.size()), elsewhere.stream())
                .toList();
    }

    private static List<Block> answered(Answer.Answered answered, Optional<String> file, Optional<FileRef> chart) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Text(answered.text()));
        answered.chart().ifPresent(spec -> blocks.add(new Block.Chart(spec, chart)));
        if (answered.table().rows().size() > 1) {
            blocks.add(new Block.Table(answered.table()));
        }
        Explanation got = answered.explanation();
        blocks.add(new Block.HowItWasGot(
                file.map(name -> got.withLine(name + " \u00b7 " + got.line())).orElse(got)));
        return blocks;
    }

    private static List<Block> text(String said, Optional<String> file) {
        return List.of(new Block.Text(file.map(name -> name + ": " + said).orElse(said)));
    }
}
