package dev.patchbay.app.cli;

import dev.patchbay.app.sample.SampleExport;
import dev.patchbay.model.failure.ErrorCode;
import dev.patchbay.model.failure.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes a file to try everything with. */
@Command(
        name = "sample",
        description = {
            "Writes a sample cost export: three months of four clients, about 2,000 rows.",
            "Drop it into a conversation, or ask it here: ./patchbay ask \"cost by customer\" --file FILE"
        },
        mixinStandardHelpOptions = true)
final class SampleCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "Where to write it.")
    private Path file;

    @Option(names = "--force", description = "Replace the file if it is there.")
    private boolean force;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (Files.exists(file) && !force) {
            throw new Failure(
                    ErrorCode.INVALID_REQUEST, file + " is there already. Name another file, or add --force.");
        }
        try {
            SampleExport.write(file);
        } catch (IOException e) {
            throw new Failure(
                    ErrorCode.INVALID_REQUEST, file + " cannot be written. Name a file in a folder of yours.", e);
        }
        spec.commandLine().getOut().println("Wrote " + file + ".");
        return 0;
    }
}
