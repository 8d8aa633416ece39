package dev.patchbay.analytics.question;

import dev.patchbay.model.analytics.ColumnRole;
import dev.patchbay.model.analytics.ColumnType;
import dev.patchbay.model.analytics.Dataset;
import dev.patchbay.model.analytics.ExportFormat;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The datasets the questions are asked of, shaped as real exports are. */
final class Shapes {

    static final Map<String, Dataset> ALL = all();

    private Shapes() {}

    private static Map<String, Dataset> all() {
        var all = new HashMap<>(
                Map.of("focus", focus(), "cur", cur(), "sales", sales(), "tickets", tickets(), "acme", acme()));
        all.putAll(DeskShapes.ALL);
        return Map.copyOf(all);
    }

    static Dataset focus() {
        return new DatasetBuilder("focus-1.0-sample.csv", ExportFormat.FOCUS, 1000)
                .dimension("AvailabilityZone", "us-east-1a", "us-west-2b")
                .cost("EffectiveCost", "14.976514")
                .cost("BilledCost", "20.41")
                .ids("BillingAccountId")
                .dimension("BillingAccountName", "SunBird")
                .dimension("BillingCurrency", "USD")
                .dates("BillingPeriodEnd", "BillingPeriodStart")
                .dimension("ChargeCategory", "Usage", "Adjustment", "Credit", "Tax")
                .wide("ChargeDescription", 226, "$0.000 per GB - data transfer in per month")
                .dimension("ChargeFrequency", "Usage-Based", "One-Time")
                .dates("ChargePeriodEnd", "ChargePeriodStart")
                .dimension("CommitmentDiscountStatus", "Used")
                .dimension("CommitmentDiscountType", "Savings Plan")
                .measures("ConsumedQuantity")
                .dimension("ConsumedUnit", "GB", "GB-Months", "Hours", "Requests")
                .cost("ContractedCost", "9.5")
                .measures("ContractedUnitPrice")
                .dimension("InvoiceIssuerName", "Amazon Web Services, Inc.", "Microsoft", "Oracle America, Inc.")
                .cost("ListCost", "31.2")
                .measures("ListUnitPrice")
                .dimension("PricingCategory", "Standard", "Committed", "Other")
                .measures("PricingQuantity")
                .dimension("PricingUnit", "GB", "GB-Months", "Hours", "Requests")
                .dimension("ProviderName", "AWS", "Microsoft", "Oracle")
                .dimension("PublisherName", "Amazon Web Services, Inc.", "Microsoft", "Oracle")
                .dimension("RegionId", "us-west-2", "us-east-1", "us-east-2", "eu-central-1")
                .dimension(
                        "RegionName", "US West (Oregon)", "US East (N. Virginia)", "US East (Ohio)", "EU (Frankfurt)")
                .ids("ResourceId")
                .wide("ResourceName", 600, "zmltestplayground")
                .dimension("ResourceType", "volume", "Storage account", "bucket", "instance")
                .dimension("ServiceCategory", "Compute", "Storage", "Networking", "Databases")
                .ids("Id")
                .dimension(
                        "ServiceName",
                        "Amazon Elastic Compute Cloud",
                        "Elastic Load Balancing",
                        "AmazonCloudWatch",
                        "Amazon Virtual Private Cloud",
                        "Amazon Simple Storage Service",
                        "Amazon Relational Database Service",
                        "Azure Kubernetes Service",
                        "Azure DB for MySQL",
                        "AWS Lambda",
                        "Amazon Support",
                        "Storage Accounts")
                .ids("SkuId", "SkuPriceId")
                .ids("SubAccountId")
                .dimension("SubAccountName", "Atlas Orion", "Orion Zenith", "Orion Pioneer", "Helios Prod")
                .tag("Tags", 400, "{\"env\": \"prod\"}", "{\"env\": \"dev\"}")
                .mainDate("ChargePeriodStart")
                .days("2024-09-01", "2024-10-02")
                .currency("USD")
                .build();
    }

