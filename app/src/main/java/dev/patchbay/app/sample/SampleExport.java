package dev.patchbay.app.sample;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A cost export to try Patchbay with: three months of four clients of an MSP, in columns of FOCUS 1.0. Every run
 * writes the same bytes. In September one client's cost rises, and the file says why.
 */
public final class SampleExport {

    private static final LocalDate FIRST = LocalDate.of(2026, 7, 1);
    private static final LocalDate END = LocalDate.of(2026, 10, 1);

    /** Any number; this one is what makes all copies of the sample the same. */
    private static final long SEED = 20_260_701;

    private static final double NOISE = 0.12;
    private static final double ON_WEEKENDS = 0.72;
    private static final BigDecimal DISCOUNT = new BigDecimal("0.88");
    private static final int SCALE = 4;

    private static final List<String> HEADER = List.of(
            "BillingPeriodStart",
            "ChargePeriodStart",
            "ChargePeriodEnd",
            "ChargeCategory",
            "ProviderName",
            "ServiceCategory",
            "ServiceName",
            "RegionId",
            "ResourceId",
            "SubAccountName",
            "tags/customer",
            "tags/team",
            "ConsumedQuantity",
            "ConsumedUnit",
            "ListCost",
            "BilledCost",
            "EffectiveCost",
            "BillingCurrency");

    private final SplittableRandom random = new SplittableRandom(SEED);

    private SampleExport() {}

    /** Writes the sample; a file that is there already is replaced. */
    public static void write(Path file) throws IOException {
        try (Writer writer = Files.newBufferedWriter(file)) {
            new SampleExport().write(writer);
        }
    }

    private void write(Writer writer) {
        PrintWriter lines = new PrintWriter(writer);
        lines.print(String.join(",", HEADER) + "\n");
        for (LocalDate day = FIRST; day.isBefore(END); day = day.plusDays(1)) {
            for (SampleResource resource : SampleResource.all()) {
                if (!day.isBefore(resource.since())) {
                    lines.print(String.join(",", row(resource, day)) + "\n");
                }
            }
        }
        lines.flush();
    }

    private List<String> row(SampleResource resource, LocalDate day) {
        BigDecimal list = cost(resource, day);
        BigDecimal effective = list.multiply(DISCOUNT).setScale(SCALE, RoundingMode.HALF_UP);
        BigDecimal hours = BigDecimal.valueOf(24 - random.nextInt(3));
        return List.of(
                day.withDayOfMonth(1).toString(),
                day.toString(),
                day.plusDays(1).toString(),
                "Usage",
                resource.provider(),
                resource.category(),
                resource.service(),
                resource.region(),
                resource.id(),
                resource.customer() + " production",
                resource.customer(),
                resource.team(),
                hours.toString(),
                "Hours",
                list.toString(),
                list.toString(),
                effective.toString(),
                "USD");
    }

    /** The usual cost of a day, less on weekends, never quite the same. */
    private BigDecimal cost(SampleResource resource, LocalDate day) {
        DayOfWeek weekday = day.getDayOfWeek();
        boolean weekend = weekday == DayOfWeek.SATURDAY || weekday == DayOfWeek.SUNDAY;
        double factor = (weekend ? ON_WEEKENDS : 1) * (1 - NOISE + 2 * NOISE * random.nextDouble());
        return BigDecimal.valueOf(resource.daily() * factor).setScale(SCALE, RoundingMode.HALF_UP);
    }
}
