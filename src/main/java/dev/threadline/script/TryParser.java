package dev.threadline.script;

import dev.threadline.script.Statement.Try;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads {@code try} with its handlers, {@code else} and {@code finally}. */
final class TryParser {
    private final TokenReader tokens;
    private final ExpressionParser expressions;
    private final Blocks blocks;

    TryParser(TokenReader tokens, ExpressionParser expressions, Blocks blocks) {
        this.tokens = tokens;
        this.expressions = expressions;
        this.blocks = blocks;
    }

    Statement statement() {
        Position position = tokens.position();
        List<Statement> body = block();
        List<ExceptHandler> handlers = new ArrayList<>();
        while (tokens.at("except")) {
            handlers.add(handler());
        }
        requireOnlyLastCatchesEverything(handlers);
        List<Statement> otherwise = !handlers.isEmpty() && tokens.at("else") ? block() : List.of();
        List<Statement> last = tokens.at("finally") ? block() : List.of();
        if (handlers.isEmpty() && last.isEmpty()) {
            throw tokens.unexpected(
                    "'except' or 'finally' for the 'try' in line %d".formatted(tokens.lineInSection(position)));
        }
        return new Try(position, body, handlers, otherwise, last);
    }

    private List<Statement> block() {
        Token.Fixed word = (Token.Fixed) tokens.take();
        return blocks.block(word.text(), word.position());
    }

    private ExceptHandler handler() {
        Position position = tokens.take().position();
        if (tokens.at("*")) {
            throw tokens.refused(Refusal.EXCEPTION_GROUP);
        }
        Optional<Expression> type = Optional.empty();
        Optional<String> name = Optional.empty();
        if (!tokens.at(":")) {
            type = Optional.of(expressions.expression());
            if (tokens.at(",")) {
                throw tokens.error(
                        tokens.position(),
                        "found ',' after the type of an exception; put several types in round brackets.");
            }
            name = tokens.accept("as") ? Optional.of(tokens.expectName()) : Optional.empty();
        }
        return new ExceptHandler(position, type, name, blocks.block("except", position));
    }

    private void requireOnlyLastCatchesEverything(List<ExceptHandler> handlers) {
        handlers.stream()
                .limit(Math.max(0, handlers.size() - 1))
                .filter(handler -> handler.type().isEmpty())
                .findFirst()
                .ifPresent(handler -> {
                    throw tokens.error(
                            handler.position(),
                            "this 'except' catches everything, yet others stand below it; put it last.");
                });
    }
}
