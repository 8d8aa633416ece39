package dev.patchbay.assistant;

import dev.patchbay.model.analytics.Answer.Choice;
import dev.patchbay.model.analytics.Dataset;
import java.util.List;
import java.util.Optional;

/**
 * What was asked of which file.
 *
 * @param question without the file's name
 * @param files the thread's
 */
record AskedFile(String question, Dataset dataset, ThreadFiles files) {

    private static final int OFFERED = 2;
    private static final int LONGEST_LABEL = 40;

    /** The file's name, where more than one could have been meant. */
    Optional<String> name() {
        return files.newestFirst().size() > 1 ? Optional.of(dataset.name()) : Optional.empty();
    }

    /** The same question to the other files. */
    List<Choice> elsewhere() {
        return new ThreadFiles(files.newestFirst(), dataset)
                .others().stream().limit(OFFERED).map(this::of).toList();
    }

    private Choice of(Dataset other) {
        String called = files.called(other);
        return new Choice("The same in " + shortened(called), question.replaceAll("[\\s?.!]+$", "") + " in " + called);
    }

    private static String shortened(String name) {
        int half = LONGEST_LABEL / 2;
        return name.length() <= LONGEST_LABEL
                ? name
                : name.substring(0, half) + "\u2026" + name.substring(name.length() - half + 1);
    }
}
