package dev.patchbay.analytics.question.reading;

import dev.patchbay.analytics.question.span.Meaning;
import dev.patchbay.analytics.question.span.Span;
import dev.patchbay.analytics.question.words.Word;
import dev.patchbay.model.analytics.Aggregate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Finds what no plan can hold, where reading on would answer another question: "second largest", "who has no EC2". */
final class Limits {

    private static final String ORDINAL =
            "(second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\\d+(nd|rd|th)|2nd|next|runner-up)(-.+)?";
    private static final Set<String> VERBS = Set.of("is", "are", "was", "were", "does", "do", "did", "has", "have");
    /** Negations that can ask for what does not exist; "excluding" and its like only leave rows out. */
    private static final String NONE =
            "no|not|without|without any|with no|has no|have no|w/o|never|n't|(do|does|did|is|are|has|have)n't|(is|are) not";

    private final List<Word> words;
    private final List<Span> spans;
    private final List<Span> ranks;

    private Limits(List<Word> words, List<Span> spans) {
        this.words = words;
        this.spans = spans;
        this.ranks = spans.stream().filter(Limits::ranks).toList();
    }

    static Optional<Problem.Beyond> of(List<Word> words, List<Span> spans) {
        return new Limits(words, spans).found().map(Problem.Beyond::new);
    }

    private Optional<String> found() {
        if (absence()) {
            return Optional.of("who or what has none of something");
        }
        if (unused()) {
            return Optional.of("what is not used");
        }
        if (ranks.isEmpty()) {
            return Optional.empty();
        }
        IntStream beforeRanks = ranks.stream().mapToInt(r -> r.from() - 1).filter(p -> p >= 0);
        if (IntStream.concat(unexplained(), beforeRanks)
                .anyMatch(p -> words.get(p).lower().matches(ORDINAL))) {
            return Optional.of("the second or a later place of a ranking");
        }
        if (ranks.stream().anyMatch(this::percent)) {
            return Optional.of("a ranking by shares");
        }
        if (twoRankings() && !bothEnds()) {
            return Optional.of("two rankings at once");
        }
        if (ranks.stream().anyMatch(this::totalled)) {
            return Optional.of("one figure for the top of a ranking");
        }
        return yesOrNo() ? Optional.of("a yes or no about a ranking") : Optional.empty();
    }

    /** "seats not used by Acme": what of them is left is one amount less another. */
    private boolean unused() {
        return IntStream.range(1, words.size())
                .anyMatch(p -> words.get(p).is("used")
                        && words.get(p - 1).lower().matches("not|never|n't|(is|are|was|were)n't"));
    }

    private static boolean ranks(Span span) {
        return span.is(Meaning.Ranked.class) || span.is(Meaning.Superlative.class);
    }

    /** The places of words that are in no span. */
    private IntStream unexplained() {
        return IntStream.range(0, words.size())
                .filter(p -> !words.get(p).quoted())
                .filter(p -> spans.stream().noneMatch(s -> s.from() <= p && p < s.until()));
    }

    /** "top 10%", "top 10 percent". */
    private boolean percent(Span rank) {
        boolean signed = words.subList(rank.from(), rank.until()).stream()
                .anyMatch(w -> w.lower().endsWith("%"));
        return signed
                || rank.until() < words.size()
                        && words.get(rank.until()).lower().matches("percent|%");
    }

    /** "top 5 cheapest" is one ranking, "smallest and largest" are two. */
    private boolean twoRankings() {
        for (int place = 1; place < ranks.size(); place++) {
            Span before = ranks.get(place - 1);
            Span rank = ranks.get(place);
            boolean one = before.until() == rank.from() && before.is(Meaning.Ranked.class);
            boolean counted = count(before).isPresent() && count(rank).isPresent();
            if (!one && (counted || largest(before) != largest(rank))) {
                return true;
            }
        }
        return false;
    }

