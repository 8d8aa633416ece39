package dev.patchbay.analytics.question.span;

import dev.patchbay.analytics.question.words.Numbers;
import dev.patchbay.analytics.question.words.Text;
import dev.patchbay.analytics.question.words.Word;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Words for the currency that all amounts of a file are in: they say nothing that the amounts do not. Those of another
 * currency are left alone, as nothing is converted.
 */
final class CurrencyWords {

    /** The codes of ISO 4217 that everyday words stand for. */
    private static final Map<String, String> CODES = Map.ofEntries(
            Map.entry("dollar", "USD"),
            Map.entry("buck", "USD"),
            Map.entry("euro", "EUR"),
            Map.entry("pound", "GBP"),
            Map.entry("quid", "GBP"),
            Map.entry("franc", "CHF"),
            Map.entry("yen", "JPY"),
            Map.entry("rupee", "INR"),
            Map.entry("real", "BRL"),
            Map.entry("zloty", "PLN"));

    private final Optional<String> currency;

    /** @param currency the code of the file's currency; none when there are several, or it is not said */
    CurrencyWords(Optional<String> currency) {
        this.currency = currency;
    }

    /** "100 dollars" is an amount, and "in dollars" only says what all amounts are in. */
    Optional<Span> at(List<Word> words, int at) {
        Word word = words.get(at);
        if (says(word)) {
            return Optional.of(new Span(at, at + 1, new Meaning.Filler(), Tagger.FILLER));
        }
        return Numbers.read(word)
                .filter(number -> at + 1 < words.size() && says(words.get(at + 1)))
                .map(number -> new Span(at, at + 2, new Meaning.Amount(number, true), Tagger.WITH_UNIT));
    }

    private boolean says(Word word) {
        String said = word.lower();
        String code = CODES.getOrDefault(Text.singular(said), said.toUpperCase(Locale.ROOT));
        return !word.quoted() && currency.filter(code::equals).isPresent();
    }
}
