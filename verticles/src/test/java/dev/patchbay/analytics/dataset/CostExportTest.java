package dev.patchbay.analytics.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.model.analytics.Column;
import dev.patchbay.model.analytics.ColumnRole;
import dev.patchbay.model.analytics.ColumnType;
import dev.patchbay.model.analytics.Dataset;
import dev.patchbay.model.analytics.DateRange;
import dev.patchbay.model.analytics.ExportFormat;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Small files in the column shapes of the exports people drop. */
class CostExportTest {

    private static final String FOCUS =
            """
            "BilledCost","BillingCurrency","BillingPeriodStart","ChargePeriodEnd","ChargePeriodStart","EffectiveCost","ListUnitPrice","ResourceId","ServiceName","SubAccountName","Tags"
            0.5000,"USD","2026-09-01 00:00:00","2026-09-02 00:00:00","2026-09-01 00:00:00",0.40000000001,"0.1","arn:1","Amazon EC2","web","{""team"": ""a""}"
            0.2500,"USD","2026-09-01 00:00:00","2026-09-03 00:00:00","2026-09-02 00:00:00",0.20000000002,"0.1","arn:2","Amazon S3","web",NULL
            -0.10,"USD","2026-09-01 00:00:00","2026-09-04 00:00:00","2026-09-03 00:00:00",-0.1,"0.1","arn:3","Amazon S3",NULL,NULL
            """;

    private static final String CUR =
            """
            identity/LineItemId,lineItem/UsageAccountId,lineItem/UsageStartDate,lineItem/ProductCode,lineItem/UsageAmount,lineItem/CurrencyCode,lineItem/UnblendedRate,lineItem/UnblendedCost,lineItem/BlendedCost,product/region,resourceTags/user:team
            a1,123412340534,2026-09-01T00:00:00Z,AmazonEC2,24.0,USD,0.05,1.2000000001,1.1,eu-west-1,core
            a2,123412340534,2026-09-01T01:00:00Z,AmazonS3,1.5,USD,0.02,0.03,0.02,eu-west-1,
            """;

    @TempDir
    Path directory;

    private TestLake lake;

    @BeforeEach
    void open() {
        lake = new TestLake(directory);
    }

    @AfterEach
    void close() {
        lake.close();
    }

    @Test
    void focusIsRecognisedWithItsMainCostAndDate() {
        Dataset dataset = lake.read(FOCUS).dataset();

        assertThat(dataset.format()).isEqualTo(ExportFormat.FOCUS);
        assertThat(dataset.mainCost()).contains("EffectiveCost");
        assertThat(dataset.mainDate()).contains("ChargePeriodStart");
        assertThat(dataset.currency()).contains("USD");
        assertThat(dataset.dates()).contains(new DateRange(LocalDate.of(2026, 9, 1), LocalDate.of(2026, 9, 4)));
        assertThat(dataset.totals().getFirst().amount()).isEqualTo(new BigDecimal("0.50000000003"));
        assertThat(label(dataset, "ServiceName")).isEqualTo("service");
        assertThat(label(dataset, "EffectiveCost")).isEqualTo("effective cost");
        assertThat(role(dataset, "ListUnitPrice")).isEqualTo(ColumnRole.MEASURE);
        assertThat(role(dataset, "ResourceId")).isEqualTo(ColumnRole.ID);
        assertThat(role(dataset, "Tags")).isEqualTo(ColumnRole.TAG);
        assertThat(dataset.warnings())
                .containsExactly("1 row has a negative effective cost: credits or refunds.", "2 rows have no tags.");
    }

    @Test
    void curIsRecognisedWithItsMainCostAndDate() {
        Dataset dataset = lake.read(CUR).dataset();

        assertThat(dataset.format()).isEqualTo(ExportFormat.AWS_CUR);
        assertThat(dataset.mainCost()).contains("lineItem/UnblendedCost");
        assertThat(dataset.mainDate()).contains("lineItem/UsageStartDate");
        assertThat(dataset.totals().getFirst().amount()).isEqualTo(new BigDecimal("1.2300000001"));
        assertThat(label(dataset, "lineItem/UnblendedCost")).isEqualTo("unblended cost");
        assertThat(label(dataset, "lineItem/ProductCode")).isEqualTo("service");
        assertThat(label(dataset, "resourceTags/user:team")).isEqualTo("team");
        assertThat(role(dataset, "lineItem/UsageAmount")).isEqualTo(ColumnRole.MEASURE);
        assertThat(role(dataset, "lineItem/UnblendedRate")).isEqualTo(ColumnRole.MEASURE);
        assertThat(role(dataset, "lineItem/UsageAccountId")).isEqualTo(ColumnRole.DIMENSION);
        assertThat(role(dataset, "resourceTags/user:team")).isEqualTo(ColumnRole.TAG);
        assertThat(dataset.warnings()).containsExactly("1 row has no tag \"team\".");
    }

