package org.w3id.nisso.browser;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.w3id.nisso.OtherTools;

/**
 * The Nu Html Checker, which the W3C's validator runs. It lives among libraries of its own, which Maven finds for it: those of
 * ours would not do.
 */
public final class HtmlChecker {

    private static final Path POM = Path.of("src/test/html-checker/pom.xml");
    private static final ClassLoader LIBRARIES = libraries();

    private HtmlChecker() { }

    private static ClassLoader libraries() {
        try {
            Path list = Files.createTempFile("html-checker", ".classpath");
            OtherTools.run(OtherTools.program("mvn", "maven", "--version"), "-q", "-B", "-f", POM.toString(),
                    "dependency:build-classpath", "-Dmdep.outputFile=" + list);
            List<URL> jars = new ArrayList<>();
            for (String jar : Files.readString(list).strip().split(File.pathSeparator)) {
                jars.add(Path.of(jar).toUri().toURL());
            }
            Files.delete(list);
            return new URLClassLoader(jars.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The errors of a page, each with its place; none if it is legal HTML. */
    public static List<String> errors(String markup) {
        try {
            Class<?> type = LIBRARIES.loadClass("nu.validator.client.EmbeddedValidator");
            Object validator = type.getConstructor().newInstance();
            type.getMethod("setNoLangDetect", boolean.class).invoke(validator, true);
            type.getMethod("setForceHTML", boolean.class).invoke(validator, true);
            Class<?> format = LIBRARIES.loadClass("nu.validator.client.EmbeddedValidator$OutputFormat");
            type.getMethod("setOutputFormat", format).invoke(validator, format.getField("GNU").get(null));
            String said = (String) type.getMethod("validate", InputStream.class)
                    .invoke(validator, new ByteArrayInputStream(markup.getBytes(StandardCharsets.UTF_8)));
            return said.lines().filter(line -> line.contains("error: ")).toList();
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }
}
