package dev.patchbay.app.sample;

import java.time.LocalDate;
import java.util.List;

/**
 * Something that one of the sample's clients pays for.
 *
 * @param team empty where somebody forgot the tag
 * @param daily its list price on a usual working day, US dollars
 * @param since its first day
 */
record SampleResource(
        String customer,
        String team,
        String provider,
        String category,
        String service,
        String region,
        String id,
        double daily,
        LocalDate since) {

    private static final LocalDate ALWAYS = LocalDate.MIN;

    /** The day the rise of September begins. */
    private static final LocalDate RISE = LocalDate.of(2026, 9, 12);

    static List<SampleResource> all() {
        return List.of(
                compute("Acme", "web", "eu-west-1", "i-0a31-acme-web-1", 38.40, ALWAYS),
                compute("Acme", "web", "eu-west-1", "i-0a32-acme-web-2", 38.40, ALWAYS),
                compute("Acme", "data", "eu-west-1", "i-0a77-acme-etl", 61.20, ALWAYS),
                compute("Acme", "data", "eu-west-1", "i-0f19-m5.4xlarge-render-test", 184.32, RISE),
                aws("Acme", "data", "Databases", "Amazon RDS", "eu-west-1", "acme-orders-db", 44.10),
                aws("Acme", "", "Storage", "Amazon S3", "eu-west-1", "acme-archive", 17.85),
                aws("Acme", "web", "Networking", "Amazon CloudFront", "eu-west-1", "acme-cdn", 9.60),
                compute("Birchwood", "platform", "us-east-1", "i-1b20-birch-app-1", 52.80, ALWAYS),
                compute("Birchwood", "platform", "us-east-1", "i-1b21-birch-app-2", 52.80, ALWAYS),
                aws("Birchwood", "platform", "Databases", "Amazon RDS", "us-east-1", "birch-main-db", 39.75),
                aws("Birchwood", "backup", "Storage", "Amazon S3", "us-east-1", "birch-backups", 12.30),
                aws("Birchwood", "platform", "Compute", "AWS Lambda", "us-east-1", "birch-jobs", 3.15),
                azure("Calder", "erp", "Compute", "Virtual Machines", "calder-erp-vm-1", 47.60),
                azure("Calder", "erp", "Compute", "Virtual Machines", "calder-erp-vm-2", 47.60),
                azure("Calder", "erp", "Databases", "Azure SQL Database", "calder-erp-sql", 58.25),
                azure("Calder", "", "Storage", "Azure Storage", "calder-files", 8.90),
                azure("Calder", "it", "Security", "Azure Firewall", "calder-fw", 30.00),
                azure("Calder", "it", "Networking", "VPN Gateway", "calder-vpn", 4.56),
                google("Delphi", "analytics", "Analytics", "BigQuery", "delphi-warehouse", 33.40),
                google("Delphi", "analytics", "Storage", "Cloud Storage", "delphi-lake", 11.20),
                google("Delphi", "app", "Compute", "Google Kubernetes Engine", "delphi-cluster", 71.90),
                google("Delphi", "app", "Databases", "Cloud SQL", "delphi-app-sql", 26.45),
                google("Delphi", "", "Networking", "Cloud Load Balancing", "delphi-lb", 5.80));
    }

    private static SampleResource compute(
            String customer, String team, String region, String id, double daily, LocalDate since) {
        return new SampleResource(customer, team, "AWS", "Compute", "Amazon EC2", region, id, daily, since);
    }

    private static SampleResource aws(
            String customer, String team, String category, String service, String region, String id, double daily) {
        return new SampleResource(customer, team, "AWS", category, service, region, id, daily, ALWAYS);
    }

    private static SampleResource azure(
            String customer, String team, String category, String service, String id, double daily) {
        return new SampleResource(
                customer, team, "Microsoft Azure", category, service, "switzerlandnorth", id, daily, ALWAYS);
    }

    private static SampleResource google(
            String customer, String team, String category, String service, String id, double daily) {
        return new SampleResource(customer, team, "Google Cloud", category, service, "europe-west6", id, daily, ALWAYS);
    }
}
