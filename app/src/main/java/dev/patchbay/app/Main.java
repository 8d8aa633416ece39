package dev.patchbay.app;

import dev.patchbay.app.cli.PatchbayCommand;

/** Where the process starts. */
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        int status = PatchbayCommand.commandLine().execute(arguments);
        if (status != 0) {
            System.exit(status);
        }
    }
}
