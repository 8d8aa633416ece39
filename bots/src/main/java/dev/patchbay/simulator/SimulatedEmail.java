package dev.patchbay.simulator;

import java.util.Locale;

/**
 * The email that the simulated platforms vouch for, where they tell any: a name's is the same on all of them, so that a
 * desk that knows it takes the members for one person.
 */
public final class SimulatedEmail {

    private static final String OURS = "@contoso.example";
    private static final String ELSEWHERE = "@elsewhere.example";

    private SimulatedEmail() {}

    /** That of somebody of the MSP. */
    public static String of(String name) {
        return of(name, false);
    }

    /** @param guest whether they are of another organisation */
    public static String of(String name, boolean guest) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-") + (guest ? ELSEWHERE : OURS);
    }
}
