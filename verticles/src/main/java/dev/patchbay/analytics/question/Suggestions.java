package dev.patchbay.analytics.question;

import dev.patchbay.model.analytics.Dataset;
import java.util.List;

/** The first questions worth asking a new dataset. */
public final class Suggestions {

    private Suggestions() {}

    /** At most five questions, each understood by {@link QuestionParser}, the most telling first. */
    public static List<String> of(Dataset dataset) {
        return List.of();
    }
}