    /** "lowest and highest cost", with nothing that could be ranked: the smallest and the largest value. */
    private boolean bothEnds() {
        return ranks.size() == 2
                && ranks.stream().allMatch(r -> r.is(Meaning.Superlative.class) && count(r).isEmpty())
                && spans.stream().noneMatch(Limits::groups);
    }

    private static boolean groups(Span span) {
        return span.is(Meaning.GroupBy.class)
                || span.is(Meaning.Step.class)
                || span.is(Meaning.EveryStep.class)
                || span.is(Meaning.Recurring.class)
                || span.meaning() instanceof Meaning.Columns columns
                        && !columns.matches().get(0).numeric();
    }

    private static Optional<Integer> count(Span rank) {
        return rank.meaning() instanceof Meaning.Ranked ranked
                ? ranked.count()
                : ((Meaning.Superlative) rank.meaning()).count();
    }

    private static boolean largest(Span rank) {
        return rank.meaning() instanceof Meaning.Ranked ranked
                ? ranked.largest()
                : ((Meaning.Superlative) rank.meaning()).largest();
    }

    /** "median of the top 3": only their sum and their average are worked out. */
    private boolean totalled(Span rank) {
        int from = rank.from();
        if (from > 0 && words.get(from - 1).is("the")) {
            from--;
        }
        int until = from;
        return spans.stream()
                .filter(s -> s.meaning() instanceof Meaning.Aggregated aggregated
                        && aggregated.aggregate() == Aggregate.MEDIAN)
                .filter(s -> s.until() == until || s.until() == until - 1)
                .anyMatch(s -> until > 0 && words.get(until - 1).is("of"));
    }

    /** "Is Acme our biggest customer?" */
    private boolean yesOrNo() {
        return VERBS.contains(words.get(0).lower())
                && spans.stream()
                        .anyMatch(s -> s.is(Meaning.Values.class)
                                && s.from() < ranks.get(0).from());
    }

    /** "customers without EC2", "who doesn't use EC2": leaving out EC2 keeps those that have something else as well. */
    private boolean absence() {
        var said = new ArrayList<Span>(spans.stream().filter(s -> !filler(s)).toList());
        said.removeIf(s -> s.is(Meaning.Link.class) || s.is(Meaning.Counted.class) || s.is(Meaning.Different.class));
        if (said.isEmpty() || !ranks.isEmpty()) {
            return false;
        }
        boolean who = spans.stream().anyMatch(s -> s.is(Meaning.Who.class));
        int not = said.get(0).is(Meaning.Columns.class) ? 1 : 0;
        boolean none = (not == 1 || who)
                && said.size() > not + 1
                && said.get(not).is(Meaning.Not.class)
                && phrase(said.get(not)).matches(NONE);
        return none && ofSomething(said, not);
    }

    /** "Customers without open tickets", "who has no EC2", but not "regions without eu-west-1". */
    private static boolean ofSomething(List<Span> said, int not) {
        return said.get(not + 1).is(Meaning.Open.class)
                || said.get(not + 1).meaning() instanceof Meaning.Values values
                        && !(not == 1 && (sameColumn(said.get(0), values) || numeric(said.get(0))));
    }

    private static boolean filler(Span span) {
        return span.is(Meaning.Filler.class) || span.is(Meaning.Who.class);
    }

    private static boolean numeric(Span span) {
        return span.meaning() instanceof Meaning.Columns columns
                && columns.matches().get(0).numeric();
    }

    private static boolean sameColumn(Span named, Meaning.Values values) {
        return named.meaning() instanceof Meaning.Columns columns
                && columns.matches().stream().anyMatch(c -> values.matches().stream()
                        .anyMatch(v -> v.column().equals(c.column())));
    }

    private String phrase(Span span) {
        return String.join(
                " ",
                words.subList(span.from(), span.until()).stream()
                        .map(Word::lower)
                        .toList());
    }
}
