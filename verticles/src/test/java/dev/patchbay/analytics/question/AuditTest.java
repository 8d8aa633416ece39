package dev.patchbay.analytics.question;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.analytics.question.dates.DateGrammar;
import dev.patchbay.analytics.question.schema.Lexicon;
import dev.patchbay.analytics.question.span.Span;
import dev.patchbay.analytics.question.span.Tagger;
import dev.patchbay.analytics.question.words.Word;
import dev.patchbay.analytics.question.words.Words;
import dev.patchbay.model.analytics.Aggregate;
import dev.patchbay.model.analytics.ChartType;
import dev.patchbay.model.analytics.Comparison;
import dev.patchbay.model.analytics.Dataset;
import dev.patchbay.model.analytics.DateRange;
import dev.patchbay.model.analytics.Filter;
import dev.patchbay.model.analytics.Grain;
import dev.patchbay.model.analytics.Grouping;
import dev.patchbay.model.analytics.Having;
import dev.patchbay.model.analytics.Measure;
import dev.patchbay.model.analytics.Ordering;
import dev.patchbay.model.analytics.Plan;
import dev.patchbay.model.analytics.Window;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** A plan that lost a part of its question is found out, whichever part it is. */
class AuditTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Dataset dataset = Shapes.acme();
    private final Lexicon lexicon = new Lexicon(dataset);
    private final Interpreter interpreter = new Interpreter(lexicon, TODAY);
    private final Tagger tagger = new Tagger(lexicon, new DateGrammar(TODAY, dataset.dates()));

    @Property(tries = 300)
    void aPlanThatIsSaidInWordsIsReadBackWholly(@ForAll("plans") Plan plan) {
        String question = said(plan);

        assertThat(interpreter.plan(question, Optional.empty())).as(question).contains(plan);
        assertThat(lost(question, plan)).as(question).isEmpty();
    }

    @Property(tries = 300)
    void anyPartThatIsTakenOutOfThePlanIsFoundToBeLost(@ForAll("plans") Plan plan) {
        String question = said(plan);

        assertThat(cut(plan)).allSatisfy(less -> assertThat(lost(question, less))
                .as(question + " against " + less)
                .isNotEmpty());
    }

    private String said(Plan plan) {
        return new Restatement(new Phrases(lexicon), Restatement.Style.FULL).of(plan);
    }

    private List<Span> lost(String question, Plan plan) {
        List<Word> words = Words.of(question);
        return Audit.lost(lexicon, words, tagger.tag(words), plan);
    }

    /** The plan without each of its parts. */
    private static List<Plan> cut(Plan plan) {
        var cut = new ArrayList<Plan>();
        plan.filters()
                .forEach(filter -> cut.add(plan.choosing(
                        plan.filters().stream().filter(f -> !f.equals(filter)).toList())));
        plan.filters().stream()
                .flatMap(AuditTest::less)
                .forEach(filter -> cut.add(plan.choosing(Stream.concat(
                                plan.filters().stream().filter(f -> !f.column().equals(filter.column())),
                                Stream.of(filter))
                        .toList())));
        if (plan.window().isPresent()) {
            cut.add(plan.during(Optional.empty()));
        }
        if (plan.limit().isPresent()) {
            cut.add(plan.groupedBy(plan.groups(), plan.order()));
        }
        if (plan.chart().isPresent()) {
            cut.add(plan.asTable());
        }
        if (!plan.groups().isEmpty()) {
            cut.add(plan.groupedBy(List.of(), plan.order()));
        }
        if (!plan.having().isEmpty()) {
            cut.add(new Shape(plan).plan(List.of(), plan.baseline()));
            cut.add(new Shape(plan)
                    .plan(plan.having().stream().map(AuditTest::turned).toList(), plan.baseline()));
        }
        if (plan.baseline().isPresent()) {
            cut.add(plan.against(Optional.empty()));
        }
        return cut;
    }

    /** More for less, and the other way round. */
    private static Having turned(Having having) {
        Comparison other = having.comparison() == Comparison.MORE ? Comparison.AT_MOST : Comparison.MORE;
        return new Having(having.measure(), other, having.number(), having.negated());
    }

    /** A plan with other conditions on its groups, compared with other days. */
    private record Shape(Plan plan) {
        Plan plan(List<Having> having, Optional<Window> baseline) {
            return new Plan(
                    plan.dataset(),
                    plan.measures(),
                    plan.groups(),
                    plan.filters(),
                    plan.window(),
                    plan.order(),
                    plan.limit(),
                    plan.chart(),
                    having,
                    plan.limitEach(),
                    baseline,
                    plan.summary(),
                    plan.tableOnly(),
                    plan.stepwise(),
                    plan.part());
        }
    }

    /** A list without one of its values, a negation without its not. */
    private static Stream<Filter> less(Filter filter) {
        if (filter instanceof Filter.OneOf one && one.values().size() > 1) {
            return Stream.of(new Filter.OneOf(
                    one.column(), one.values().subList(1, one.values().size()), one.negated()));
        }
        return filter.negated() ? Stream.of(filter.opposite()) : Stream.empty();
    }

    @Provide
    Arbitrary<Plan> plans() {
        Arbitrary<Measure> measures = Arbitraries.of(
                Measure.of(Aggregate.SUM, "Cost"),
                Measure.of(Aggregate.MEDIAN, "Cost"),
                Measure.of(Aggregate.SUM, "Usage Hours"));
        Arbitrary<Optional<Grouping>> groups = Arbitraries.of("Region", "Team")
                .map(c -> (Grouping) new Grouping.ByValue(c))
                .optional();
        Arbitrary<List<Filter>> filters = Combinators.combine(
                        services().optional(), numbers().optional())
                .as((service, number) ->
                        Stream.concat(service.stream(), number.stream()).toList());
        Arbitrary<Optional<Window>> windows = Arbitraries.integers()
                .between(1, 20)
                .map(day ->
                        new Window("Date", new DateRange(LocalDate.of(2026, 9, day), LocalDate.of(2026, 9, day + 5))))
                .optional();
        Arbitrary<Optional<Integer>> limits =
                Arbitraries.integers().between(2, 9).optional();
        Arbitrary<Optional<ChartType>> charts =
                Arbitraries.of(ChartType.PIE, ChartType.BAR).optional();
        Arbitrary<Plan> plain = Combinators.combine(measures, groups, filters, windows, limits, charts)
                .as(this::plan);
        return Arbitraries.oneOf(
                plain,
                plain.flatMap(AuditTest::chosenGroups),
                plain.map(AuditTest::compared),
                plain.flatMap(AuditTest::overTime));
    }

    /** Only groups that come to enough, or to little. */
    private static Arbitrary<Plan> chosenGroups(Plan plan) {
        Measure measure = plan.measures().get(0);
        return numbers()
                .map(number -> plan.groups().isEmpty()
                        ? plan
                        : new Shape(plan)
                                .plan(
                                        List.of(new Having(
                                                measure,
                                                number.comparison(),
                                                number.number().add(HUNDRED),
                                                false)),
                                        Optional.empty()));
    }

    /** The days asked about against as many before. */
    private static Plan compared(Plan plan) {
        boolean comparable =
                plan.window().filter(w -> w.range().from().getDayOfMonth() > 7).isPresent()
                        && plan.limit().isEmpty()
                        && plan.chart().isEmpty();
        return comparable
                ? plan.against(plan.window()
                        .map(w -> new Window(
                                w.column(),
                                new DateRange(
                                        w.range().from().minusDays(7),
                                        w.range().until().minusDays(7)))))
                : plan;
    }

    private static Arbitrary<Plan> overTime(Plan plan) {
        return Arbitraries.of(Grain.DAY, Grain.WEEK, Grain.MONTH)
                .map(grain -> plan.groupedBy(List.of(new Grouping.ByTime("Date", grain)), Ordering.BY_GROUP));
    }

    private Plan plan(
            Measure measure,
            Optional<Grouping> group,
            List<Filter> filters,
            Optional<Window> window,
            Optional<Integer> limit,
            Optional<ChartType> chart) {
        return new Plan(
                dataset.id(),
                List.of(measure),
                group.stream().toList(),
                filters,
                window,
                Ordering.LARGEST_FIRST,
                limit.filter(n -> group.isPresent()),
                chart.filter(c -> group.isPresent()));
    }

    private static Arbitrary<Filter> services() {
        return Combinators.combine(
                        Arbitraries.of("EC2", "S3", "RDS", "Lambda")
                                .set()
                                .ofMinSize(1)
                                .ofMaxSize(3),
                        Arbitraries.of(true, false))
                .as((values, negated) -> new Filter.OneOf("Service", List.copyOf(values), negated));
    }

    private static Arbitrary<Filter.Compare> numbers() {
        return Combinators.combine(
                        Arbitraries.of(Comparison.MORE, Comparison.AT_MOST),
                        Arbitraries.integers().between(11, 99),
                        Arbitraries.of(true, false))
                .as((comparison, number, negated) ->
                        new Filter.Compare("Cost", comparison, BigDecimal.valueOf(number), negated));
    }
}
