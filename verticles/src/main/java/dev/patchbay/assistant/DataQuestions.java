package dev.patchbay.assistant;

import dev.patchbay.model.analytics.Answer.Choice;
import dev.patchbay.model.analytics.Dataset;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Asks the file that a question is about: the one it names, else the one last spoken of. */
final class DataQuestions {

    /** Says only that the file is the one to be asked. */
    private static final Pattern NOTHING = Pattern.compile("(?iu)[\\p{P}\\s]*((please|now)[\\p{P}\\s]*)*");

    private static final Pattern AGAIN = Pattern.compile("(?iu)[\\p{P}\\s]*(and|what about|how about|(and )?(the )?same"
            + "( question| thing)?|again|repeat( that| it)?|do it again)[\\p{P}\\s]*");

    /** What stood between the names of two files. */
    private static final Pattern BETWEEN_FILES =
            Pattern.compile("(?iu)(\\s+(and|or|with|to|vs|versus|against|between|than|compared))*[\\p{P}\\s]*$");

    private final DataTool data;

    DataQuestions(DataTool data) {
        this.data = data;
    }

    Finding ask(String question, Turn soFar) {
        List<Dataset> datasets = soFar.datasets();
        Optional<Dataset> current = soFar.dataset();
        if (current.isEmpty() || soFar.onlyUnreadable()) {
            return waiting(question, datasets);
        }
        ThreadFiles files = new ThreadFiles(datasets, current.get());
        return switch (files.in(question)) {
            case ThreadFiles.Named.One one -> ask(one, files, soFar);
            case ThreadFiles.Named.Several several -> several(several, files);
        };
    }

    private Finding ask(ThreadFiles.Named.One one, ThreadFiles files, Turn soFar) {
        ThreadMemory memory = soFar.memory();
        boolean again = one.byName()
                && AGAIN.matcher(one.rest()).matches()
                && memory.question().isPresent();
        if (one.byName() && !again && NOTHING.matcher(one.rest()).matches()) {
            return new Finding.FileChosen(one.dataset());
        }
        String question = again ? memory.question().get() : one.rest();
        return data.ask(soFar.request(), new AskedFile(question, one.dataset(), files), memory.plan());
    }

    private static Finding waiting(String question, List<Dataset> datasets) {
        return new Finding.Said(
                "\"" + question + "\" has to wait for a file that can be read.",
                datasets.stream()
                        .limit(1)
                        .map(dataset -> question + " in " + dataset.name())
                        .toList());
    }

    private static Finding several(ThreadFiles.Named.Several several, ThreadFiles files) {
        return new Finding.Asked(
                "A question is answered from one file at a time. Which one?",
                several.datasets().stream()
                        .map(dataset -> new Choice(
                                files.called(dataset),
                                BETWEEN_FILES.matcher(several.rest()).replaceAll("") + " in " + files.called(dataset)))
                        .toList());
    }
}
