package dev.patchbay.doctor;

/**
 * One thing that was looked at.
 *
 * @param subject what: "Slack token"
 * @param said how it stands
 * @param advice what to do; empty where all is well
 */
public record Finding(Level level, String subject, String said, String advice) {

    /** How it stands with something. */
    public enum Level {
        OK,
        /** Works, with something missing. */
        WARNING,
        PROBLEM
    }

    public static Finding ok(String subject, String said) {
        return new Finding(Level.OK, subject, said, "");
    }

    public static Finding warning(String subject, String said, String advice) {
        return new Finding(Level.WARNING, subject, said, advice);
    }

    public static Finding problem(String subject, String said, String advice) {
        return new Finding(Level.PROBLEM, subject, said, advice);
    }
}