    static Dataset cur() {
        return new DatasetBuilder("aws-cur-sample.csv", ExportFormat.AWS_CUR, 1281)
                .ids("identity/LineItemId")
                .dimension("bill/BillType", "Anniversary")
                .dimension("bill/PayerAccountId", "123412340534")
                .dates("bill/BillingPeriodStartDate", "bill/BillingPeriodEndDate")
                .dimension("lineItem/UsageAccountId", "123412340534", "222233334444")
                .dimension("lineItem/LineItemType", "Usage", "Tax", "Credit")
                .dates("lineItem/UsageStartDate", "lineItem/UsageEndDate")
                .dimension("lineItem/ProductCode", "AmazonS3", "AWSGlue", "AWSQueueService", "AmazonSNS", "AmazonEC2")
                .dimension("lineItem/UsageType", "CAN1-Requests-Tier2", "USW2-Requests-Tier2", "BoxUsage:m5.4xlarge")
                .dimension("lineItem/Operation", "ReadLocation", "PutObject", "ListAllMyBuckets", "RunInstances")
                .measures("lineItem/UsageAmount")
                .dimension("lineItem/CurrencyCode", "USD")
                .measures("lineItem/UnblendedRate")
                .cost("lineItem/UnblendedCost", "1.682309")
                .cost("lineItem/BlendedCost", "1.682309")
                .wide("lineItem/LineItemDescription", 139, "$0.004 per 10,000 GET and all other requests")
                .dimension(
                        "product/ProductName",
                        "Amazon Simple Storage Service",
                        "AWS Glue",
                        "Amazon Simple Queue Service",
                        "Amazon Simple Notification Service",
                        "Amazon Elastic Compute Cloud")
                .dimension("product/fromRegionCode", "us-east-1", "ca-central-1", "us-west-2")
                .dimension("product/location", "Canada (Central)", "US West (Oregon)", "US East (N. Virginia)")
                .dimension("product/productFamily", "API Request", "Data Transfer", "Storage", "Compute Instance")
                .dimension("product/region", "ca-central-1", "us-west-2", "us-east-1", "us-east-2")
                .dimension("product/regionCode", "ca-central-1", "us-west-2", "us-east-1", "us-east-2")
                .dimension("product/servicecode", "AmazonS3", "AWSGlue", "AWSQueueService", "AWSDataTransfer")
                .dimension("product/servicename", "Amazon Simple Storage Service", "AWS Glue", "AWS Data Transfer")
                .dimension("product/storageClass", "General Purpose", "Archive")
                .dimension("product/usagetype", "CAN1-Requests-Tier2", "USW2-Requests-Tier2")
                .measures("pricing/publicOnDemandRate")
                .cost("pricing/publicOnDemandCost", "1.9")
                .dimension("pricing/term", "OnDemand", "Reserved")
                .dimension("pricing/unit", "Requests", "GB", "GB-Mo")
                .tag("resourceTags/user:team", 412, "platform", "web", "data")
                .tag("resourceTags/user:environment", 300, "production", "staging")
                .mainDate("lineItem/UsageStartDate")
                .days("2023-11-01", "2023-12-01")
                .currency("USD")
                .build();
    }

    static Dataset sales() {
        return new DatasetBuilder("sales-2026.csv", ExportFormat.GENERIC, 24000)
                .ids("order_id")
                .dates("order_date", "ship_date")
                .dimension("customer", "Acme", "Globex", "Initech", "Umbrella Corp", "Paris")
                .dimension("country", "Germany", "France", "Switzerland", "United States")
                .dimension("city", "Zurich", "Paris", "Berlin", "Boston")
                .dimension("region", "North", "South", "East", "West")
                .dimension("product", "Laptop Pro", "Laptop Air", "Monitor 27", "Dock")
                .dimension("product_category", "Hardware", "Software", "Services")
                .dimension("sales_rep", "Anna Keller", "Bob Stone", "Chris Vale")
                .dimension("channel", "online", "partner", "direct")
                .add("quantity", ColumnType.INTEGER, ColumnRole.MEASURE, 0, 40, List.of())
                .measures("unit_price", "discount_percent")
                .cost("net_revenue", "2400000.50")
                .cost("gross_revenue", "2900000.00")
                .cost("shipping_cost", "81000.00")
                .dimension("payment_status", "paid", "open", "overdue")
                .days("2025-01-01", "2026-11-20")
                .currency("EUR")
                .build();
    }

    static Dataset tickets() {
        return new DatasetBuilder("helpdesk-tickets.csv", ExportFormat.GENERIC, 5200)
                .ids("ticket_id")
                .dates("created_at", "resolved_at")
                .dimension("customer", "Acme", "Globex", "Initech")
                .wide("subject", 4800, "VPN down", "Printer jam")
                .dimension("category", "Network", "Hardware", "Access", "Email")
                .dimension("priority", "Low", "Normal", "High", "Critical")
                .dimension("status", "Open", "Pending", "Resolved", "Closed")
                .dimension("agent", "Maria Lopez", "John Smith", "Wei Chen")
                .dimension("channel", "email", "phone", "chat", "portal")
                .measures("first_response_minutes", "resolution_hours", "satisfaction_score")
                .add("reopened", ColumnType.BOOLEAN, ColumnRole.DIMENSION, 0, 2, List.of("true", "false"))
                .tag("tags", 900, "vip", "after-hours")
                .days("2026-08-01", "2026-11-21")
                .build();
    }

    static Dataset acme() {
        return new DatasetBuilder("acme-september.csv", ExportFormat.GENERIC, 48120)
                .wholeDays("Date")
                .dimension("Service", "EC2", "S3", "RDS", "Lambda", "CloudFront")
                .dimension("Account", "prod", "staging", "sandbox")
                .dimension("Team", "platform", "web", "data")
                .dimension("Region", "eu-west-1", "eu-central-1", "us-east-1")
                .ids("Resource")
                .measures("Usage Hours")
                .cost("Cost", "27343.18")
                .tag("tag:owner", 412, "anna", "bob")
                .days("2026-09-01", "2026-10-01")
                .currency("USD")
                .warn("8 rows have no date.")
                .warn("412 rows have no tag \"owner\".")
                .build();
    }
}
