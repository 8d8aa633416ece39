package dev.patchbay.analytics.question.schema;

import dev.patchbay.analytics.question.words.Text;
import dev.patchbay.model.analytics.Column;
import dev.patchbay.model.analytics.ColumnRole;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What people may call a column, from its name alone: {@code lineItem/UsageAccountId} is "line item usage account id",
 * "usage account id", "usage account", "account id" and "account", each with how sure that is.
 */
final class ColumnAliases {

    private static final double LABEL = 1.05;
    private static final double OWN_NAME = 1.0;
    /** "minutes" are rather those that people worked than those of a first response. */
    private static final double WORK = 0.95;

    private static final double WITHOUT_KIND = 0.9;
    static final double LAST_WORDS = 0.85;
    private static final double FIRST_WORDS = 0.6;

    /** Last words that say what kind of value a column holds, not what it is about. */
    private static final Set<String> KINDS = Set.of(
            "id", "name", "code", "key", "number", "no", "at", "on", "date", "time", "percent", "pct", "hours",
            "minutes", "seconds", "days", "min", "mins", "hrs", "score", "amount", "usd", "eur", "count", "mb", "gb",
            "tb", "until");

    private static final Set<String> DURATIONS =
            Set.of("hours", "minutes", "seconds", "days", "duration", "min", "mins", "hrs");
    /** No step of time is called so: they are amounts wherever they are said. */
    private static final Set<String> SHORT_TIMES = Set.of("minutes", "seconds");

    /** What a date is called that something lasts to. */
    private static final Set<String> ENDS = Set.of("until", "end", "ends", "expiry", "expires", "expiration");

    private static final Set<String> SIZES = Set.of("mb", "gb", "tb");
    private static final Set<String> TAG_MARKS = Set.of("user", "tag", "tags", "label");
    /** Words too vague to name a column by themselves. */
    private static final Set<String> VAGUE =
            Set.of("of", "is", "the", "in", "for", "to", "by", "on", "at", "and", "first", "last");

    private final Map<String, Double> scores = new LinkedHashMap<>();

    private ColumnAliases() {}

    static Map<String, Double> of(Column column) {
        var aliases = new ColumnAliases();
        List<String> last = Text.split(column.name().substring(column.name().lastIndexOf('/') + 1));
        aliases.add(Text.split(column.name()), OWN_NAME);
        aliases.add(last, OWN_NAME);
        aliases.add(Text.split(column.label()), LABEL);
        if (last.size() > 1 && TAG_MARKS.contains(last.get(0))) {
            last = last.subList(1, last.size());
            aliases.add(last, OWN_NAME);
        }
        if (column.role() == ColumnRole.TAG) {
            aliases.add(last, "tag", OWN_NAME);
        }
        aliases.parts(last);
        if (column.role() == ColumnRole.DATE && last.size() == 1) {
            aliases.add(last, "date", WITHOUT_KIND);
        }
        if (!Amounts.adds(column)) {
            aliases.add(last, "score", WITHOUT_KIND);
            aliases.add(last, "rating", WITHOUT_KIND);
        }
        if (Amounts.work(column)) {
            last.stream().filter(SHORT_TIMES::contains).forEach(unit -> aliases.scores.put(unit, WORK));
            aliases.scores.put("time", WORK);
            if (last.contains("hours")) {
                aliases.scores.put("h", WORK);
            }
        }
        if (column.role() == ColumnRole.DATE && last.size() == 2) {
            aliases.participles(last.get(0));
        }
        if (column.role() == ColumnRole.DATE && ENDS.contains(last.getLast())) {
            aliases.ends(last.subList(0, last.size() - 1));
        }
        if (last.equals(List.of("rate"))) {
            aliases.scores.put("hourlyrate", OWN_NAME);
        }
        if (last.equals(List.of("total"))) {
            aliases.scores.put("gross", WITHOUT_KIND);
        }
        return aliases.scores;
    }

    private void parts(List<String> words) {
        int size = words.size();
        if (size < 2) {
            return;
        }
        String kind = words.get(size - 1);
        List<String> stem = KINDS.contains(kind) ? words.subList(0, size - 1) : words;
        if (stem != words) {
            add(stem, WITHOUT_KIND);
        }
        if (DURATIONS.contains(kind)) {
            add(words.subList(0, size - 1), "time", WITHOUT_KIND);
            add(words.subList(0, size - 1), "duration", WITHOUT_KIND);
            for (int from = 1; from < size - 1; from++) {
                add(words.subList(from, size - 1), "time", LAST_WORDS);
            }
        }
        for (int from = 1; from < size; from++) {
            add(words.subList(from, size), LAST_WORDS);
            if (from < stem.size()) {
                add(stem.subList(from, stem.size()), LAST_WORDS);
            }
        }
        for (int until = 1; until < stem.size(); until++) {
            add(stem.subList(0, until), until == 1 && SHORT_TIMES.contains(stem.get(0)) ? LAST_WORDS : FIRST_WORDS);
        }
    }

    /** "warranty expiring", "warranty date" for {@code warranty_until}. */
    private void ends(List<String> what) {
        for (String verb :
                List.of("expiring", "expires", "expire", "ending", "ends", "end", "ended", "expired", "date")) {
            add(what, verb, WITHOUT_KIND);
            if (!KINDS.contains(verb) && !verb.equals("end")) {
                scores.merge(verb, LAST_WORDS, Math::max);
            }
        }
    }

    /** "shipped" for {@code ship_date}, "renewing" for {@code renewal_date}. */
    private void participles(String noun) {
        String verb = noun.replaceFirst("al$", "");
        String doubled = verb + verb.charAt(verb.length() - 1);
        List.of(verb + "ed", doubled + "ed", verb + "d", verb + "ing", doubled + "ing")
                .forEach(p -> scores.merge(p, LAST_WORDS, Math::max));
    }

    private void add(List<String> words, String end, double score) {
        scores.merge(Text.key(String.join("", words) + end), score, Math::max);
    }

    private void add(List<String> words, double score) {
        boolean vague = words.size() == 1
                && score < OWN_NAME
                && (KINDS.contains(words.get(0)) && !SHORT_TIMES.contains(words.get(0)) && !SIZES.contains(words.get(0))
                        || VAGUE.contains(words.get(0))
                        || words.get(0).length() < 2);
        if (!words.isEmpty() && !vague) {
            String joined = String.join("", words);
            String singular =
                    String.join("", words.subList(0, words.size() - 1)) + Text.singular(words.get(words.size() - 1));
            scores.merge(joined, score, Math::max);
            scores.merge(singular, score, Math::max);
        }
    }
}
