package dev.patchbay.analytics.question.span;

import dev.patchbay.analytics.question.words.Word;
import dev.patchbay.model.analytics.Aggregate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Tells, of a word that is both a word of questions and a value of the file, which of them it is where it stands:
 * "compute cost" is of what is called compute, "compute the cost" is not.
 */
final class ValueWords {

    /** Fillers that no question can do without; any other may be what a value is called as well. */
    private static final Set<String> FUNCTION =
            Set.of(("the|a|an|me|my|our|us|we|i|you|your|please|show|give|tell|what|what's"
                            + "|whats|which|who|there|do|does|did|can|could|would|it|its|they|them|their|that|this|these|those"
                            + "|so|how|much|been|be|being|all|any|some|every|let|when|while|but|as|if|by|really|just|well|here|into|one|up"
                            + "|out|off|down|?|had|having|thanks|thank|make|makes|made|go|goes|get|gets|see|know|want|need|like|come|use"
                            + "|took|take|takes|came|went|pls|plz|hi|hey|ok|sort|sorted|rank|ranked|breakdown|still|yet|ones|thing|things"
                            + "|hello|yes|maybe|perhaps|again|ever|already|currently|actually|exactly|for")
                    .split("\\|"));

    private static final Set<String> COMMANDS = Set.of("chart", "plot", "graph", "draw", "list");
    private static final Set<String> ARTICLES = Set.of("the", "a", "an", "this", "that", "my", "our", "your", "these");
    private static final Set<String> OBJECTS = Set.of("the", "a", "an", "me", "us", "my", "our", "all", "how", "what");

    /** What a cost can be of, though questions use these words to hold a sentence together as well. */
    private static final Set<String> OF_WHAT = Set.of("compute", "data", "log", "work", "file");

    private ValueWords() {}

    /** Whether a word says of what the cost is: "data cost". Where the file has no such thing, it means nothing. */
    static boolean ofWhat(List<Word> words, int at) {
        return OF_WHAT.contains(lower(words, at)) && cost(words, at + 1);
    }

    /** Whether "us" is the country and not whoever asks: "in us", "eu vs us", "us spend". */
    static boolean place(List<Word> words, int at) {
        if (!lower(words, at).equals("us")) {
            return false;
        }
        boolean listed = Stream.of(at - 1, at + 1)
                .map(beside -> meaning(words, beside))
                .flatMap(Optional::stream)
                .anyMatch(m -> m instanceof Meaning.Versus || m instanceof Meaning.Joined);
        boolean whose = cost(words, at + 1)
                && meaning(words, at - 1)
                        .filter(m -> m instanceof Meaning.Filler || m instanceof Meaning.MainCost)
                        .isEmpty();
        return lower(words, at - 1).equals("in") || listed || whose;
    }

    /** Whether the sentence needs a word as itself: "total cost", "chart the cost", "in the data". */
    static boolean grammar(List<Word> words, int at) {
        return meaning(words, at)
                .filter(m -> switch (m) {
                    case Meaning.Filler ignored ->
                        content(words, at) && (commands(words, at) || speaksOfFile(words, at));
                    case Meaning.Aggregated aggregated ->
                        aggregated.aggregate() == Aggregate.SUM && !(linked(words, at) && !cost(words, at + 1));
                    default -> false;
                })
                .isPresent();
    }

    /** Whether a word is the value that is called so, where there is one. */
    static boolean value(List<Word> words, int at) {
        if (words.get(at).quoted() || grammar(words, at)) {
            return false;
        }
        return meaning(words, at)
                .filter(m -> switch (m) {
                    case Meaning.Filler ignored -> content(words, at);
                    case Meaning.MainCost ignored -> besideCost(words, at);
                    case Meaning.Rows ignored -> besideCost(words, at);
                    case Meaning.Aggregated ignored -> linked(words, at);
                    default -> false;
                })
                .isPresent();
    }

    private static boolean content(List<Word> words, int at) {
        return !FUNCTION.contains(words.get(at).lower());
    }

    /** "chart cost", "compute the cost", "a report of the cost". */
    private static boolean commands(List<Word> words, int at) {
        String next = lower(words, at + 1);
        boolean first = at == 0 && COMMANDS.contains(words.get(at).lower());
        return first || next.equals("of") || OBJECTS.contains(next) && !linked(words, at);
    }

    /** "in the data", "as a chart". */
    private static boolean speaksOfFile(List<Word> words, int at) {
        String before = lower(words, at - 1);
        return ARTICLES.contains(before) && Set.of("in", "from", "as", "of").contains(lower(words, at - 2))
                || Set.of("a", "as").contains(before);
    }

    /** Another word says cost, and this one says of what: "charge cost", "cost of records". */
    private static boolean besideCost(List<Word> words, int at) {
        boolean counted = meaning(words, at - 1)
                .filter(m -> m instanceof Meaning.Counted || m instanceof Meaning.GroupBy)
                .isPresent();
        boolean before = at > 1 && linked(words, at) && cost(words, at - 2);
        return !counted && (before || cost(words, at + 1) && !many(words, at));
    }

    private static boolean many(List<Word> words, int at) {
        return lower(words, at - 1).equals("many");
    }

    private static boolean linked(List<Word> words, int at) {
        return meaning(words, at - 1)
                .filter(m -> m instanceof Meaning.Link || m instanceof Meaning.Not)
                .isPresent();
    }

    private static boolean cost(List<Word> words, int at) {
        return meaning(words, at).filter(Meaning.MainCost.class::isInstance).isPresent();
    }

    private static Optional<Meaning> meaning(List<Word> words, int at) {
        return Vocabulary.find(lower(words, at));
    }

    private static String lower(List<Word> words, int at) {
        return at >= 0 && at < words.size() && !words.get(at).quoted()
                ? words.get(at).lower()
                : "";
    }
}
