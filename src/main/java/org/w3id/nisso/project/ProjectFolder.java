package org.w3id.nisso.project;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A folder with {@code ontology/}, {@code triples/} and {@code queries/}. Immutable; lists its files anew at each call,
 * sorted by name, hidden files left out.
 */
public final class ProjectFolder {

    private static final String ONTOLOGY = "ontology";
    private static final String SHAPES = "ontology/shapes";
    private static final String TRIPLES = "triples";
    private static final String QUERIES = "queries";
    private static final String ANSWERS = "queries/answers";

    private static final String ADVICE =
            " A project folder has ontology/, triples/ and queries/; name yours with --folder DIR.";

    private final Path root;

    private ProjectFolder(Path root) {
        this.root = root;
    }

    /**
     * Opens a project folder.
     *
     * @param root the directory
     * @return the folder
     * @throws NotAProjectFolder if the directory, or one of its three parts, is missing
     */
    public static ProjectFolder at(Path root) {
        Path directory = root.toAbsolutePath().normalize();
        if (!Files.isDirectory(directory)) {
            throw new NotAProjectFolder("There is no directory \"" + directory + "\"." + ADVICE);
        }
        List<String> missing = Stream.of(ONTOLOGY, TRIPLES, QUERIES).filter(part -> !Files.isDirectory(directory.resolve(part)))
                .map(part -> part + "/").toList();
        if (!missing.isEmpty()) {
            throw new NotAProjectFolder("The directory \"" + directory + "\" has no " + String.join(" and no ", missing) + "." + ADVICE);
        }
        return new ProjectFolder(directory);
    }

    /** The directory, absolute. */
    public Path root() {
        return root;
    }

    /** Turtle files directly in {@code ontology/}: the ontology, its controlled lists, its alignments. */
    public List<Path> ontologyFiles() {
        return filesOf(ONTOLOGY, ".ttl");
    }

    /** Turtle files in {@code ontology/shapes/}; none if there is no such directory. */
    public List<Path> shapeFiles() {
        return filesOf(SHAPES, ".ttl");
    }

    /** Turtle files in {@code triples/}. */
    public List<Path> tripleFiles() {
        return filesOf(TRIPLES, ".ttl");
    }

    /** The canned queries, {@code queries/NAME.rq}. */
    public List<Path> queryFiles() {
        return filesOf(QUERIES, ".rq");
    }

    /** The directory of the canned queries. */
    public Path queries() {
        return root.resolve(QUERIES);
    }

    /** The worked cases, {@code queries/answers/NAME/CASE.csv}, of all queries. */
    public List<Path> answerFiles() {
        Path answers = root.resolve(ANSWERS);
        if (!Files.isDirectory(answers)) {
            return List.of();
        }
        List<Path> all = new ArrayList<>();
        for (Path directory : listed(answers, Files::isDirectory)) {
            all.addAll(listed(directory, p -> p.getFileName().toString().endsWith(".csv")));
        }
        return List.copyOf(all);
    }

    /** All files that a build reads. */
    public List<Path> inputs() {
        return Stream.of(ontologyFiles(), shapeFiles(), tripleFiles(), queryFiles(), answerFiles())
                .flatMap(List::stream).toList();
    }

    /** A file's name in messages and manifests: relative to the folder, with forward slashes. */
    public String nameOf(Path file) {
        return root.relativize(file.toAbsolutePath().normalize()).toString().replace('\\', '/');
    }

    private List<Path> filesOf(String part, String ending) {
        Path directory = root.resolve(part);
        return Files.isDirectory(directory)
                ? listed(directory, p -> p.getFileName().toString().endsWith(ending) && Files.isRegularFile(p))
                : List.of();
    }

    private static List<Path> listed(Path directory, java.util.function.Predicate<Path> wanted) {
        try (Stream<Path> entries = Files.list(directory)) {
            return entries.filter(p -> !p.getFileName().toString().startsWith(".")).filter(wanted).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot list " + directory, e);
        }
    }
}
