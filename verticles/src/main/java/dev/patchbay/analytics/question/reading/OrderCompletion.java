package dev.patchbay.analytics.question.reading;

import dev.patchbay.model.analytics.Grouping;
import dev.patchbay.model.analytics.Ordering;
import dev.patchbay.model.analytics.Plan;
import java.util.List;
import java.util.Optional;

/** In which order groups are shown, and how many of them. */
final class OrderCompletion {

    /** Groups shown for "top services" without a number. */
    private static final int USUAL_TOP = 5;

    private final Draft draft;
    private final Optional<Plan> previous;
    private final GroupCompletion grouped;
    private final List<Problem> problems;

    /** @param problems takes what stands in the way */
    OrderCompletion(Draft draft, Optional<Plan> previous, GroupCompletion grouped, List<Problem> problems) {
        this.draft = draft;
        this.previous = previous;
        this.grouped = grouped;
        this.problems = problems;
    }

    /** What grew the most is among what grew; the size alone orders what changed either way. */
    Ordering order(List<Grouping> groups, PeriodCompletion.Days days) {
        if ((days.baseline().isPresent() || draft.changed) && draft.rank.isPresent() && !groups.isEmpty()) {
            if (!draft.rank.get().largest()) {
                problems.add(new Problem.Beyond("the smallest change"));
            }
            return switch (draft.direction) {
                case RISE -> Ordering.LARGEST_RISE;
                case FALL -> Ordering.LARGEST_FALL;
                case EITHER -> Ordering.LARGEST_FIRST;
            };
        }
        return order(groups);
    }

    private Ordering order(List<Grouping> groups) {
        if (draft.sorted.isPresent() && !groups.isEmpty() && draft.rank.isEmpty()) {
            return draft.sorted.get();
        }
        boolean numbered = draft.number.isPresent() && !draft.named.isEmpty();
        if (numbered && draft.rank.isEmpty()) {
            return Ordering.LARGEST_FIRST;
        }
        if (draft.rank.isPresent() && !groups.isEmpty()) {
            return draft.rank.get().largest() ? Ordering.LARGEST_FIRST : Ordering.SMALLEST_FIRST;
        }
        if (previous.isPresent() && previous.get().groups().equals(groups)) {
            return previous.get().order();
        }
        boolean time = groups.stream().anyMatch(g -> !(g instanceof Grouping.ByValue));
        return time ? Ordering.BY_GROUP : Ordering.LARGEST_FIRST;
    }

    Optional<Integer> limit(List<Grouping> groups) {
        return grouped.topOfEach() ? Optional.empty() : count(groups);
    }

    private Optional<Integer> count(List<Grouping> groups) {
        if (groups.isEmpty()) {
            return Optional.empty();
        }
        if (draft.rank.isEmpty() && draft.number.isPresent() && !draft.named.isEmpty()) {
            return draft.number;
        }
        if (draft.rank.isEmpty()) {
            return previous.filter(p -> p.groups().equals(groups))
                    .filter(p -> draft.sorted.isEmpty() || draft.sorted.get() == p.order())
                    .flatMap(Plan::limit);
        }
        Draft.Rank rank = draft.rank.get();
        if (rank.count().isPresent() || draft.named.isEmpty()) {
            return rank.count()
                    .or(() -> draft.number)
                    .or(() -> rank.alwaysGroups() ? Optional.of(USUAL_TOP) : Optional.empty());
        }
        return draft.number.or(() -> Optional.of(draft.named.get(0).many() ? USUAL_TOP : 1));
    }

    /** How many of the second group in each of the first: "top 3 services per region". */
    Optional<Integer> limitEach(List<Grouping> groups, boolean sameGroups) {
        return grouped.topOfEach() && groups.size() == 2
                ? count(groups)
                : previous.filter(p -> sameGroups && draft.rank.isEmpty()).flatMap(Plan::limitEach);
    }
}
