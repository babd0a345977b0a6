package org.w3id.nisso.catalog;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.jena.rdflink.RDFLink;
import org.w3id.nisso.rdf.AddressSpace;
import org.w3id.nisso.report.Finding;
import org.w3id.nisso.report.Stage;

/** The worked cases of a folder, {@code queries/answers/NAME/CASE.csv}: questions with answers that somebody has checked. */
public final class WorkedCases {

    private static final String ANSWERS = "answers";
    private static final String ENDING = ".csv";

    private final Catalogue catalogue;
    private final Path queries;
    private final Function<Path, String> nameOf;
    private final CaseChecker checker;
    private final List<Finding> findings = new ArrayList<>();

    private WorkedCases(Catalogue catalogue, Path queries, Function<Path, String> nameOf, CaseChecker checker) {
        this.catalogue = catalogue;
        this.queries = queries;
        this.nameOf = nameOf;
        this.checker = checker;
    }

    /**
     * Asks every question and compares the answers. Also tells of queries without a case, cases without a query, and defaults
     * and choices of parameters that the data do not have.
     *
     * @param catalogue the queries
     * @param queries   the directory of the queries, which has the cases in {@code answers/}
     * @param nameOf    what a file is called in findings, such as {@code ProjectFolder::nameOf}
     * @param link      the dataset to ask; not closed
     * @param addresses how its things are addressed
     * @return what is wrong, at most one difference a case, in reading order
     * @throws UncheckedIOException if a file cannot be read
     */
    public static List<Finding> check(Catalogue catalogue, Path queries, Function<Path, String> nameOf, RDFLink link,
                                      AddressSpace addresses) {
        return new WorkedCases(catalogue, queries, nameOf, new CaseChecker(link, addresses)).check();
    }

    private List<Finding> check() {
        for (CannedQuery query : catalogue.queries()) {
            findings.addAll(checker.checkValues(query));
            checkCasesOf(query);
        }
        Path answers = queries.resolve(ANSWERS);
        if (Files.isDirectory(answers)) {
            listed(answers, Files::isDirectory).forEach(this::checkOrphan);
        }
        findings.sort(Finding.READING_ORDER);
        return List.copyOf(findings);
    }

    /** The files of the cases of a query, sorted by name. */
    static List<Path> casesOf(CannedQuery query, Path queries) {
        Path directory = directory(query, queries);
        return Files.isDirectory(directory) ? listed(directory, path -> path.getFileName().toString().endsWith(ENDING)) : List.of();
    }

    private static Path directory(CannedQuery query, Path queries) {
        return queries.resolve(ANSWERS).resolve(query.name());
    }

    private void checkCasesOf(CannedQuery query) {
        List<Path> cases = casesOf(query, queries);
        if (cases.isEmpty()) {
            Problems problems = new Problems(Stage.ANSWERS, query.file());
            problems.add(0, "The query has no worked case.", "Write a question with its checked answer in "
                    + nameOf.apply(directory(query, queries).resolve("CASE" + ENDING)) + ".");
            findings.addAll(problems.findings());
        }
        cases.forEach(path -> findings.addAll(checkCase(query, path)));
    }

    private List<Finding> checkCase(CannedQuery query, Path path) {
        Problems problems = new Problems(Stage.ANSWERS, nameOf.apply(path));
        try {
            checker.checkCase(query, TextFile.read(path), problems);
        } catch (CharacterCodingException e) {
            problems.add(0, "The file is not in UTF-8.", "Save it as UTF-8.");
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + path, e);
        }
        return problems.findings();
    }

    private void checkOrphan(Path directory) {
        String name = directory.getFileName().toString();
        if (catalogue.find(name).isEmpty() && !Files.exists(queries.resolve(name + ".rq"))) {
            Problems problems = new Problems(Stage.ANSWERS, nameOf.apply(directory));
            problems.add(0, "These worked cases have no query: there is no " + name + ".rq.",
                    "Rename the directory after its query, or remove it.");
            findings.addAll(problems.findings());
        }
    }

    private static List<Path> listed(Path directory, Predicate<Path> wanted) {
        try (Stream<Path> entries = Files.list(directory)) {
            return entries.filter(path -> !path.getFileName().toString().startsWith(".")).filter(wanted).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot list " + directory, e);
        }
    }
}
