package dev.patchbay.analytics.question.span;

import dev.patchbay.analytics.question.dates.DateGrammar;
import dev.patchbay.analytics.question.schema.ColumnMatch;
import dev.patchbay.analytics.question.schema.Lexicon;
import dev.patchbay.analytics.question.schema.ValueMatch;
import dev.patchbay.analytics.question.words.Numbers;
import dev.patchbay.analytics.question.words.Text;
import dev.patchbay.analytics.question.words.Word;
import dev.patchbay.model.analytics.Column;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Finds what each stretch of words can mean and keeps the set of stretches, none over another, that explains most:
 * longer names before shorter ones, whole names before parts. What is left over means nothing here.
 */
public final class Tagger {

    static final int LONGEST_NAME = 8;
    /** Shorter words are in too many values. */
    private static final int SHORTEST_SEARCHED = 3;

    private static final double EACH_WORD = 1.0;
    private static final double VOCABULARY = 1.9;
    /** A name of two words is rather that than two names. */
    private static final double WHOLE_NAME = 0.05;

    static final double FILLER = 1.7;
    /** "100 dollars" is rather an amount than one and the currency of some rows. */
    static final double WITH_UNIT = 4.1;

    private static final double DATE = 2.3;
    private static final double NUMBER = 1.7;
    /** "line items" are rows, though an id is called so. */
    private static final double ROWS = 2.1;
    /** "vs the previous month" is of the month asked about, not of today's. */
    private static final double SHIFTED = 2.4;
    /** Names as good as this are no parts of longer ones: "line item type" is no type of rows. */
    private static final double OWN_NAME = 0.95;
    /** "Data transfer" is rather what both words stand in side by side than two things. */
    private static final double TOGETHER = 0.35;
    /** "records cost" is of what is called so, though rows are called so as well. */
    private static final double NAMED = 0.2;

    /** A cost in some files, a state of invoices where they have it or a date of it. */
    private static final String PAID = "paid";

    private final Lexicon lexicon;
    private final DateGrammar dates;
    private final Comparisons comparisons;
    private final CurrencyWords currencies;

    public Tagger(Lexicon lexicon, DateGrammar dates) {
        this.lexicon = lexicon;
        this.dates = dates;
        this.comparisons = new Comparisons(lexicon);
        this.currencies = new CurrencyWords(lexicon.dataset().currency());
    }

    /** The word of questions in general that a misspelt word was meant to be. */
    public static Optional<String> vocabularyWord(Word word) {
        return word.quoted() ? Optional.empty() : Vocabulary.corrected(word.lower());
    }

    /** What words mean in questions in general, whatever the dataset calls so. */
    public static Optional<Meaning> meaning(List<Word> words) {
        return Vocabulary.find(words.stream().map(Word::lower).collect(Collectors.joining(" ")));
    }

    /** In the order of the words. */
    public List<Span> tag(List<Word> words) {
        int size = words.size();
        double[] best = new double[size + 1];
        Span[] chosen = new Span[size];
        for (int at = size - 1; at >= 0; at--) {
            best[at] = best[at + 1];
            for (Span span : at(words, at)) {
                double worth = span.weight() + best[span.until()];
                if (worth > best[at]) {
                    best[at] = worth;
                    chosen[at] = span;
                }
            }
        }
        var spans = new ArrayList<Span>();
        for (int at = 0; at < size; at = chosen[at] == null ? at + 1 : chosen[at].until()) {
            if (chosen[at] != null) {
                spans.add(chosen[at]);
            }
        }
        return Collections.unmodifiableList(spans);
    }

    /** Words that mean nothing as they are, or only parts of values of which not all are known. */
    public List<String> unsure(List<Word> words) {
        List<Span> spans = tag(words);
        return IntStream.range(0, words.size())
                .filter(place -> spans.stream().noneMatch(s -> s.from() <= place && place < s.until() && sure(s)))
                .filter(place -> Numbers.read(words.get(place)).isEmpty())
                .mapToObj(place -> Text.singular(words.get(place).lower()))
                .filter(word -> word.length() >= SHORTEST_SEARCHED)
                .distinct()
                .toList();
    }

