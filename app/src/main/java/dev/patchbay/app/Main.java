package dev.patchbay.app;

import dev.patchbay.app.cli.PatchbayCommand;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/** Where the process starts. */
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        int status = PatchbayCommand.commandLine()
                .setOut(printer(FileDescriptor.out))
                .setErr(printer(FileDescriptor.err))
                .execute(arguments);
        if (status != 0) {
            System.exit(status);
        }
    }

    /** In UTF-8 whatever the locale: in the bare one of a container, the JVM would print "?" for half of a name. */
    private static PrintWriter printer(FileDescriptor descriptor) {
        OutputStream stream = new FileOutputStream(descriptor);
        return new PrintWriter(stream, true, StandardCharsets.UTF_8);
    }
}
