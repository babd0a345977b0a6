package org.w3id.nisso.catalog;

import java.util.List;
import java.util.Optional;
import org.apache.jena.query.Query;

/**
 * One canned query. Immutable, provided that nobody changes {@link #query}; safe for many threads.
 *
 * @param name       its name, which is its file's name without {@code .rq}
 * @param file       its file's name in messages, such as {@code queries/NAME.rq}
 * @param header     what its header says of it
 * @param text       the exact text of its file
 * @param query      the query, parsed, with its parameters unbound; not to be changed
 * @param parameters its parameters, in order of appearance
 */
public record CannedQuery(String name, String file, QueryHeader header, String text, Query query,
                          List<Parameter> parameters) {

    public CannedQuery {
        parameters = List.copyOf(parameters);
    }

    /** The title in a language, else in English. */
    public String title(String language) {
        return header.title(language);
    }

    /** The parameter of a name. */
    public Optional<Parameter> parameter(String parameterName) {
        return parameters.stream().filter(p -> p.name().equals(parameterName)).findFirst();
    }

    /** The column, or the parameter, that plays a role in the answer; empty if none does. */
    public Optional<String> column(Role role) {
        return Optional.ofNullable(header.roles().get(role.key()));
    }

    /** Tells whether every row says since when it held, so that the answer can be narrowed to one day with {@code at}. */
    public boolean isDated() {
        return column(Role.BEGIN).isPresent();
    }

    /** The columns of the answer in order; none if the answer is a graph. */
    public List<String> columns() {
        return query.isSelectType() ? List.copyOf(query.getResultVars()) : List.of();
    }

    /** Tells whether the answer is a graph (CONSTRUCT) rather than rows (SELECT). */
    public boolean answersGraph() {
        return query.isConstructType();
    }

    /** The terms that the query and its header name, each once, with lines; what the prologue declares is not among them. */
    public List<UsedTerm> terms() {
        return TermsOfText.in(this);
    }
}
