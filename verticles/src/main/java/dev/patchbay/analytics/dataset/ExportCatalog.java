package dev.patchbay.analytics.dataset;

import dev.patchbay.model.analytics.ExportFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The cost exports whose columns are known by name. Names are compared as {@link Words#key}, so that
 * {@code lineItem/UnblendedCost} of CUR and {@code line_item_unblended_cost} of CUR 2.0 are one.
 *
 * <p>Sources: AWS "Data dictionary" of the Cost and Usage Report, FOCUS 1.0 specification, Microsoft "Cost and usage
 * data fields", Oracle "Cost and usage reports".
 */
enum ExportCatalog {
    AWS_CUR(
            ExportFormat.AWS_CUR,
            List.of("lineItem/UnblendedCost", "lineItem/UsageStartDate"),
            List.of(
                    "lineItem/UnblendedCost",
                    "lineItem/NetUnblendedCost",
                    "lineItem/BlendedCost",
                    "reservation/EffectiveCost",
                    "savingsPlan/SavingsPlanEffectiveCost",
                    "pricing/publicOnDemandCost"),
            List.of("lineItem/UsageStartDate", "lineItem/UsageEndDate", "bill/BillingPeriodStartDate"),
            "lineItem/ProductCode=service, lineItem/UsageAccountId=account, lineItem/UsageAccountName=account name,"
                    + " lineItem/ResourceId=resource, lineItem/LineItemId=line item, identity/LineItemId=line item,"
                    + " lineItem/LineItemType=charge type, lineItem/LineItemDescription=description,"
                    + " bill/PayerAccountId=payer account, lineItem/CurrencyCode=currency,"
                    + " product/ProductName=product, product/region=region, product/regionCode=region code,"
                    + " product/servicecode=service code, product/servicename=service name,"
                    + " product/usagetype=product usage type, product/operation=product operation,"
                    + " reservation/EffectiveCost=reservation effective cost"),
    FOCUS(
            ExportFormat.FOCUS,
            List.of("BilledCost", "EffectiveCost", "ChargePeriodStart"),
            List.of("EffectiveCost", "BilledCost", "ContractedCost", "ListCost"),
            List.of("ChargePeriodStart", "ChargePeriodEnd", "BillingPeriodStart", "BillingPeriodEnd"),
            "ServiceName=service, SubAccountName=account, SubAccountId=account id, RegionName=region,"
                    + " RegionId=region id, ProviderName=provider, BillingCurrency=currency,"
                    + " ChargePeriodStart=charge date, ChargePeriodEnd=charge end"),
    AZURE(
            ExportFormat.AZURE,
            List.of("MeterCategory", "ConsumedService"),
            List.of("CostInBillingCurrency", "PreTaxCost", "CostInUsd", "Cost", "CostInPricingCurrency"),
            List.of("Date", "UsageDateTime", "UsageDate"),
            "MeterCategory=service, MeterSubCategory=service part, CostInBillingCurrency=cost, PreTaxCost=cost,"
                    + " ResourceLocation=region, SubscriptionName=subscription, BillingCurrencyCode=currency,"
                    + " ResourceId=resource id, Date=date"),
    OCI(
            ExportFormat.OCI,
            List.of("lineItem/intervalUsageStart", "product/service"),
            List.of("cost/myCost", "cost/myCostOverage"),
            List.of("lineItem/intervalUsageStart", "lineItem/intervalUsageEnd"),
            "cost/myCost=cost, cost/myCostOverage=overage cost, product/service=service, cost/currencyCode=currency,"
                    + " product/compartmentName=compartment, lineItem/intervalUsageStart=usage start,"
                    + " lineItem/intervalUsageEnd=usage end, product/resourceId=resource"),
    GENERIC(
            ExportFormat.GENERIC,
            List.of(),
            List.of(
                    "effective cost",
                    "unblended cost",
                    "net cost",
                    "cost",
                    "costs",
                    "total cost",
                    "cost in usd",
                    "billed cost",
                    "amount",
                    "total amount",
                    "total",
                    "gross amount",
                    "gross",
                    "brutto",
                    "net amount",
                    "net",
                    "netto",
                    "net revenue",
                    "revenue",
                    "spend"),
            List.of(
                    "charge period start",
                    "usage start date",
                    "usage start time",
                    "usage date",
                    "date",
                    "day",
                    "order date",
                    "created at",
                    "created",
                    "timestamp",
                    "month"),
            "");

    private final ExportFormat format;
    private final Set<String> marks;
    private final List<String> costs;
    private final List<String> dates;
    private final Map<String, String> labels;

    ExportCatalog(ExportFormat format, List<String> marks, List<String> costs, List<String> dates, String labels) {
        this.format = format;
        this.marks = marks.stream().map(Words::key).collect(Collectors.toSet());
        this.costs = costs.stream().map(Words::key).toList();
        this.dates = dates.stream().map(Words::key).toList();
        this.labels = labels(labels);
    }

    /** The export that has these columns. */
    static ExportCatalog of(List<String> names) {
        Set<String> keys = names.stream().map(Words::key).collect(Collectors.toSet());
        for (ExportCatalog catalog : values()) {
            if (keys.containsAll(catalog.marks)) {
                return catalog;
            }
        }
        return GENERIC;
    }

    ExportFormat format() {
        return format;
    }

    /** The place of a cost column, the main one lowest; unknown ones last. */
    int costRank(String name) {
        return rank(costs, name);
    }

    /** The place of a date column, the main one lowest; unknown ones last. */
    int dateRank(String name) {
        return rank(dates, name);
    }

    boolean knownCost(String name) {
        return this != GENERIC && costs.contains(Words.key(name));
    }

    Optional<String> label(String name) {
        return Optional.ofNullable(labels.get(Words.key(name)));
    }

    private static int rank(List<String> keys, String name) {
        int at = keys.indexOf(Words.key(name));
        return at < 0 ? keys.size() : at;
    }

    private static Map<String, String> labels(String pairs) {
        Map<String, String> labels = new LinkedHashMap<>();
        for (String pair : pairs.split(",")) {
            String[] sides = pair.strip().split("=");
            if (sides.length == 2) {
                labels.put(Words.key(sides[0]), sides[1]);
            }
        }
        return labels;
    }
}
