package dev.patchbay.analytics.question;

import dev.patchbay.model.analytics.ColumnRole;
import dev.patchbay.model.analytics.ColumnType;
import dev.patchbay.model.analytics.Dataset;
import dev.patchbay.model.analytics.ExportFormat;
import java.util.List;
import java.util.Map;

/** Tables as service desks and their offices keep them. */
final class DeskShapes {

    static final Map<String, Dataset> ALL = Map.of(
            "costs",
            costs(),
            "helpdesk",
            helpdesk(),
            "invoices",
            invoices(),
            "timesheet",
            timesheet(),
            "devices",
            devices());

    private DeskShapes() {}

    private static Dataset costs() {
        return new DatasetBuilder("costs.csv", ExportFormat.GENERIC, 380)
                .wholeDays("date")
                .dimension("account name", "Acme Logistics", "Corvus Law", "Greenfield Farms")
                .dimension("service", "Amazon EC2", "Amazon RDS", "AWS Lambda", "CloudFront", "Azure SQL")
                .dimension("region", "us-east-1", "eu-central-1", "eu-west-1")
                .measures("usage quantity")
                .dimension("unit", "GB", "Hrs", "Requests")
                .cost("cost usd", "41570.59")
                .days("2026-08-01", "2026-11-20")
                .currency("USD")
                .build();
    }

    private static Dataset helpdesk() {
        return new DatasetBuilder("tickets.csv", ExportFormat.GENERIC, 320)
                .ids("Ticket ID")
                .dimension("Customer", "Acme Logistics", "Corvus Law")
                .dimension("Title", "VPN down", "New starter account", "Phishing mail reported")
                .dimension("Priority", "critical", "high", "medium", "low")
                .dimension("Status", "open", "in progress", "resolved", "closed")
                .dimension("Assignee", "Maria Lopez", "Tom Becker")
                .dates("Opened At")
                .add("Resolved At", ColumnType.TIMESTAMP, ColumnRole.DATE, 90, 200, List.of())
                .measures("First Response (min)")
                .add("Satisfaction", ColumnType.INTEGER, ColumnRole.MEASURE, 182, 5, List.of())
                .days("2026-07-02", "2026-11-20")
                .build();
    }

    private static Dataset invoices() {
        return new DatasetBuilder("invoices.csv", ExportFormat.GENERIC, 110)
                .ids("Invoice No")
                .dimension("Client", "Acme Logistics", "Corvus Law", "Fenwick & Sons")
                .wholeDays("Invoice Date")
                .add("Due Date", ColumnType.DATE, ColumnRole.DATE, 0, 100, List.of())
                .cost("Total", "582603.04")
                .cost("Net", "489582.38")
                .cost("VAT", "93020.66")
                .dimension("Paid", "yes", "no")
                .days("2026-01-13", "2026-11-17")
                .currency("EUR")
                .build();
    }

    private static Dataset timesheet() {
        return new DatasetBuilder("timesheet.csv", ExportFormat.GENERIC, 400)
                .wholeDays("Date")
                .dimension("Engineer", "Priya Nair", "Tom Becker")
                .dimension("Client", "Corvus Law", "Internal")
                .dimension("Task", "Internal meeting", "Patching")
                .measures("Hours")
                .dimension("Billable", "yes", "no")
                .measures("Rate")
                .days("2026-03-02", "2026-05-30")
                .build();
    }

    private static Dataset devices() {
        return new DatasetBuilder("devices.csv", ExportFormat.GENERIC, 210)
                .ids("Hostname")
                .dimension("Client", "Acme Logistics", "Corvus Law")
                .dimension("OS", "Windows 11 Pro", "Windows 11 Enterprise", "Windows 10 Pro", "Ubuntu 22.04")
                .dates("Last Seen")
                .measures("Disk Free (GB)", "RAM (GB)")
                .add("Warranty Until", ColumnType.DATE, ColumnRole.DATE, 12, 150, List.of())
                .dimension("Status", "active", "retired")
                .days("2026-08-05", "2026-11-20")
                .build();
    }
}