    private boolean sure(Span span) {
        return !(span.meaning() instanceof Meaning.Values values)
                || values.matches().stream().anyMatch(v -> !v.partial() || lexicon.complete(v.column()));
    }

    private List<Span> at(List<Word> words, int at) {
        var spans = new ArrayList<Span>();
        dates.at(words, at)
                .filter(p -> !comparisons.amount(words, at, p) && !state(words.get(at)))
                .ifPresent(p -> spans.add(new Span(at, at + p.words(), new Meaning.Days(p), DATE * p.words())));
        Rankings.at(words, at).ifPresent(spans::add);
        currencies.at(words, at).ifPresent(spans::add);
        phrases(words, at, spans);
        names(words, at, spans);
        Word word = words.get(at);
        Numbers.read(word)
                .ifPresent(n -> spans.add(new Span(at, at + 1, new Meaning.Amount(n, Numbers.money(word)), NUMBER)));
        RowWords.at(lexicon, words, at).ifPresent(spans::add);
        return spans;
    }

    /** "overdue" is what a file calls some of its rows, where it does, and no days. */
    private boolean state(Word word) {
        return word.is("overdue") && lexicon.values(List.of(word)).stream().anyMatch(ValueMatch::whole);
    }

    private static void phrases(List<Word> words, int at, List<Span> spans) {
        var phrase = new StringBuilder();
        for (int until = at + 1; until <= Math.min(words.size(), at + Vocabulary.LONGEST); until++) {
            if (words.get(until - 1).quoted()) {
                return;
            }
            phrase.append(phrase.isEmpty() ? "" : " ")
                    .append(words.get(until - 1).lower());
            Optional<Meaning> meaning = Vocabulary.find(phrase.toString());
            if (meaning.isPresent() && !(until == at + 1 && ValueWords.ofWhat(words, at))) {
                double each = weight(meaning.get());
                int length = until - at;
                spans.add(new Span(at, until, meaning.get(), each * length + 0.05 * (length - 1)));
            }
        }
    }

    private static double weight(Meaning meaning) {
        return switch (meaning) {
            case Meaning.Filler ignored -> FILLER;
            case Meaning.Income ignored -> FILLER;
            case Meaning.Shifted ignored -> SHIFTED;
            case Meaning.Rows ignored -> ROWS;
            default -> VOCABULARY;
        };
    }

    private void names(List<Word> words, int at, List<Span> spans) {
        for (int until = at + 1; until <= Math.min(words.size(), at + LONGEST_NAME); until++) {
            List<Word> name = words.subList(at, until);
            int length = until - at;
            if (nameless(name.get(length - 1))) {
                return;
            }
            List<ColumnMatch> columns = lexicon.columns(name);
            if (!columns.isEmpty()) {
                double score =
                        columns.stream().mapToDouble(ColumnMatch::score).max().orElse(0);
                spans.add(new Span(
                        at,
                        until,
                        new Meaning.Columns(columns),
                        length * (EACH_WORD + score + (comparisons.compared(words, at, until) ? NAMED : 0))
                                + WHOLE_NAME * (length - 1)
                                + (length > 2 && score > OWN_NAME ? NAMED : 0)
                                + (dateOf(name, columns) ? WHOLE_NAME : 0)));
            }
            List<ValueMatch> values = values(words, at, until);
            if (!values.isEmpty()) {
                double score =
                        values.stream().mapToDouble(ValueMatch::score).max().orElse(0);
                score += length > 1 && together(name, values) ? TOGETHER : 0;
                boolean named = length == 1 && (ValueWords.value(words, at) || ValueWords.place(words, at));
                spans.add(new Span(
                        at, until, new Meaning.Values(values), length * (EACH_WORD + score) + (named ? NAMED : 0)));
            }
        }
    }

    /** Whether the words are one of the values, or each of these has them one after another, though more than them. */
    private static boolean together(List<Word> name, List<ValueMatch> values) {
        String key = Text.key(name.stream().map(Word::lower).collect(Collectors.joining()));
        return values.stream().anyMatch(ValueMatch::whole) || values.stream().allMatch(v -> v.hasTogether(key));
    }

