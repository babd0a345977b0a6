package org.w3id.nisso.worlds;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.w3id.nisso.TestFolders;

/**
 * An invented project folder. Immutable.
 *
 * @param folder  where it is
 * @param cells   of how many cells it is made
 * @param triples how many statements its Turtle files of {@code triples/} have
 */
public record World(Path folder, long cells, long triples) {

    private static final long SEED = 1941;

    /**
     * Writes a world, as a stream.
     *
     * @param folder  an empty directory, or one to be made
     * @param triples how many statements it shall have at least; it has less than a thousand more, or those of the smallest world
     */
    public static World of(Path folder, long triples) {
        try (Sheets sheets = new Sheets(folder.resolve("triples"))) {
            copyTree(TestFolders.SHIPPED.resolve("ontology"), folder.resolve("ontology"));
            Questions.write(TestFolders.SHIPPED.resolve("queries"), folder.resolve("queries"));
            new Ground(sheets).write();
            long cells = 0;
            do {
                new Cell(sheets, cells, SEED).write();
                cells++;
            } while (sheets.triples() < triples);
            return new World(folder, cells, sheets.triples());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write a world into " + folder, e);
        }
    }

    /** Writes a world. Arguments: the directory and the number of statements. */
    public static void main(String[] arguments) {
        World world = of(Path.of(arguments[0]), Long.parseLong(arguments[1]));
        System.out.println(world.triples() + " statements in " + world.cells() + " cells in " + world.folder());
    }

    private static void copyTree(Path from, Path into) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path path : all.toList()) {
                Path target = into.resolve(from.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(path, target);
                }
            }
        }
    }
}
