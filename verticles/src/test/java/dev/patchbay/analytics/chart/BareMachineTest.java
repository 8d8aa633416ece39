package dev.patchbay.analytics.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A server often has no fonts at all, and AWT gives up there. */
@EnabledOnOs(OS.LINUX)
class BareMachineTest {

    /** What the other process runs. */
    public static final class Draw {
        public static void main(String[] arguments) {
            new ChartRenderer().warmUp();
        }
    }

    @Test
    void aMachineWithoutFontsDrawsAllTheSame(@TempDir Path folder) throws Exception {
        Path noFonts = Files.writeString(folder.resolve("fonts.conf"), "<fontconfig></fontconfig>");
        ProcessBuilder java = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Djava.awt.headless=true",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Draw.class.getName())
                .redirectErrorStream(true);
        java.environment().put("FONTCONFIG_FILE", noFonts.toString());

        Process process = java.start();
        String output = new String(process.getInputStream().readAllBytes());

        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(output).isZero();
    }
}
