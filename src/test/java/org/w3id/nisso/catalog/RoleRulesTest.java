package org.w3id.nisso.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RoleRulesTest {

    private static final String BODY = "SELECT ?light ?lit ?dark WHERE { ?light coast:keeper ?_keeper_iri ; coast:lit ?lit ;"
            + " coast:dark ?dark } ORDER BY ?light\n";
    private static final String COMPUTED = "The column ?lit has the role “%s”, and it is computed in the SELECT line or stands beside"
            + " a GROUP BY, where the answer cannot be narrowed to a day. Compute it in a subquery or with BIND, and select the plain"
            + " variable.";

    @TempDir
    Path queries;

    private List<String> findings(String body, String... roles) {
        return QueryTexts.findings(queries, "a-query", QueryTexts.of(QueryTexts.parameter("keeper", "") + "#+ roles:\n#+   - "
                + String.join("\n#+   - ", roles) + "\n", body));
    }

    // The first role stands in line 8.
    private void assertFinding(String expected, String... roles) {
        assertEquals(List.of("queries/a-query.rq:" + expected), findings(BODY, roles));
    }

    @Test
    void everyRoleCanBePlayedByAColumn() {
        List<String> roles = Role.keys().stream().map(role -> role + ": light").toList();
        assertEquals(List.of(), findings(BODY, roles.toArray(String[]::new)));
    }

    @Test
    void aRoleIsPlayedByAColumnOrAParameter() {
        assertFinding("8: “roles” names “lihgt”, which is neither a column nor a parameter. Correct the name. Did you mean light?",
                "node: lihgt");
    }

    @Test
    void aRoleThatIsNoneIsToldWithTheOnesThatAre() {
        assertFinding("9: There is no role “begins”. Did you mean begin? The roles are node, node2, kind, begin, end, last, time,"
                + " place.", "node: light", "begins: lit");
    }

    @Test
    void theOtherEndAndThePlaceMayBeWhatWasAskedFor() {
        assertEquals(List.of(), findings(BODY, "node: light", "node2: keeper", "place: keeper"));
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, names = {"NODE2", "PLACE"}, mode = EnumSource.Mode.EXCLUDE)
    void allElseIsPlayedByAColumn(Role role) {
        List<String> findings = findings(BODY, "begin: lit", role.key() + ": keeper");
        assertTrue(findings.contains("queries/a-query.rq:9: The parameter “keeper” has the role “" + role.key() + "”, which is "
                + role.meaning() + " and only a column can play. Name a column."), findings::toString);
    }

    @Test
    void aTieHasASource() {
        assertFinding("8: There is a role “node2” and none “node”, which is the thing at the source end of a tie. Add “#+   - node:"
                + " column”, or leave out “node2”.", "node2: keeper");
    }

    @ParameterizedTest
    @ValueSource(strings = {"end", "last"})
    void whatEndsHasABeginning(String role) {
        assertFinding("8: There is a role “" + role + "” and none “begin”, which is the first day on which the row may have held. Add"
                + " “#+   - begin: column”, or leave out “" + role + "”.", role + ": dark");
    }

    @ParameterizedTest
    @ValueSource(strings = {"begin", "end", "last"})
    void aDayThatTheSelectLineComputesCannotBeNarrowedBy(String role) {
        String body = "SELECT ?light (COALESCE(?late, ?early) AS ?lit) ?begun WHERE { ?light coast:keeper ?_keeper_iri ; coast:lit"
                + " ?early , ?begun OPTIONAL { ?light coast:relit ?late } } ORDER BY ?light\n";
        List<String> findings = findings(body, role + ": lit", role.equals("begin") ? "node: light" : "begin: begun");
        assertEquals(List.of("queries/a-query.rq:8: " + COMPUTED.formatted(role)), findings);
    }

    @Test
    void aDayBesideAGroupCannotBeNarrowedBy() {
        String body = "SELECT ?lit (COUNT(?light) AS ?lights) WHERE { ?light coast:keeper ?_keeper_iri ; coast:lit ?lit }"
                + " GROUP BY ?lit ORDER BY ?lit\n";
        assertEquals(List.of("queries/a-query.rq:8: " + COMPUTED.formatted("begin")), findings(body, "begin: lit"));
    }

    @Test
    void aGroupInASubqueryLeavesTheDaysPlain() {
        String body = "SELECT ?light ?lit WHERE { { SELECT ?light (MIN(?day) AS ?lit) WHERE { ?light coast:keeper ?_keeper_iri ;"
                + " coast:lit ?day } GROUP BY ?light } } ORDER BY ?light\n";
        assertEquals(List.of(), findings(body, "node: light", "begin: lit"));
    }
}
