package dev.patchbay.analytics.question.schema;

import dev.patchbay.analytics.question.words.Spelling;
import dev.patchbay.analytics.question.words.Text;
import dev.patchbay.analytics.question.words.Word;
import dev.patchbay.model.analytics.Column;
import dev.patchbay.model.analytics.ColumnRole;
import dev.patchbay.model.analytics.ColumnType;
import dev.patchbay.model.analytics.Dataset;
import dev.patchbay.model.analytics.Filter;
import dev.patchbay.model.analytics.Plan;
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

    private static final Set<String> YES_OR_NO = Set.of("yes", "no", "y", "n");
    private static final String NAME = "name";
    /** The rank of the last column whose values people say without saying of what: beyond are kinds of charges. */
    public static final int LAST_EVERYDAY = Concepts.LAST_EVERYDAY;

    private final Dataset dataset;
    private final ColumnIndex columns;
    private final ValueIndex values;
    /** Built for the first misspelt word, which most datasets never see. */
    private volatile Spelling spelling;

    private final Set<String> entities;
    private final Map<String, Integer> everyday;

    /** Columns of which every value that the question may mean is known. */
    private final Set<Column> complete;

    public Lexicon(Dataset dataset) {
        this.dataset = dataset;
        this.columns = new ColumnIndex(dataset);
        this.values = new ValueIndex(asked(dataset), Map.of());
        this.complete = Set.of();
        this.entities = Entities.of(dataset).stream()
                .filter(e -> columns.find(e).stream().noneMatch(ColumnMatch::numeric))
                .collect(Collectors.toUnmodifiableSet());
        this.everyday = everyday();
    }

    private Lexicon(Lexicon known, Map<Column, List<String>> found) {
        this.dataset = known.dataset;
        this.columns = known.columns;
        this.values = new ValueIndex(asked(dataset), found);
        this.complete = found.entrySet().stream()
                .filter(e -> e.getValue().size() < ValueSource.MOST)
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
        this.entities = known.entities;
        this.everyday = known.everyday;
    }

    /** The same with the values that a question's words were found in. */
    public Lexicon with(Map<Column, List<String>> found) {
        return found.isEmpty() ? this : new Lexicon(this, found);
    }

    /** Columns of text whose values are not all kept. */
    public List<Column> sampled() {
        return asked(dataset).stream()
                .filter(c -> c.type() == ColumnType.TEXT && c.role() != ColumnRole.DATE)
                .filter(c -> c.distinct() > c.values().size())
                .toList();
    }

    /** Columns that people ask for: of tags that each have a column of their own, those. */
    private static List<Column> asked(Dataset dataset) {
        return dataset.columns().stream().filter(c -> !dataset.spread(c)).toList();
    }

    /** Whether all values of a column are known that hold a word of the question. */
    public boolean complete(Column column) {
        return complete.contains(column) || column.distinct() <= column.values().size();
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
        List<ValueMatch> found = values.find(key(words), parts);
        boolean vendor = found.isEmpty() && words.size() > 1;
        return vendor
                ? values.ofVendor(
                        words.get(0).lower(), key(words.subList(1, words.size())), parts.subList(1, parts.size()))
                : found;
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
        String one = Text.singular(word.lower());
        return entities.contains(one) || !one.equals(word.lower()) && numbers(one);
    }

    /** "Machines" are the rows where each has a hostname of its own. */
    private boolean numbers(String one) {
        List<ColumnMatch> best = best(columns.find(one), m -> true);
        return !entities.isEmpty()
                && best.size() == 1
                && rowId().filter(best.get(0).column()::equals).isPresent();
    }

    /** The column that tells the rows apart, each by an id of its own. */
    public Optional<Column> rowId() {
        return Entities.rowId(dataset);
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

    /** The column that says the unit of each row's quantity, when there is more than one unit. */
    public Optional<Column> unitOf(Column quantity) {
        return Units.of(quantity, dataset.columns()).filter(unit -> unit.distinct() > 1);
    }

    /** What says yes in a column that says nothing but yes and no. */
    public static Optional<String> yes(Column column) {
        if (column.type() == ColumnType.BOOLEAN) {
            return Optional.of("true");
        }
        boolean only = column.distinct() == 2
                && column.values().stream().map(Text::lower).allMatch(YES_OR_NO::contains);
        return column.values().stream()
                .filter(value -> only && Text.lower(value).startsWith("y"))
                .findFirst();
    }

    /** What says no in such a column. */
    public static Optional<String> no(Column column) {
        if (column.type() == ColumnType.BOOLEAN) {
            return Optional.of("false");
        }
        return yes(column).flatMap(yes -> column.values().stream()
                .filter(value -> !value.equals(yes))
                .findFirst());
    }

    /** Whether a plan holds only rows of one unit, or keeps the units apart. */
    public boolean oneUnit(Column unit, Plan plan) {
        boolean chosen = plan.filters().stream()
                .anyMatch(f -> f instanceof Filter.OneOf one
                        && one.column().equals(unit.name())
                        && !one.negated()
                        && one.values().size() == 1);
        return chosen || plan.groups().stream().anyMatch(g -> g.column().equals(unit.name()));
    }

    /** The column that tells what a column names apart: the id beside a name, as two things may be called the same. */
    public Column identity(Column column) {
        String key = Text.key(column.name());
        String stem = key.endsWith(NAME) ? key.substring(0, key.length() - NAME.length()) : key;
        return columns.first(List.of(stem + "id"))
                .filter(id -> identifies(id, column))
                .orElse(column);
    }

    /** Whether one of two columns is the id, and the other the name, of the same things. */
    public static boolean sameThings(Column one, Column other) {
        return stem(one).equals(stem(other));
    }

    private static String stem(Column column) {
        String key = Text.key(column.name());
        return key.replaceFirst("(name|id)$", "");
    }

    private static boolean identifies(Column id, Column named) {
        return id.distinct() > 0 && id.distinct() != named.distinct() && id.nulls() <= named.nulls();
    }

    /** What groups are told apart by: the id where many rows have no name. */
    public Column grouped(Column column) {
        Column id = identity(column);
        return id.nulls() < column.nulls() ? id : column;
    }

    /** The columns of the people that "who" asks for; several where it is not clear which. */
    public List<Column> people() {
        return People.of(dataset.columns());
    }

    /** The column that days are taken from when a question names none. */
    public Optional<Column> mainDate() {
        return dataset.first(ColumnRole.DATE);
    }

    /** "Resources" are what a column of exports holds, never a part of one of its values. */
    public static boolean namesColumns(Word word) {
        return Concepts.columns().containsKey(Text.singular(word.lower()));
    }

    /** Whether a column names services, as several of one file may. */
    public boolean service(Column column) {
        return Concepts.service(Text.key(column.name()));
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
        for (int place = 0; place < Concepts.BY_IMPORTANCE.size(); place++) {
            int rank = place;
            columns.first(Concepts.BY_IMPORTANCE.get(place)).ifPresent(c -> ranks.putIfAbsent(c.name(), rank));
        }
        return Map.copyOf(ranks);
    }

    private static String key(List<Word> words) {
        var key = new StringBuilder();
        words.forEach(w -> key.append(Text.key(w.lower())));
        return key.toString();
    }
}
