package dev.patchbay.assistant;

import dev.patchbay.model.analytics.DatasetId;
import dev.patchbay.model.analytics.Plan;
import dev.patchbay.model.ticket.TicketNumber;
import java.util.Optional;

/**
 * What a follow-up in a thread refers to.
 *
 * @param plan of the last answer: "and by region?"
 * @param ticket the last one spoken of: "close it"
 * @param dataset the file last read or asked: a question that names no file goes there
 * @param question the last one answered from a file, without the file's name: "and in september.csv?"
 */
record ThreadMemory(
        Optional<Plan> plan, Optional<TicketNumber> ticket, Optional<DatasetId> dataset, Optional<String> question) {

    /** What was kept before a field existed comes without it. */
    ThreadMemory {
        dataset = dataset == null ? Optional.empty() : dataset;
        question = question == null ? Optional.empty() : question;
    }

    static ThreadMemory empty() {
        return new ThreadMemory(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** After a new file: what was said of those before it is no plan to follow up. */
    ThreadMemory fresh(DatasetId read) {
        return new ThreadMemory(Optional.empty(), ticket, Optional.of(read), Optional.empty());
    }

    ThreadMemory about(DatasetId asked) {
        return new ThreadMemory(plan, ticket, Optional.of(asked), question);
    }

    ThreadMemory answered(AskedFile asked, Plan answered) {
        return new ThreadMemory(
                Optional.of(answered), ticket, Optional.of(asked.dataset().id()), Optional.of(asked.question()));
    }

    ThreadMemory touched(TicketNumber number) {
        return new ThreadMemory(plan, Optional.of(number), dataset, question);
    }
}
