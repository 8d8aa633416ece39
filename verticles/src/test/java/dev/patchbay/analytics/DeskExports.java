package dev.patchbay.analytics;

import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** 24 tickets and 24 invoices with cells that are empty for a reason, whose figures can be worked out by hand. */
final class DeskExports {

    private DeskExports() {}

    /**
     * The n-th ticket took 10 + n minutes; every fourth is open, the first half of each six is nobody's, and every other
     * one has no satisfaction. The priorities are High, Medium and Low in turn.
     */
    static String tickets() {
        return "Ticket,Opened,Closed,Priority,Category,Assignee,Customer,Minutes Spent,Satisfaction,First Response Minutes\n"
                + IntStream.range(0, 24).mapToObj(DeskExports::ticket).collect(Collectors.joining("\n"));
    }

    private static String ticket(int n) {
        LocalDate opened = LocalDate.of(2026, 7 + n % 3, 10);
        return String.join(
                ",",
                "T-" + (100 + n),
                opened.toString(),
                n % 4 == 0 ? "" : opened.plusDays(2).toString(),
                n % 3 == 0 ? "High" : n % 3 == 1 ? "Medium" : "Low",
                n % 2 == 0 ? "Network" : "Printer",
                n % 6 < 3 ? "" : n % 6 == 5 ? "Cy Young" : "Ben Moss",
                n < 16 ? "Acme" : "Globex",
                String.valueOf(10 + n),
                n % 2 == 0 ? "" : String.valueOf(1 + n % 5),
                n % 8 == 0 ? "" : String.valueOf(n));
    }

    /** The n-th invoice is of 100 n net, 20 n tax and 120 n gross; every third is not paid yet. */
    static String invoices() {
        return "Invoice No,Customer,Issued,Due,Paid On,Net,Tax,Gross,Status\n"
                + IntStream.rangeClosed(1, 24).mapToObj(DeskExports::invoice).collect(Collectors.joining("\n"));
    }

    private static String invoice(int n) {
        LocalDate issued = LocalDate.of(2026, 9, 1).plusDays(n);
        return String.join(
                ",",
                "INV-" + (100 + n),
                n <= 12 ? "Acme" : "Globex",
                issued.toString(),
                issued.plusDays(14).toString(),
                n % 3 == 0 ? "" : issued.plusDays(20).toString(),
                n * 100 + ".00",
                n * 20 + ".00",
                n * 120 + ".00",
                n % 3 == 0 ? "Open" : "Paid");
    }
}
