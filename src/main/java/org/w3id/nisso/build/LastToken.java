package org.w3id.nisso.build;

import org.apache.jena.riot.tokens.Token;
import org.apache.jena.riot.tokens.TokenType;
import org.apache.jena.riot.tokens.Tokenizer;
import org.apache.jena.riot.tokens.TokenizerWrapper;
import org.jspecify.annotations.Nullable;

/**
 * Remembers the last token of a Turtle file. Jena, even when it is strict, lets a file end after {@code [ ... ]} without a full stop;
 * other readers do not.
 */
final class LastToken extends TokenizerWrapper {

    private @Nullable Token last;

    LastToken(Tokenizer tokens) {
        super(tokens);
    }

    @Override
    public Token next() {
        last = super.next();
        return last;
    }

    /** Tells of the missing full stop, after a file was read to its end. */
    void check(TurtleErrors errors) {
        if (last != null && last.hasType(TokenType.RBRACKET)) {
            errors.error(TurtleErrors.NO_FULL_STOP, last.getLine(), last.getColumn());
        }
    }
}
