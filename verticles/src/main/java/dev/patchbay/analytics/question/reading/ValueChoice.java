package dev.patchbay.analytics.question.reading;

import dev.patchbay.analytics.question.schema.Lexicon;
import dev.patchbay.analytics.question.schema.ValueMatch;
import dev.patchbay.analytics.question.words.Text;
import dev.patchbay.model.analytics.Column;
import dev.patchbay.model.analytics.ColumnRole;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Which of the columns that hold a value people mean who say it. */
final class ValueChoice {

    /** So near to the best, one value that holds a word and several that do are as good as each other. */
    private static final double AS_GOOD = 0.06;

    private final Lexicon lexicon;
    private final Draft draft;

    ValueChoice(Lexicon lexicon, Draft draft) {
        this.lexicon = lexicon;
        this.draft = draft;
    }

    /** The matches that are meant: one, or all that are as good as each other. */
    List<ValueMatch> best(List<ValueMatch> matches) {
        double top = matches.stream().mapToDouble(ValueMatch::score).max().orElse(0);
        List<ValueMatch> best =
                named(matches.stream().filter(m -> m.score() > top - AS_GOOD).toList());
        if (best.size() == 1) {
            return alsoIn(best.get(0), matches);
        }
        Optional<ValueMatch> listed =
                best.stream().filter(m -> filtered(m.column())).findFirst();
        List<ValueMatch> called = best.stream()
                .filter(ValueMatch::whole)
                .filter(m -> everyday(m) < Integer.MAX_VALUE)
                .toList();
        if (listed.isEmpty()
                && called.stream().filter(m -> !lexicon.service(m.column())).count() > 0
                && called.size() > 1) {
            return called;
        }
        List<ValueMatch> names = best.stream().filter(m -> !m.partOfSentence()).toList();
        if (listed.isEmpty() && names.size() > 1 && names.stream().allMatch(this::remotePart)) {
            return names;
        }
        return listed.or(() -> best.stream()
                        .filter(m -> everyday(m) < Integer.MAX_VALUE)
                        .min(Comparator.comparingInt(this::everyday)))
                .map(List::of)
                .orElse(best);
    }

    /** "Storage" is a part of operations, of kinds of usage and of a product's name: none of them is thought of first. */
    private boolean remotePart(ValueMatch match) {
        return match.partial() && everyday(match) > Lexicon.LAST_EVERYDAY;
    }

    /** "westeurope" and "West Europe" are one region: its name stands for both. */
    private static List<ValueMatch> named(List<ValueMatch> best) {
        boolean same = best.size() == 2
                && best.stream().allMatch(m -> m.values().size() == 1)
                && Lexicon.sameThings(best.get(0).column(), best.get(1).column())
                && best.get(0).column().distinct() == best.get(1).column().distinct();
        return same
                ? best.stream()
                        .filter(m -> Text.key(m.column().name()).endsWith("name"))
                        .toList()
                : best;
    }

    /**
     * What nobody thinks of first, and what holds the words where people look first, are both meant by them. People
     * think of their own tags.
     */
    private List<ValueMatch> alsoIn(ValueMatch best, List<ValueMatch> matches) {
        boolean remote = everyday(best) == Integer.MAX_VALUE
                && best.column().role() != ColumnRole.TAG
                && !best.partial()
                && !filtered(best.column());
        Stream<ValueMatch> nearer = matches.stream()
                .filter(m -> remote && everyday(m) < Integer.MAX_VALUE && !m.partOfSentence())
                .filter(m -> !lexicon.service(m.column()))
                .limit(1);
        return Stream.concat(Stream.of(best), nearer).toList();
    }

    private int everyday(ValueMatch match) {
        return lexicon.everydayRank(match.column());
    }

    /** A column whose values are being listed already takes the next one too. */
    private boolean filtered(Column column) {
        return draft.filters.stream().anyMatch(f -> f.column().equals(column.name()));
    }
}
