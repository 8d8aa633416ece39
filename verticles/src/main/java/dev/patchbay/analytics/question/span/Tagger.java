package dev.patchbay.analytics.question.span;

import dev.patchbay.analytics.question.dates.DateGrammar;
import dev.patchbay.analytics.question.schema.ColumnMatch;
import dev.patchbay.analytics.question.schema.Lexicon;
import dev.patchbay.analytics.question.schema.ValueMatch;
import dev.patchbay.analytics.question.words.Numbers;
import dev.patchbay.analytics.question.words.Text;
import dev.patchbay.analytics.question.words.Word;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Finds what each stretch of words can mean and keeps the set of stretches, none over another, that explains most:
 * longer names before shorter ones, whole names before parts. What is left over means nothing here.
 */
public final class Tagger {

    private static final int LONGEST_NAME = 8;
    private static final double EACH_WORD = 1.0;
    private static final double VOCABULARY = 1.9;
    private static final double FILLER = 1.7;
    private static final double ENTITY = 1.95;
    private static final double DATE = 2.3;
    private static final double NUMBER = 1.7;

    private final Lexicon lexicon;
    private final DateGrammar dates;

    public Tagger(Lexicon lexicon, DateGrammar dates) {
        this.lexicon = lexicon;
        this.dates = dates;
    }

    /** The word of questions in general that a misspelt word was meant to be. */
    public static Optional<String> vocabularyWord(Word word) {
        return word.quoted() ? Optional.empty() : Vocabulary.corrected(word.lower());
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

    private List<Span> at(List<Word> words, int at) {
        var spans = new ArrayList<Span>();
        dates.at(words, at)
                .ifPresent(p -> spans.add(new Span(at, at + p.words(), new Meaning.Days(p), DATE * p.words())));
        Rankings.at(words, at).ifPresent(spans::add);
        phrases(words, at, spans);
        names(words, at, spans);
        Word word = words.get(at);
        Numbers.read(word).ifPresent(n -> spans.add(new Span(at, at + 1, new Meaning.Amount(n), NUMBER)));
        if (!word.quoted() && lexicon.entity(word)) {
            spans.add(new Span(at, at + 1, new Meaning.Rows(), ENTITY));
        }
        return spans;
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
            if (meaning.isPresent()) {
                double each = meaning.get() instanceof Meaning.Filler ? FILLER : VOCABULARY;
                int length = until - at;
                spans.add(new Span(at, until, meaning.get(), each * length + 0.05 * (length - 1)));
            }
        }
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
                spans.add(new Span(at, until, new Meaning.Columns(columns), length * (EACH_WORD + score)));
            }
            List<ValueMatch> values = values(words, at, until);
            if (!values.isEmpty()) {
                double score =
                        values.stream().mapToDouble(ValueMatch::score).max().orElse(0);
                spans.add(new Span(at, until, new Meaning.Values(values), length * (EACH_WORD + score)));
            }
        }
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
        boolean noInitials =
                !place && !capitals(word) && (common(word) || word.lower().matches("\\p{L}{1,2}"));
        List<ValueMatch> meant =
                found.stream().filter(v -> !(noInitials && v.initials())).toList();
        boolean tooCommon = common(word) && meant.stream().allMatch(ValueMatch::partial);
        return tooCommon ? List.of() : meant;
    }

    private static boolean capitals(Word word) {
        return !word.text().equals(word.lower())
                && word.text().equals(word.text().toUpperCase(Locale.ROOT));
    }

    /** Whether a word of the language, or a number, may only happen to stand in some value, or to be its initials. */
    private static boolean common(Word word) {
        return word.lower().length() < 2
                || Vocabulary.find(word.lower())
                        .filter(m -> !(m instanceof Meaning.Beyond))
                        .isPresent();
    }
}
