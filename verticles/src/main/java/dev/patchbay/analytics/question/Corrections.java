package dev.patchbay.analytics.question;

import dev.patchbay.analytics.question.schema.ColumnMatch;
import dev.patchbay.analytics.question.schema.Lexicon;
import dev.patchbay.analytics.question.span.Meaning;
import dev.patchbay.analytics.question.span.Span;
import dev.patchbay.analytics.question.span.Tagger;
import dev.patchbay.analytics.question.words.Word;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts right what was misspelt: only words that mean nothing as they are, and never silently. */
final class Corrections {

    private static final Pattern NEGATED = Pattern.compile("(?i)(non-?|un)(\\p{L}{4,})");

    private final Lexicon lexicon;
    private final Tagger tagger;

    /** @param notes a sentence for each name or value that was corrected */
    record Corrected(List<Word> words, List<Span> spans, List<String> notes) {}

    Corrections(Lexicon lexicon, Tagger tagger) {
        this.lexicon = lexicon;
        this.tagger = tagger;
    }

    Corrected correct(List<Word> said) {
        List<Word> asked = apart(said);
        List<Span> spans = tagger.tag(asked);
        var covered = new BitSet();
        spans.forEach(s -> covered.set(s.from(), s.until()));
        var words = new ArrayList<>(asked);
        var places = new ArrayList<Integer>();
        for (int place = covered.nextClearBit(0); place < words.size(); place = covered.nextClearBit(place + 1)) {
            int at = place;
            corrected(asked.get(place)).ifPresent(w -> {
                words.set(at, w);
                places.add(at);
            });
        }
        if (places.isEmpty()) {
            return new Corrected(asked, spans, List.of());
        }
        List<Span> again = tagger.tag(words);
        var notes = places.stream()
                .map(p -> "Read \"" + asked.get(p).text() + "\" as \"" + meant(words, again, p) + "\".")
                .toList();
        return new Corrected(words, again, notes);
    }

    /** "non-billable" and "unpatched" are not billable and not patched, unless something is called just so. */
    private List<Word> apart(List<Word> said) {
        List<Span> spans = tagger.tag(said);
        var words = new ArrayList<Word>();
        for (int place = 0; place < said.size(); place++) {
            int at = place;
            boolean known = spans.stream().anyMatch(s -> s.from() <= at && at < s.until());
            Matcher negated = NEGATED.matcher(said.get(place).text());
            Word rest = negated.matches() ? Word.of(negated.group(2)) : said.get(place);
            if (!known && negated.matches() && opposed(negated.group(1), rest)) {
                words.add(Word.of("not"));
            } else {
                rest = said.get(place);
            }
            words.add(rest);
        }
        return words;
    }

    /** What is not "patched" is unpatched where there is but yes and no, or a date; of a status alone it may be another. */
    private boolean opposed(String prefix, Word word) {
        return tagger.tag(List.of(word)).stream().map(Span::meaning).anyMatch(m -> switch (m) {
            case Meaning.Columns columns ->
                columns.matches().stream().anyMatch(c -> Lexicon.yes(c.column()).isPresent() || state(c));
            case Meaning.Values ignored ->
                prefix.length() > 2
                        || word.is("paid")
                        || lexicon.columns(List.of(word)).stream().anyMatch(c -> c.date() && state(c));
            default -> false;
        });
    }

    /** What a date or a name tells by being there: resolved at, acknowledged by. */
    private static boolean state(ColumnMatch match) {
        return match.column().nulls() > 0
                && (match.date() || match.column().label().endsWith(" by"));
    }

    private Optional<Word> corrected(Word word) {
        return Tagger.vocabularyWord(word).or(() -> lexicon.corrected(word)).map(Word::of);
    }

    private static String meant(List<Word> words, List<Span> spans, int place) {
        return spans.stream()
                .filter(s -> s.from() <= place && place < s.until())
                .map(Span::meaning)
                .map(m -> switch (m) {
                    case Meaning.Values values ->
                        values.matches().get(0).values().get(0);
                    case Meaning.Columns columns ->
                        columns.matches().get(0).column().label();
                    default -> words.get(place).text();
                })
                .findFirst()
                .orElse(words.get(place).text());
    }
}