    /** "vm" is the service of virtual machines: the initials of what everybody asks for, and of nothing else. */
    private boolean everyday(ValueMatch match) {
        return lexicon.everydayRank(match.column()) <= Lexicon.LAST_EVERYDAY;
    }

    private static boolean dateOf(List<Word> name, List<ColumnMatch> columns) {
        return name.size() == 1 && name.get(0).is(PAID) && columns.stream().anyMatch(ColumnMatch::date);
    }

    /** Signs and contractions ("I'd") are in no name, though their letters may be. */
    private static boolean nameless(Word word) {
        return Text.key(word.lower()).isEmpty()
                || !word.quoted() && word.lower().matches("[a-z]+['\u2019][a-z]{1,2}");
    }

    private List<ValueMatch> values(List<Word> words, int at, int until) {
        List<ValueMatch> found = lexicon.values(words.subList(at, until));
        Word word = words.get(at);
        if (until - at > 1 || word.quoted()) {
            return found;
        }
        boolean place = at > 0 && words.get(at - 1).is("in");
        boolean plain = !place && !capitals(word);
        boolean brief = word.lower().matches("\\p{L}{1,2}");
        List<ValueMatch> meant = found.stream()
                .filter(v -> !(plain && v.initials() && (common(word) || brief && !everyday(v))))
                .toList();
        if (ValueWords.place(words, at)) {
            return meant;
        }
        if (ValueWords.grammar(words, at)) {
            return meant.stream()
                    .filter(v -> at > 0 && !v.partial() && named(words, at + 1, at + 2, v.column()))
                    .toList();
        }
        if (ValueWords.value(words, at) && meant.stream().anyMatch(v -> !v.partial())) {
            return meant.stream().filter(v -> !v.partial()).toList();
        }
        if (word.is(PAID) && meant.stream().anyMatch(ValueMatch::whole)) {
            return meant.stream().filter(ValueMatch::whole).toList();
        }
        return speech(word) && !chosen(words, at) && !capitalised(word)
                ? meant.stream()
                        .filter(v -> !v.partial() && named(words, at, v.column()))
                        .toList()
                : meant.stream()
                        .filter(v -> !v.partial() || !common(word) && !Lexicon.namesColumns(word))
                        .toList();
    }

    /** Whether the word before or after says which column is meant: "operation list". */
    private boolean named(List<Word> words, int at, Column column) {
        return IntStream.of(at - 2, at - 1, at + 1).anyMatch(i -> named(words, i, i + 1, column));
    }

    private boolean named(List<Word> words, int from, int until, Column column) {
        return from >= 0
                && until <= words.size()
                && lexicon.columns(words.subList(from, until)).stream()
                        .anyMatch(c -> c.column().equals(column));
    }

    /** "list" asks for a list and "we spend" for a cost, though an operation or a discount is called so. */
    private static boolean speech(Word word) {
        return Vocabulary.find(word.lower())
                .filter(m -> m instanceof Meaning.Filler || m instanceof Meaning.MainCost)
                .isPresent();
    }

    /** "for compute", "not list": what follows is likely a value. */
    private static boolean chosen(List<Word> words, int at) {
        return at > 0
                && !words.get(at - 1).is("of")
                && !words.get(at - 1).is("tagged")
                && Vocabulary.find(words.get(at - 1).lower())
                        .filter(m -> m instanceof Meaning.Link || m instanceof Meaning.Not)
                        .isPresent();
    }

    private static boolean capitalised(Word word) {
        return !word.text().equals(word.lower());
    }

    private static boolean capitals(Word word) {
        return !word.text().equals(word.lower())
                && word.text().equals(word.text().toUpperCase(Locale.ROOT));
    }

    /** Whether a word of the language, or a number, may only happen to stand in some value, or to be its initials. */
    private static boolean common(Word word) {
        return word.lower().length() < 2
                || Numbers.read(word).isPresent()
                || Vocabulary.find(word.lower())
                        .filter(m -> !(m instanceof Meaning.Beyond))
                        .isPresent();
    }
}
