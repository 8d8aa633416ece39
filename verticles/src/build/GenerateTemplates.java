import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.resolve.DirectoryCodeResolver;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * Writes the Java sources of the page templates; run by the build as {@code java GenerateTemplates.java <templates>
 * <sources>} on the JDK that compiles the rest. Does nothing while the sources are newer than the templates, so that
 * an unchanged page costs no compilation.
 */
final class GenerateTemplates {

    /** Where jte looks for templates that were compiled with the code. */
    private static final String PACKAGE = "gg.jte.generated.precompiled";

    private GenerateTemplates() {}

    public static void main(String[] arguments) throws IOException {
        Path templates = Path.of(arguments[0]);
        Path sources = Path.of(arguments[1]);
        if (hasFiles(sources) && newest(templates).compareTo(newest(sources)) < 0) {
            return;
        }
        TemplateEngine engine = TemplateEngine.create(
                new DirectoryCodeResolver(templates),
                sources,
                ContentType.Html,
                GenerateTemplates.class.getClassLoader(),
                PACKAGE);
        engine.setTrimControlStructures(true);
        engine.cleanAll();
        engine.generateAll();
    }

    private static boolean hasFiles(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.anyMatch(Files::isRegularFile);
        }
    }

    private static FileTime newest(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.map(GenerateTemplates::changed)
                    .max(Comparator.naturalOrder())
                    .orElseThrow();
        }
    }

    private static FileTime changed(Path path) {
        try {
            return Files.getLastModifiedTime(path);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
