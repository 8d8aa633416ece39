package dev.patchbay.analytics;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;

/** Small exports whose figures can be worked out by hand. */
public final class Exports {

    private static final LocalDate FIRST = LocalDate.of(2026, 7, 5);
    private static final LocalDate LAST = LocalDate.of(2026, 9, 12);
    private static final LocalDateTime FIRST_TICKET = LocalDateTime.of(2025, 12, 1, 9, 0);

    private Exports() {}

    /**
     * One row a day from 5 Jul to 12 Sep 2026 for each service: EC2 costs 10 a day, S3 4, RDS 2, SQS 1, in September
     * twice that; EC2 and RDS are used in hours, S3 in GB, SQS in requests. SQS runs in one region only.
     */
    public static String costs() {
        var csv = new StringBuilder("Date,Service,Region,Team,Usage Quantity,Usage Unit,Description,Cost\n");
        for (LocalDate day = FIRST; !day.isAfter(LAST); day = day.plusDays(1)) {
            int times = day.getMonthValue() == 9 ? 2 : 1;
            boolean weekend = day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
            row(csv, day, "Amazon EC2", weekend ? "us-east-1" : "eu-west-1", "web", "24,Hours", 10 * times);
            row(csv, day, "Amazon S3", "us-east-1", "data", "5,GB", 4 * times);
            row(csv, day, "Amazon RDS", "eu-west-1", "", "24,Hours", 2 * times);
            row(csv, day, "Amazon SQS", "eu-west-1", "web", "1000,Requests", times);
        }
        return csv.toString();
    }

    private static void row(
            StringBuilder csv, LocalDate day, String service, String region, String team, String usage, int cost) {
        csv.append(String.join(",", day.toString(), service, region, team, usage))
                .append(",\"$1 per customer managed key and list of objects for ")
                .append(service)
                .append("\",")
                .append(cost)
                .append(".00\n");
    }

    /** 300 customers, the n-th with one order of n for each hundred begun: 600 orders; the last is "Zyx Onyx Studios". */
    public static String orders() {
        var csv = new StringBuilder("order_id,order_date,customer,product,net_revenue\n");
        int order = 0;
        for (int customer = 1; customer <= 300; customer++) {
            for (int count = 0; count < (customer + 99) / 100; count++) {
                order++;
                csv.append("%d,%s,%s,%s,%d.00%n"
                        .formatted(
                                order,
                                LocalDate.of(2026, 1, 1).plusDays(order % 300),
                                customer == 300 ? "Zyx Onyx Studios" : "Customer %03d Ltd".formatted(customer),
                                customer % 2 == 0 ? "Laptop" : "Dock",
                                customer));
            }
        }
        return csv.toString();
    }

    /**
     * Of each ten tickets six are Acme's, three Globex's and one Initech's, five times over; each was opened a week
     * after the other, on Mondays at nine, but Initech's on Saturdays at 22:30. Hours to resolve are 1, 2, 3 and so on.
     */
    public static String tickets() {
        var csv = new StringBuilder("ticket_id,created_at,customer,agent,status,resolution_hours\n");
        for (int ticket = 0; ticket < 50; ticket++) {
            int which = ticket % 10;
            LocalDateTime week = FIRST_TICKET.plusWeeks(ticket);
            csv.append("T-%03d,%s,%s,%s,%s,%d%n"
                    .formatted(
                            ticket,
                            which == 9 ? week.plusDays(5).withHour(22).withMinute(30) : week,
                            which < 6 ? "Acme" : which < 9 ? "Globex" : "Initech",
                            which == 9 ? "John" : which % 3 == 0 ? "Maria" : "Wei",
                            which < 6 ? "Open" : "Closed",
                            ticket + 1));
        }
        return csv.toString();
    }
}
