package dev.patchbay.model.chat;

import java.util.Optional;

/** One thing an answer stands on: {@code [number] title}, a link where there is one. */
public record Citation(int number, String title, Optional<String> link) {}
