package org.w3id.nisso.catalog;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.w3id.nisso.report.Nearest;

/** Rules on who plays which role in a network, on a map and in time. */
final class RoleRules {

    private static final int OFFERED = 3;
    private static final List<Role> DAYS = List.of(Role.BEGIN, Role.END, Role.LAST);

    private final CannedQuery canned;
    private final YamlHeader yaml;
    private final Problems problems;
    private final Map<Role, Long> lines = new EnumMap<>(Role.class);

    private RoleRules(CannedQuery canned, YamlHeader yaml, Problems problems) {
        this.canned = canned;
        this.yaml = yaml;
        this.problems = problems;
    }

    static void check(CannedQuery canned, YamlHeader yaml, Problems problems) {
        RoleRules rules = new RoleRules(canned, yaml, problems);
        yaml.get(HeaderReader.ROLES).map(YamlValues::pairs).orElse(List.of()).forEach(rules::checkRole);
        rules.checkNeeds(Role.NODE2, Role.NODE);
        rules.checkNeeds(Role.END, Role.BEGIN);
        rules.checkNeeds(Role.LAST, Role.BEGIN);
    }

    private void checkRole(NodeTuple pair) {
        long line = yaml.lineOf(pair.getKeyNode());
        String key = YamlValues.text(pair.getKeyNode()).orElse("");
        String name = YamlValues.text(pair.getValueNode()).orElse("");
        Optional<Role> role = Role.of(key);
        if (role.isEmpty()) {
            problems.add(line, "There is no role " + Wording.quoted(key) + ".", Wording.sentences(
                    Nearest.question(Nearest.to(key, Role.keys(), OFFERED)), "The roles are " + String.join(", ", Role.keys()) + "."));
            return;
        }
        lines.put(role.get(), line);
        checkPlayer(role.get(), name, line);
    }

    private void checkPlayer(Role role, String name, long line) {
        boolean parameter = canned.parameter(name).isPresent();
        if (canned.columns().contains(name)) {
            if (DAYS.contains(role)) {
                checkDay(role, name, line);
            }
        } else if (!parameter) {
            problems.add(line, "“roles” names " + Wording.quoted(name) + ", which is neither a column nor a parameter.",
                    Wording.sentences("Correct the name.", Nearest.question(Nearest.to(name, canned.columns(), OFFERED))));
        } else if (!role.parameterToo()) {
            problems.add(line, "The parameter " + Wording.quoted(name) + " has the role “" + role.key() + "”, which is "
                    + role.meaning() + " and only a column can play.", "Name a column.");
        }
    }

    // An answer is narrowed to a day by a FILTER at the end of the outer WHERE, which sees what is bound there and nothing else.
    private void checkDay(Role role, String name, long line) {
        Query query = canned.query();
        boolean computed = query.isSelectType() && query.getProject().hasExpr(Var.alloc(name));
        if (computed || query.hasGroupBy() || query.hasAggregators()) {
            problems.add(line, "The column ?" + name + " has the role “" + role.key() + "”, and it is computed in the SELECT line or"
                    + " stands beside a GROUP BY, where the answer cannot be narrowed to a day.",
                    "Compute it in a subquery or with BIND, and select the plain variable.");
        }
    }

    private void checkNeeds(Role role, Role needed) {
        if (lines.containsKey(role) && !lines.containsKey(needed)) {
            problems.add(lines.get(role), "There is a role “" + role.key() + "” and none “" + needed.key() + "”, which is "
                    + needed.meaning() + ".", "Add “#+   - " + needed.key() + ": column”, or leave out “" + role.key() + "”.");
        }
    }
}
