package dev.patchbay.model.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.patchbay.bus.WireJson;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PlanTest {

    private static final Window AUGUST =
            new Window("Date", new DateRange(LocalDate.of(2026, 8, 1), LocalDate.of(2026, 9, 1)));

    private static final Window JULY =
            new Window("Date", new DateRange(LocalDate.of(2026, 7, 1), LocalDate.of(2026, 8, 1)));

    private static final Plan PLAN = new Plan(
            DatasetId.random(),
            List.of(Measure.of(Aggregate.SUM, "Cost")),
            List.of(new Grouping.ByValue("Service")),
            List.of(),
            Optional.of(AUGUST),
            Ordering.LARGEST_FIRST,
            Optional.of(5),
            Optional.of(ChartType.PIE));

    @Test
    void aPlanWrittenBeforeComparisonsIsStillRead() throws Exception {
        ObjectNode old = WireJson.mapper().valueToTree(PLAN);
        old.remove(List.of("having", "limitEach", "baseline", "summary", "tableOnly", "stepwise", "part"));

        assertThat(WireJson.mapper().treeToValue(old, Plan.class)).isEqualTo(PLAN);
    }

    @Test
    void everyFieldSurvivesTheWire() throws Exception {
        Plan compared = PLAN.against(Optional.of(JULY)).asTable();

        assertThat(WireJson.mapper().treeToValue(WireJson.mapper().valueToTree(compared), Plan.class))
                .isEqualTo(compared);
    }

    @Test
    void aPlanOverAllDaysComparesNone() {
        assertThat(PLAN.against(Optional.of(JULY)).during(Optional.empty()).baseline())
                .isEmpty();
    }
}
