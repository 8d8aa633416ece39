package dev.patchbay.analytics.question.schema;

import java.util.List;
import java.util.Map;

/**
 * The column people mean by an everyday word in a cost export, first choice first, by key. Column names as in FOCUS
 * 1.0 (focus.finops.org), the AWS Cost and Usage Report dictionary (versions 1 and 2 share keys), Azure cost details
 * and OCI cost reports.
 */
final class Concepts {

    private static final List<String> SERVICE = List.of(
            "servicename",
            "lineitemproductcode",
            "productservicename",
            "productproductname",
            "metercategory",
            "productservice");
    private static final List<String> ACCOUNT = List.of(
            "subaccountname",
            "subaccountid",
            "lineitemusageaccountname",
            "lineitemusageaccountid",
            "subscriptionname",
            "accountname");
    private static final List<String> REGION =
            List.of("regionname", "regionid", "productregion", "productregioncode", "resourcelocation");
    private static final List<String> PROVIDER = List.of("providername", "billbillingentity");
    private static final List<String> CHARGE = List.of("chargecategory", "lineitemlineitemtype", "chargetype");

    private static final Map<String, List<String>> COLUMNS = Map.ofEntries(
            Map.entry("service", SERVICE),
            Map.entry("account", ACCOUNT),
            Map.entry("subaccount", ACCOUNT),
            Map.entry("linkedaccount", ACCOUNT),
            Map.entry("subscription", List.of("subscriptionname", "subaccountname")),
            Map.entry("region", REGION),
            Map.entry("location", List.of("regionname", "productlocation", "resourcelocation")),
            Map.entry("product", List.of("productproductname", "productname", "lineitemproductcode")),
            Map.entry("provider", PROVIDER),
            Map.entry("vendor", PROVIDER),
            Map.entry("cloud", PROVIDER),
            Map.entry("resource", List.of("resourceid", "lineitemresourceid", "productresourceid")),
            Map.entry("category", List.of("servicecategory", "metercategory")),
            Map.entry("chargetype", CHARGE),
            Map.entry("lineitemtype", CHARGE),
            Map.entry("usagetype", List.of("lineitemusagetype")),
            Map.entry("operation", List.of("lineitemoperation")),
            Map.entry("sku", List.of("skuid", "productsku")),
            Map.entry("usage", List.of("consumedquantity", "lineitemusageamount", "usagebilledquantity", "quantity")),
            Map.entry("billed", List.of("billedcost")),
            // FOCUS defines its effective cost as the amortized one.
            Map.entry("amortizedcost", List.of("effectivecost")),
            Map.entry("amortisedcost", List.of("effectivecost")),
            Map.entry("listcost", List.of("listcost", "pricingpublicondemandcost")));

    /** The columns people filter by, the first thought of first. */
    static final List<List<String>> BY_IMPORTANCE = List.of(
            SERVICE,
            PROVIDER,
            REGION,
            ACCOUNT,
            List.of("regionid"),
            List.of("servicecategory"),
            CHARGE,
            List.of("lineitemoperation"),
            List.of("lineitemusagetype"),
            List.of("productproductname"));

    /** The place of the service's category among them. */
    static final int LAST_EVERYDAY = 5;

    /** Whether a column names services: by their code, their name or the name they are sold by. */
    static boolean service(String key) {
        return SERVICE.contains(key) || COLUMNS.get("product").contains(key);
    }

    private Concepts() {}

    static Map<String, List<String>> columns() {
        return COLUMNS;
    }
}
