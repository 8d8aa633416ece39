package dev.patchbay.config;

import java.util.List;

/** The settings cannot be used; every problem is named, each with what to do. */
public final class SettingsException extends Exception {

    private static final long serialVersionUID = 1L;

    public SettingsException(List<String> problems) {
        super(String.join("\n", problems));
    }
}
