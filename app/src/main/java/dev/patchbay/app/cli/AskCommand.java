package dev.patchbay.app.cli;

import com.fasterxml.jackson.databind.node.NullNode;
import dev.patchbay.analytics.chart.ChartRenderer;
import dev.patchbay.model.analytics.Answer;
import dev.patchbay.model.analytics.ChartSpec;
import dev.patchbay.model.failure.ErrorCode;
import dev.patchbay.model.failure.Failure;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Asks a file at the command line, with no desk and no database running. */
@Command(
        name = "ask",
        description = "Asks a CSV or TSV file a question in plain words.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "Exit status:%n",
        exitCodeList = {
            "0:answered; for --questions, every line got its answer or was told why not",
            "1:not answered; what to do is said",
            "2:the command was not understood"
        })
final class AskCommand implements Callable<Integer> {

    @Parameters(paramLabel = "QUESTION", arity = "0..1", description = "\"top 5 services by cost\"")
    private String question;

    @Option(names = "--file", paramLabel = "FILE", description = "The file that is asked.")
    private Path file;

    @Option(names = "--chart", paramLabel = "FILE", description = "Writes the answer's chart there, as PNG.")
    private Path chart;

    @Option(names = "--json", description = "Prints the answer as one JSON object.")
    private boolean json;

    @Option(
            names = "--questions",
            paramLabel = "FILE",
            description = {
                "Asks a batch: a JSON object {\"id\", \"question\"} a line, \"file\" if it is not --file.",
                "Prints one JSON object a line, in order."
            })
    private Path questions;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        requireSense();
        try (AskedFiles files = new AskedFiles(Clock.systemDefaultZone(), quiet -> {})) {
            return questions == null ? askOne(files) : askAll(files);
        }
    }

    private void requireSense() {
        if ((question == null) == (questions == null)) {
            throw new ParameterException(spec.commandLine(), "Give a QUESTION, or --questions with a file of them.");
        }
        if (questions == null && file == null) {
            throw new ParameterException(spec.commandLine(), "Name the file that is asked: --file FILE.");
        }
        if (questions != null && chart != null) {
            throw new ParameterException(spec.commandLine(), "--chart goes with one QUESTION.");
        }
    }

    private int askOne(AskedFiles files) throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        try {
            Answer answer = files.ask(file, question);
            if (json) {
                out.println(
                        AnswerJson.of(NullNode.getInstance(), question, answer).line());
            } else {
                AnswerText.of(answer).forEach(out::println);
            }
            if (chart != null && answer instanceof Answer.Answered answered) {
                draw(answered);
            }
            return answer instanceof Answer.Answered ? 0 : 1;
        } catch (Failure failure) {
            if (json) {
                out.println(
                        AnswerJson.of(NullNode.getInstance(), question, failure).line());
            }
            complain(FailureText.of(failure));
            return 1;
        }
    }

    private void draw(Answer.Answered answer) throws IOException {
        if (answer.chart().isEmpty()) {
            complain("This answer has no chart: a single number needs none.");
            return;
        }
        ChartSpec spec = answer.chart().get();
        try {
            Files.write(chart, new ChartRenderer().png(spec));
        } catch (IOException e) {
            throw new Failure(ErrorCode.INVALID_REQUEST, chart + " cannot be written.", e);
        }
    }

    private int askAll(AskedFiles files) throws IOException {
        if (!Files.isReadable(questions)) {
            complain(FailureText.of(new Failure(ErrorCode.FILE_NOT_FOUND, "There is no file " + questions + ".")));
            return 1;
        }
        PrintWriter out = spec.commandLine().getOut();
        // Unlike Files.newBufferedReader, this reads on behind a byte that is no UTF-8.
        try (InputStream bytes = Files.newInputStream(questions);
                BufferedReader lines = new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank()) {
                    out.println(answer(files, line).line());
                    out.flush();
                }
            }
        }
        return 0;
    }

    private AnswerJson answer(AskedFiles files, String line) {
        QuestionLine asked;
        try {
            asked = QuestionLine.parse(line);
        } catch (QuestionLine.Unreadable unreadable) {
            return AnswerJson.of(unreadable.id(), null, unreadable.failure());
        }
        try {
            return AnswerJson.of(asked.id(), asked.question(), files.ask(fileOf(asked), asked.question()));
        } catch (RuntimeException failed) {
            return AnswerJson.of(asked.id(), asked.question(), Failure.of(failed));
        }
    }

    /** The line's own file, beside the file of questions when it is not in the current folder; else {@code --file}. */
    private Path fileOf(QuestionLine asked) {
        if (asked.file().isEmpty()) {
            if (file == null) {
                throw new Failure(ErrorCode.INVALID_REQUEST, "The line has no \"file\", and --file is not given.");
            }
            return file;
        }
        try {
            Path here = Path.of(asked.file().get());
            return Files.exists(here) ? here : questions.toAbsolutePath().resolveSibling(here);
        } catch (InvalidPathException noPath) {
            throw new Failure(
                    ErrorCode.FILE_NOT_FOUND, "There is no file " + asked.file().get() + ".", noPath);
        }
    }

    private void complain(String line) {
        PrintWriter err = spec.commandLine().getErr();
        err.println("patchbay: " + line);
        err.flush();
    }
}
