package dev.patchbay.analytics.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.model.analytics.Dataset;
import dev.patchbay.model.analytics.DatasetId;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Rows that sum up others do not count with them, wherever they stand. */
class TotalsRowTest extends LakeFixture {

    @Test
    void aLabelledRowOfTotalsIsLeftOutCountedAndSaid() {
        for (String label : List.of("Total", "Grand Total", "TOTAL:", "Summe", "Sum", "Gesamtsumme")) {
            Dataset dataset = lake.read("service,cost\nEC2,1.50\nS3,2.25\n" + label + ",3.75\n")
                    .dataset();

            assertThat(dataset.totals().getFirst().amount()).as(label).isEqualByComparingTo("3.75");
            assertThat(dataset.report().rows()).isEqualTo(2);
            assertThat(dataset.report().rejected()).isEqualTo(1);
            assertThat(dataset.column("service").orElseThrow().values()).doesNotContain(label);
            assertThat(dataset.report().notes()).singleElement().asString().contains("totals of the others", "line 4");
        }
    }

    @Test
    void aRowWithSumsAndNoNamesIsOneToo() {
        Dataset dataset = lake.read("service,region,cost,units\nEC2,eu,1.5,2\nS3,us,2,4\n,,3.5,6\n")
                .dataset();

        assertThat(dataset.totals().getFirst().amount()).isEqualByComparingTo("3.5");
        assertThat(dataset.report().rejected()).isEqualTo(1);
    }

    @Test
    void itsLabelMayStandAmongDatesAndItsRowMayBeShort() {
        Dataset dataset = lake.read("date,service,cost,note\n2026-09-01,EC2,1,x\n2026-09-02,S3,2,y\nTotal,,3\n\n")
                .dataset();

        assertThat(dataset.dates()).isPresent();
        assertThat(dataset.totals().getFirst().amount()).isEqualByComparingTo("3");
        assertThat(dataset.report().repaired()).isZero();
    }

    @Test
    void aRoundedTotalWithThousandsIsOneToo() {
        Dataset dataset = lake.read("dienst;kosten\nA;1000,123\nB;234,381\nSumme;1.234,50\n")
                .dataset();

        assertThat(dataset.totals().getFirst().amount()).isEqualByComparingTo("1234.504");
    }

    @Test
    void atTheEndOfALongFileItIsFoundToo() {
        String text = "service,cost\n" + "EC2,1\n".repeat(300_000) + "Total,300000\n";

        assertThat(lake.read(text).dataset().totals().getFirst().amount()).isEqualByComparingTo("300000");
    }

    @Test
    void aServiceThatIsOnlyCalledSoStays() {
        Dataset dataset =
                lake.read("service,cost\nEC2,1.50\nS3,2.25\nTotal,4.75\n").dataset();

        assertThat(dataset.totals().getFirst().amount()).isEqualByComparingTo("8.50");
        assertThat(dataset.report().rows()).isEqualTo(3);
        assertThat(dataset.report().notes()).isEmpty();
    }

    @Test
    void anUnnamedRowThatIsNoSumStays() {
        Dataset dataset = lake.read("service,cost\nEC2,1.50\nS3,2.25\n,3.70\n").dataset();

        assertThat(dataset.report().rows()).isEqualTo(3);
        assertThat(dataset.report().rejected()).isZero();
    }

    @Test
    void aRowOfTotalsAtTheStartIsLeftOut() {
        assertTotals("service,cost\nTotal,3.75\nEC2,1.50\nS3,2.25\n", "3.75", 2, 1);
        assertTotals("service,region,cost\n,,3.75\nEC2,eu,1.50\nS3,us,2.25\n", "3.75", 2, 1);
    }

    @Test
    void subtotalsBehindTheirGroupsAndTheirGrandTotalAreLeftOut() {
        assertTotals(
                """
                service,region,cost
                EC2,eu,1
                EC2,us,2
                EC2 Total,,3
                S3,eu,4
                S3 Total,,4
                Grand Total,,7
                """,
                "7",
                3,
                3);
    }

    @Test
    void subtotalsBeforeTheirGroupsAreLeftOut() {
        assertTotals(
                """
                team,service,cost
                Subtotal for web,,3
                web,EC2,1
                web,S3,2
                Subtotal for data,,9
                data,EC2,4
                data,S3,5
                """,
                "12",
                4,
                2);
    }

    @Test
    void subtotalsWithoutNamesAreLeftOut() {
        assertTotals("service,day,cost,units\nA,x,1,2\nB,x,2,4\n,,3,6\nC,y,5,1\nD,y,6,1\n,,11,2\n", "14", 4, 2);
    }

    @Test
    void groupsOfGroupsAreLeftOut() {
        assertTotals(
                """
                dept,team,cost
                ops,a,1
                ops,a,2
                ,Subtotal,3
                ops,b,4
                ,Subtotal,4
                Total ops,,7
                dev,c,8
                Total dev,,8
                Total,,15
                """,
                "15",
                4,
                5);
    }

    @Test
    void aNameWithSuchAWordStaysAndCountsInTheTotal() {
        assertTotals("vendor,cost\nTotal Energies,5\nShell,2\nTotal,7\n", "7", 2, 1);
    }

    @Test
    void aVendorOfThatNameWhichCostsAsMuchAsTheOneBeforeStays() {
        assertTotals("vendor,cost\nShell,2\nTotal Energies,2\nBP,1\n", "5", 3, 0);
    }

    @Test
    void subtotalsOfALongFileAreFoundWhereverTheyStand() {
        String group = "EC2,1.25\n".repeat(20_000) + "EC2 Total,25000\n";

        assertTotals("service,cost\n" + group.repeat(5) + "Grand Total,125000\n", "125000", 100_000, 6);
    }

    private void assertTotals(String text, String total, int rows, int leftOut) {
        Dataset dataset = lake.read(text).dataset();

        assertThat(dataset.totals().getFirst().amount())
                .as(text.substring(0, Math.min(80, text.length())))
                .isEqualByComparingTo(total);
        assertThat(dataset.report().rows()).isEqualTo(rows);
        assertThat(dataset.report().rejected()).isEqualTo(leftOut);
        assertThat(dataset.report().notes()).hasSize(leftOut == 0 ? 0 : 1);
    }

    @Test
    void aColumnFullOfTotalsIsNotLookedThrough() throws Exception {
        String text = "service,cost\n" + "Total,1\n".repeat(6_000) + "EC2,1\n".repeat(300_000);
        SniffedFile file = SniffedFile.of(lake.file(text.getBytes(StandardCharsets.UTF_8)), "costs.csv");
        DatasetDirectory own = DatasetDirectory.open(lake.lake(), DatasetId.random());
        try (Sandbox sandbox = Sandbox.open(lake.engine(), own, Optional.of(file.file()))) {
            TotalsFinder finder =
                    new TotalsFinder(file, own, sandbox, lake.engine().limits());

            assertThat(finder.lines()).isEmpty();
            assertThat(own.work().resolve("parts.csv")).isEmptyFile();
        }
    }
}
