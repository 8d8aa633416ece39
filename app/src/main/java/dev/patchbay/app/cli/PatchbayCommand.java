package dev.patchbay.app.cli;

import dev.patchbay.config.Port;
import dev.patchbay.config.SettingsException;
import dev.patchbay.model.failure.Failure;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** The command {@code ./patchbay}; without a subcommand it starts the desk. */
@Command(
        name = "patchbay",
        description = "The support and analytics desk of an MSP, in its chat threads.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        subcommands = {
            StartCommand.class,
            AskCommand.class,
            SampleCommand.class,
            SignInLinkCommand.class,
            TeamsPackageCommand.class,
            SlackManifestCommand.class,
            SimulateCommand.class,
            DoctorCommand.class,
            ArchiveClassesCommand.class
        },
        footer = {"", "Without a command, Patchbay starts. Settings are explained in README.md."})
public final class PatchbayCommand implements Callable<Integer> {

    @Mixin
    private SettingsOptions settings;

    @Spec
    private CommandSpec spec;

    /** The command line with its subcommands and its way to report failures: one line each, exit status 1. */
    public static CommandLine commandLine() {
        return new CommandLine(new PatchbayCommand())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .registerConverter(Port.class, PatchbayCommand::port)
                .setExecutionExceptionHandler(PatchbayCommand::report);
    }

    @Override
    public Integer call() throws Exception {
        return StartCommand.run(settings.load(), spec.commandLine().getOut());
    }

    private static Port port(String typed) {
        try {
            return new Port(Integer.parseInt(typed));
        } catch (IllegalArgumentException wrong) {
            throw new TypeConversionException("\"" + typed + "\" is no port: those are 0 to 65535");
        }
    }

    private static int report(Exception thrown, CommandLine command, ParseResult parsed) {
        PrintWriter err = command.getErr();
        if (thrown instanceof SettingsException settings) {
            settings.getMessage().lines().forEach(line -> err.println("patchbay: " + line));
        } else if (thrown instanceof Failure failure) {
            err.println("patchbay: " + FailureText.of(failure));
        } else {
            err.println("patchbay: something broke: " + thrown);
            thrown.printStackTrace(err);
        }
        err.flush();
        return CommandLine.ExitCode.SOFTWARE;
    }
}
