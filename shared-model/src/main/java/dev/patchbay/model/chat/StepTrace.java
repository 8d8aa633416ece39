package dev.patchbay.model.chat;

import java.time.Duration;

/** What one step of a turn did, and how long it took; for the debug view. */
public record StepTrace(String step, Duration took, String found) {}