    @Test
    void cur2HasTheSameLabelsAsCur() {
        String header = "line_item_usage_start_date,line_item_product_code,line_item_unblended_cost,product_region,"
                + "resource_tags_user_team\n";

        Dataset dataset = lake.read(header + "2026-09-01 00:00:00.000,AmazonEC2,1.5,eu-west-1,core\n")
                .dataset();

        assertThat(dataset.format()).isEqualTo(ExportFormat.AWS_CUR);
        assertThat(dataset.columns().stream().map(Column::label))
                .containsExactly("usage start date", "service", "unblended cost", "region", "team");
        assertThat(dataset.mainCost()).contains("line_item_unblended_cost");
    }

    @Test
    void azureDatesAreMonthFirst() {
        Dataset dataset = lake.read("Date,MeterCategory,ConsumedService,CostInBillingCurrency,EffectivePrice\n"
                        + "9/2/2026,Storage,Microsoft.Storage,5.64902E-05,0.1\n"
                        + "9/30/2026,Storage,Microsoft.Storage,1.5,0.1\n")
                .dataset();

        assertThat(dataset.format()).isEqualTo(ExportFormat.AZURE);
        assertThat(dataset.mainCost()).contains("CostInBillingCurrency");
        assertThat(dataset.dates()).contains(new DateRange(LocalDate.of(2026, 9, 2), LocalDate.of(2026, 10, 1)));
        assertThat(role(dataset, "EffectivePrice")).isEqualTo(ColumnRole.MEASURE);
    }

    @Test
    void oracleDatesWithoutSecondsAreRead() {
        Dataset dataset = lake.read("lineItem/intervalUsageStart,product/service,cost/myCost,cost/currencyCode\n"
                        + "2026-11-13T10:00Z,DATABASE,0.012264277499950943,USD\n"
                        + "2026-11-13T07:00Z,TELEMETRY,2.323760000E-9,USD\n")
                .dataset();

        assertThat(dataset.format()).isEqualTo(ExportFormat.OCI);
        assertThat(dataset.column("lineItem/intervalUsageStart").orElseThrow().type())
                .isEqualTo(ColumnType.TIMESTAMP);
        assertThat(dataset.totals().getFirst().amount()).isEqualTo(new BigDecimal("0.012264279823710943"));
    }

    @Test
    void dayFirstDatesAreToldByADayPastTwelve() {
        Dataset dataset = lake.read("day,cost\n1/9/2026,1\n13/9/2026,2\n").dataset();

        assertThat(dataset.dates()).contains(new DateRange(LocalDate.of(2026, 9, 1), LocalDate.of(2026, 9, 14)));
    }

    @Test
    void aGuessOfDayAndMonthIsSaid() {
        Dataset dataset = lake.read("day,cost\n1/9/2026,1\n2/9/2026,2\n").dataset();

        assertThat(dataset.report().notes()).containsExactly("Dates in \"day\" are read month first.");
    }

    @Test
    void mixedCurrenciesMissingDatesAndEmptyColumnsAreWarnedOf() {
        Dataset dataset = lake.read("date,currency,cost,note\n2026-09-01,USD,1,\n,EUR,2,\n2026-09-02,USD,,\n")
                .dataset();

        assertThat(dataset.currency()).isEmpty();
        assertThat(dataset.warnings())
                .containsExactly(
                        "1 row has no date.",
                        "Amounts are in 2 currencies (USD, EUR): totals add them as they are.",
                        "1 row has no cost.",
                        "The column \"note\" is entirely empty.");
    }

    @Test
    void repeatedIdsAreWarnedOf() {
        StringBuilder table = new StringBuilder("line_id,cost\n");
        for (int row = 0; row < 100; row++) {
            table.append("id-").append(row).append(",1\n");
        }
        table.append("id-7,1\n");

        assertThat(lake.read(table.toString()).dataset().warnings())
                .containsExactly("1 row repeats the id of another row: the file may hold them twice.");
    }

    @Test
    void sumsOfManyRandomAmountsAreExact() {
        Random random = new Random(11);
        StringBuilder table = new StringBuilder("service,cost\n");
        BigDecimal sum = BigDecimal.ZERO;
        for (int row = 0; row < 20_000; row++) {
            BigDecimal amount = new BigDecimal(Long.toString(random.nextLong(-1_000_000_000L, 1_000_000_000_000L)))
                    .movePointLeft(random.nextInt(4, 12));
            sum = sum.add(amount);
            table.append(List.of("EC2", "S3").get(row % 2))
                    .append(',')
                    .append(amount)
                    .append('\n');
        }

        Dataset dataset = lake.read(table.toString()).dataset();

        assertThat(dataset.totals().getFirst().amount()).isEqualByComparingTo(sum);
    }

    private static String label(Dataset dataset, String name) {
        return dataset.column(name).orElseThrow().label();
    }

    private static ColumnRole role(Dataset dataset, String name) {
        return dataset.column(name).orElseThrow().role();
    }
}
