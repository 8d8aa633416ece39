package dev.patchbay.analytics.question.schema;

import dev.patchbay.analytics.question.words.Spelling;
import dev.patchbay.analytics.question.words.Text;
import dev.patchbay.analytics.question.words.Word;
import dev.patchbay.model.analytics.Column;
import dev.patchbay.model.analytics.ColumnRole;
import dev.patchbay.model.analytics.Dataset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What words can mean in one dataset. Costs milliseconds to build, so it is kept; safe for many threads. */
public final class Lexicon {

    /** Matches this near to the best one are as good as the best. */
    private static final double TIE = 0.02;

    private static final Set<String> COST_WORDS =
            Set.of("cost", "spend", "spending", "charge", "price", "bill", "fee", "expense", "expenditure");

    private final Dataset dataset;
    private final ColumnIndex columns;
    private final ValueIndex values;
    /** Built for the first misspelt word, which most datasets never see. */
    private volatile Spelling spelling;

    private final Set<String> entities;
    private final Map<String, Integer> everyday;

    public Lexicon(Dataset dataset) {
        this.dataset = dataset;
        this.columns = new ColumnIndex(dataset.columns(), dataset.format());
        this.values = new ValueIndex(dataset.columns());
        this.entities = Entities.of(dataset).stream()
                .filter(e -> columns.find(e).stream().noneMatch(ColumnMatch::numeric))
                .collect(Collectors.toUnmodifiableSet());
        this.everyday = everyday();
    }

    public Dataset dataset() {
        return dataset;
    }

    public List<ColumnMatch> columns(List<Word> words) {
        String key = key(words);
        if (words.size() == 1 && words.get(0).quoted()) {
            Optional<Column> exact = dataset.column(words.get(0).text());
            if (exact.isPresent()) {
                return List.of(new ColumnMatch(exact.get(), 1.1));
            }
        }
        List<ColumnMatch> found = columns.find(key);
        return found.isEmpty() ? columns.find(Text.singular(key)) : found;
    }

    public List<ValueMatch> values(List<Word> words) {
        var parts = words.stream().flatMap(w -> Text.split(w.lower()).stream()).toList();
        return values.find(key(words), parts);
    }

    /** The name or value that a misspelt word was meant to be, as a key. */
    public Optional<String> corrected(Word word) {
        Spelling known = spelling();
        return known.correct(Text.key(word.lower())).or(() -> known.correct(Text.singular(Text.key(word.lower()))));
    }

    private Spelling spelling() {
        Spelling built = spelling;
        if (built == null) {
            var known = new ArrayList<>(columns.aliases());
            known.addAll(values.keys());
            known.addAll(values.words());
            built = new Spelling(known);
            spelling = built;
        }
        return built;
    }

    /** Whether a word names what each row is: "tickets" in a file of tickets. */
    public boolean entity(Word word) {
        return entities.contains(Text.singular(word.lower()));
    }

    /** What each row is, in the singular, when the file says so. */
    public Optional<String> entity() {
        return entities.stream().sorted().findFirst();
    }

    /** The best matches that pass, all equally good; one unless the words are ambiguous. */
    public static List<ColumnMatch> best(List<ColumnMatch> matches, Predicate<ColumnMatch> wanted) {
        var fitting = matches.stream().filter(wanted).toList();
        double top = fitting.stream().mapToDouble(ColumnMatch::score).max().orElse(0);
        var best = fitting.stream().filter(m -> m.score() > top - TIE).toList();
        boolean sameName =
                best.stream().map(m -> Text.key(m.column().label())).distinct().count() == 1;
        return sameName && best.size() > 1 ? best.subList(0, 1) : best;
    }

    /** The column that cost is read from, when the dataset has a main one. */
    public Optional<Column> mainCost() {
        return dataset.first(ColumnRole.COST);
    }

    /** Whether the main cost column would be called a cost, and not revenue or a budget. */
    public boolean mainCostIsCost() {
        return mainCost().map(c -> Text.split(c.name())).orElse(List.of()).stream()
                .map(Text::singular)
                .anyMatch(COST_WORDS::contains);
    }

    /** The column that days are taken from when a question names none. */
    public Optional<Column> mainDate() {
        return dataset.first(ColumnRole.DATE);
    }

    /**
     * How soon people think of a column when they say one of its values, 0 the soonest: the service before the
     * invoice's issuer. The largest integer for columns no everyday word stands for.
     */
    public int everydayRank(Column column) {
        return everyday.getOrDefault(column.name(), Integer.MAX_VALUE);
    }

    private Map<String, Integer> everyday() {
        var ranks = new HashMap<String, Integer>();
        for (List<String> keys : Concepts.BY_IMPORTANCE) {
            columns.first(keys).ifPresent(c -> ranks.putIfAbsent(c.name(), ranks.size()));
        }
        return Map.copyOf(ranks);
    }

    private static String key(List<Word> words) {
        var key = new StringBuilder();
        words.forEach(w -> key.append(Text.key(w.lower())));
        return key.toString();
    }
}
