package org.w3id.nisso.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A stock Fuseki.
 *
 * @param name what it is called in tables
 * @param java the program java that runs it
 * @param jar  its jar
 */
record Stock(String name, Path java, Path jar) {

    /** Where operating systems and people put their JDKs. */
    private static final List<Path> PLACES = List.of(Path.of("/usr/lib/jvm"),
            Path.of(System.getProperty("user.home"), ".sdkman", "candidates", "java"));
    private static final int NEEDED_BY_SIX = 21;
    private static final Pattern VERSION = Pattern.compile("JAVA_VERSION=\"(\\d+)");

    /** Fuseki 5.6.0, and 6.2.0 where a JDK 21 or later is found. */
    static List<Stock> in(Path jars) throws IOException {
        List<Stock> stocks = new ArrayList<>();
        stocks.add(new Stock("stock Fuseki 5.6.0", Path.of(System.getProperty("java.home"), "bin", "java"),
                jars.resolve("jena-fuseki-server-5.6.0.jar")));
        newerJava().ifPresent(java -> stocks.add(new Stock("stock Fuseki 6.2.0", java, jars.resolve("jena-fuseki-server-6.2.0.jar"))));
        return stocks;
    }

    private static Optional<Path> newerJava() throws IOException {
        for (Path place : PLACES) {
            if (Files.isDirectory(place)) {
                try (Stream<Path> homes = Files.list(place)) {
                    Optional<Path> found = homes.filter(home -> version(home) >= NEEDED_BY_SIX).findFirst();
                    if (found.isPresent()) {
                        return found.map(home -> home.resolve("bin").resolve("java"));
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static int version(Path home) {
        try {
            Matcher version = VERSION.matcher(Files.readString(home.resolve("release")));
            return version.find() ? Integer.parseInt(version.group(1)) : 0;
        } catch (IOException noJdk) {
            return 0;
        }
    }

    /** The command that serves a database; each version has one of its own. */
    IntFunction<List<String>> serving(Path databases) {
        return port -> List.of(java.toString(), "-jar", jar.toString(), "--tdb2", "--loc=" + database(databases), "--port=" + port, "/ds");
    }

    /** Its database. */
    Path database(Path databases) {
        return databases.resolve(name.replace(' ', '-'));
    }
}
