package org.w3id.nisso;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Holds the table of rooms and floors against the compiled classes: strictly downward, and rooms of one floor are strangers. */
class LayersTest {

    private static final String ROOT = "org.w3id.nisso.";
    private static final String JENA = "org.apache.jena.";

    /** The rooms with their floors. A room may use every room of a lower floor, and nothing else of ours. */
    private static final Map<String, Integer> FLOORS = Map.ofEntries(
            Map.entry("project", 0), Map.entry("report", 0),
            Map.entry("rdf", 1), Map.entry("guard", 1),
            Map.entry("store", 2), Map.entry("catalog", 2), Map.entry("geometry", 2),
            Map.entry("build", 3), Map.entry("export", 3), Map.entry("network", 3), Map.entry("chronicle", 3), Map.entry("describe", 3),
            Map.entry("atlas", 3), Map.entry("engine", 3),
            Map.entry("server.front", 3), Map.entry("server.http", 4),
            Map.entry("server.sparql", 5), Map.entry("server.api", 5), Map.entry("server.pages", 5),
            Map.entry("server.export", 5), Map.entry("server.vocabulary", 5), Map.entry("server.data", 5),
            Map.entry("server.map", 5),
            Map.entry("server.network", 5), Map.entry("server.timeline", 5),
            Map.entry("server", 6),
            Map.entry("cli", 7));

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("org.w3id.nisso");

    @Test
    void everyClassKnowsItsRoom() {
        Set<String> homeless = CLASSES.stream().filter(c -> !FLOORS.containsKey(room(c))).map(JavaClass::getName)
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(Set.of(), homeless);
        assertEquals(new TreeSet<>(FLOORS.keySet()),
                CLASSES.stream().map(LayersTest::room).collect(Collectors.toCollection(TreeSet::new)), "a room without a class");
    }

    @Test
    void aRoomUsesOnlyRoomsOfLowerFloors() {
        Map<String, Set<String>> wrong = new TreeMap<>();
        for (JavaClass user : CLASSES) {
            for (var dependency : user.getDirectDependenciesFromSelf()) {
                JavaClass used = dependency.getTargetClass().getBaseComponentType();
                if (used.getPackageName().startsWith(ROOT) && !room(user).equals(room(used))
                        && FLOORS.get(room(used)) >= FLOORS.get(room(user))) {
                    wrong.computeIfAbsent(room(user) + " -> " + room(used), k -> new TreeSet<>()).add(dependency.getDescription());
                }
            }
        }
        assertEquals(Map.of(), wrong);
    }

    @Test
    void theFloorOfFilesAndFindingsKnowsNoJena() {
        assertOnlyIn(JENA, rooms(room -> FLOORS.get(room) > 0));
    }

    @Test
    void onlyTheStoreKnowsTdb() {
        assertOnlyIn(JENA + "tdb2.", "store");
        assertOnlyIn(JENA + "dboe.", "store");
    }

    @Test
    void onlyTheServerKnowsFusekiAndServlets() {
        for (String library : Set.of(JENA + "fuseki.", "jakarta.servlet.", "org.eclipse.jetty.")) {
            assertOnlyIn(library, rooms(room -> room.equals("server") || room.startsWith("server.")));
        }
    }

    @Test
    void onlyTheCommandLinePrintsAndExits() {
        Set<String> wrong = new TreeSet<>();
        for (JavaClass user : CLASSES) {
            if (room(user).equals("cli")) {
                continue;
            }
            user.getFieldAccessesFromSelf().stream()
                    .filter(a -> a.getTargetOwner().isEquivalentTo(System.class) && Set.of("out", "err").contains(a.getTarget().getName()))
                    .forEach(a -> wrong.add(a.getDescription()));
            user.getMethodCallsFromSelf().stream()
                    .filter(c -> (c.getTargetOwner().isEquivalentTo(System.class) && c.getTarget().getName().equals("exit"))
                            || c.getTarget().getName().equals("printStackTrace"))
                    .forEach(c -> wrong.add(c.getDescription()));
        }
        assertEquals(Set.of(), wrong);
    }

    private static String[] rooms(Predicate<String> which) {
        return FLOORS.keySet().stream().filter(which).toArray(String[]::new);
    }

    private static void assertOnlyIn(String library, String... rooms) {
        Set<String> allowed = Set.copyOf(Arrays.asList(rooms));
        Set<String> users = CLASSES.stream()
                .filter(c -> c.getDirectDependenciesFromSelf().stream()
                        .anyMatch(d -> d.getTargetClass().getName().startsWith(library)))
                .map(LayersTest::room).collect(Collectors.toCollection(TreeSet::new));
        users.removeAll(allowed);
        assertEquals(Set.of(), users, library + " is for " + allowed + " only");
        assertTrue(CLASSES.stream().findAny().isPresent());
    }

    private static String room(JavaClass c) {
        String name = c.getBaseComponentType().getPackageName();
        return name.startsWith(ROOT) ? name.substring(ROOT.length()) : name;
    }
}
