package dev.patchbay.app.cli;

import com.fasterxml.jackson.databind.node.NullNode;
import dev.patchbay.analytics.chart.ChartRenderer;
import dev.patchbay.model.analytics.Answer;
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
import java.util.List;
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
            "2:the command was not understood",
            "3:answered, but --chart wrote no file; why is said"
        })
final class AskCommand implements Callable<Integer> {

    private static final int NOT_WRITTEN = 1;
    private static final int NO_CHART = 3;

    @Parameters(paramLabel = "QUESTION", arity = "0..*", description = "\"top 5 services by cost\"")
    private List<String> words;

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
            int status = questions == null ? askOne(files, String.join(" ", words)) : askAll(files);
            return written() ? status : NOT_WRITTEN;
        }
    }

    /** False when nobody takes what is printed: a full disk, a pipe that was closed. */
    private boolean written() {
        boolean lost = spec.commandLine().getOut().checkError();
        if (lost) {
            complain("The answer could not be printed: is the disk full, or the pipe closed?");
        }
        return !lost;
    }

    private void requireSense() {
        if ((words == null) == (questions == null)) {
            throw new ParameterException(spec.commandLine(), "Give a QUESTION, or --questions with a file of them.");
        }
        if (questions == null && file == null) {
            throw new ParameterException(spec.commandLine(), "Name the file that is asked: --file FILE.");
        }
        if (questions != null && chart != null) {
            throw new ParameterException(spec.commandLine(), "--chart goes with one QUESTION.");
        }
    }

    private int askOne(AskedFiles files, String question) {
        PrintWriter out = spec.commandLine().getOut();
        try {
            AskedFiles.Asked asked = files.ask(file, question);
            if (json) {
                out.println(
                        AnswerJson.of(NullNode.getInstance(), question, asked).line());
            } else {
                AnswerText.of(asked.answer(), asked.warnings()).forEach(out::println);
            }
            return asked.answer() instanceof Answer.Answered answered ? drawn(answered) : 1;
        } catch (Failure failure) {
            if (json) {
                out.println(
                        AnswerJson.of(NullNode.getInstance(), question, failure).line());
            }
            complain(FailureText.of(failure));
            return 1;
        }
    }

    /** Writes the chart where one is wanted, and gives the exit status. */
    private int drawn(Answer.Answered answer) {
        if (chart == null) {
            return 0;
        }
        if (answer.chart().isEmpty()) {
            complain("This answer has no chart, and " + chart + " was not written."
                    + " Ask for groups or steps of time to get one: by service, per month.");
            return NO_CHART;
        }
        try {
            Files.write(chart, new ChartRenderer().png(answer.chart().get()));
            return 0;
        } catch (IOException e) {
            complain("The chart cannot be written to " + chart + ": " + reason(e) + ".");
            return NO_CHART;
        }
    }

    private String reason(IOException e) {
        Path folder = chart.toAbsolutePath().getParent();
        if (Files.isDirectory(chart)) {
            return "it is a folder; name a file in it";
        }
        if (!Files.isDirectory(folder)) {
            return "there is no folder " + folder;
        }
        return Files.isWritable(folder)
                ? "the disk is full or fails (" + e.getMessage() + ")"
                : "you may not write there";
    }

    private int askAll(AskedFiles files) throws IOException {
        if (!Files.isReadable(questions) || Files.isDirectory(questions)) {
            complain(
                    (Files.isDirectory(questions) ? questions + " is a folder." : "There is no file " + questions + ".")
                            + " Name a file with a JSON object a line.");
            return 1;
        }
        PrintWriter out = spec.commandLine().getOut();
        // Unlike Files.newBufferedReader, this reads on behind a byte that is no UTF-8.
        try (InputStream bytes = Files.newInputStream(questions);
                BufferedReader lines = new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null && !out.checkError(); line = lines.readLine()) {
                if (!line.isBlank()) {
                    out.println(answer(files, line).line());
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
