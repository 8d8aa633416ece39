package dev.patchbay.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * A cost export of 25 columns in the shape of an AWS Cost and Usage Report: about 535 bytes a row, the same for the
 * same number of rows.
 */
final class CostTable {

    private static final List<String> SERVICES = List.of(
            "AmazonEC2",
            "AmazonS3",
            "AWSLambda",
            "AmazonRDS",
            "AmazonDynamoDB",
            "AmazonCloudFront",
            "AWSDataTransfer",
            "AmazonEKS",
            "AmazonSQS",
            "AmazonSNS",
            "AWSGlue",
            "AmazonRedshift");

    private static final List<String> REGIONS =
            List.of("us-east-1", "us-west-2", "eu-west-1", "eu-central-1", "ap-southeast-1", "sa-east-1");

    private static final List<String> TEAMS = List.of("alpha", "beta", "gamma", "delta", "epsilon", "");

    private static final List<String> SIZES = List.of("large", "xlarge", "2xlarge", "4xlarge");

    private static final List<String> STAGES = List.of("prod", "dev", "test");

    private static final String HEADER = "identity/LineItemId,identity/TimeInterval,bill/InvoiceId,bill/BillingEntity,"
            + "bill/BillType,bill/PayerAccountId,bill/BillingPeriodStartDate,lineItem/UsageAccountId,"
            + "lineItem/LineItemType,lineItem/UsageStartDate,lineItem/UsageEndDate,lineItem/ProductCode,"
            + "lineItem/UsageType,lineItem/Operation,lineItem/ResourceId,lineItem/UsageAmount,lineItem/CurrencyCode,"
            + "lineItem/UnblendedRate,lineItem/UnblendedCost,lineItem/BlendedCost,lineItem/LineItemDescription,"
            + "product/ProductName,product/region,resourceTags/user:team,resourceTags/user:env\n";

    private final Random random = new Random(7);

    /** Writes a table, unless one of so many rows is there already. */
    static Path write(Path directory, long rows) throws IOException {
        Path file = directory.resolve("costs-" + rows + ".csv");
        if (!Files.exists(file)) {
            Path part = directory.resolve(file.getFileName() + ".part");
            try (BufferedWriter out = Files.newBufferedWriter(part)) {
                new CostTable().write(out, rows);
            }
            Files.move(part, file);
        }
        return file;
    }

    private void write(Writer out, long rows) throws IOException {
        out.write(HEADER);
        for (long row = 0; row < rows; row++) {
            out.write(row(row));
        }
    }

    private String row(long row) {
        LocalDateTime start = LocalDateTime.of(2026, 9, 1, 0, 0).plusHours(random.nextInt(720));
        String from = start + ":00Z";
        String until = start.plusHours(1) + ":00Z";
        String service = any(SERVICES);
        String region = any(REGIONS);
        double amount = random.nextDouble() * 100;
        double rate = random.nextDouble() / 2;
        String cost = String.format(Locale.ROOT, "%.10f", amount * rate);
        return String.join(
                        ",",
                        String.format("%052x", row),
                        from + "/" + until,
                        "1234567890,AWS,Anniversary,123456789012,2026-09-01T00:00:00Z",
                        String.valueOf(111111111100L + random.nextInt(40)),
                        "Usage",
                        from,
                        until,
                        service,
                        region + "-BoxUsage:m5." + any(SIZES),
                        String.format("RunInstances:%04d", random.nextInt(30)),
                        "arn:aws:" + service.toLowerCase(Locale.ROOT) + ":" + region
                                + String.format(":123456789012:resource/%016x", random.nextLong(1L << 40)),
                        String.format(Locale.ROOT, "%.10f,USD,%.10f", amount, rate),
                        cost,
                        cost,
                        String.format(
                                Locale.ROOT,
                                "\"$%.6f per unit-hour of %s usage, billed in %s for the on-demand plan (%d)\"",
                                rate,
                                service,
                                region,
                                random.nextInt(1000)),
                        service,
                        region,
                        any(TEAMS),
                        any(STAGES))
                + "\n";
    }

    private String any(List<String> values) {
        return values.get(random.nextInt(values.size()));
    }
}
