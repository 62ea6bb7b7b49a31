package dev.threadline.script;

import dev.threadline.script.Statement.For;
import dev.threadline.script.Statement.FunctionDefinition;
import dev.threadline.script.Statement.If;
import dev.threadline.script.Statement.While;
import dev.threadline.script.Statement.With;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads statements; those with a block itself. */
final class StatementParser {
    private static final Set<String> BLOCK_WORDS = Set.of("if", "while", "for", "with", "def", "try", "class");

    private final TokenReader tokens;
    private final ExpressionParser expressions;
    private final TargetParser targets;
    private final SimpleStatementParser simple;
    private final Blocks blocks;
    private final TryParser tries;
    private final ClassParser classes;
    private final Loops loops = new Loops();

    StatementParser(TokenReader tokens) {
        this.tokens = tokens;
        this.expressions = new ExpressionParser(tokens);
        this.targets = new TargetParser(tokens, expressions);
        this.simple = new SimpleStatementParser(tokens, expressions, targets, loops);
        this.blocks = new Blocks(tokens, this);
        this.tries = new TryParser(tokens, expressions, blocks);
        this.classes = new ClassParser(tokens, expressions, blocks, loops);
    }

    /** Reads through the end of the section. */
    Module module() {
        List<Statement> body = new ArrayList<>();
        while (!tokens.at(Token.End.class)) {
            body.addAll(statements());
        }
        return new Module(body);
    }

    /** Reads one statement with a block, or a line of statements without. */
    List<Statement> statements() {
        Position position = tokens.position();
        return switch (tokens.peek()) {
            case Token.Fixed(Position _, String word) ->
                switch (word) {
                    case "if" -> List.of(ifStatement(position));
                    case "while" -> List.of(whileStatement(position));
                    case "for" -> List.of(forStatement(position));
                    case "with" -> List.of(withStatement(position));
                    case "def" -> List.of(functionDefinition(position));
                    case "try" -> List.of(tries.statement());
                    case "class" -> List.of(classes.definition());
                    case "@" -> throw decorator();
                    case "elif" -> throw tokens.error(position, "found 'elif' without an 'if' above it.");
                    case "else" ->
                        throw tokens.error(position, "found 'else' without an 'if', a loop or a 'try' above it.");
                    case "except", "finally" ->
                        throw tokens.error(position, "found '%s' without a 'try' above it.".formatted(word));
                    default -> simple.line();
                };
            case Token.Indent _ ->
                throw tokens.error(
                        position, "this line is indented, but no ':' before it opens a block; move it to the left.");
            case Token other -> simple.line();
        };
    }

    /** Reads what stands after {@code :} on the same line. */
    List<Statement> simpleLine() {
        if (tokens.peek() instanceof Token.Fixed(Position position, String word) && BLOCK_WORDS.contains(word)) {
            throw tokens.error(
                    position, "found '%s' after ':'; begin it on a line of its own, indented.".formatted(word));
        }
        return simple.line();
    }

    private ScriptError decorator() {
        String name = tokens.ahead(1) instanceof Token.Name decorator ? decorator.text() : "";
        return tokens.error(tokens.position(), Refusal.ofDecorator(name).sentence("'@%s'".formatted(name)));
    }

    private Statement ifStatement(Position position) {
        List<Branch> branches = new ArrayList<>();
        branches.add(branch());
        while (tokens.at("elif")) {
            branches.add(branch());
        }
        return new If(position, branches, tokens.at("else") ? elseBlock() : List.of());
    }

    private Branch branch() {
        Token.Fixed word = (Token.Fixed) tokens.take();
        Expression condition = Conditions.condition(tokens, expressions);
        return new Branch(word.position(), condition, blocks.block(word.text(), word.position()));
    }

    private List<Statement> elseBlock() {
        Token word = tokens.take();
        if (tokens.at("if")) {
            throw tokens.error(word.position(), "found 'else if': write 'elif'.");
        }
        return blocks.block("else", word.position());
    }

    private Statement whileStatement(Position position) {
        tokens.take();
        Expression condition = Conditions.condition(tokens, expressions);
        return new While(position, condition, loopBody("while", position), loopElse());
    }

    private Statement forStatement(Position position) {
        tokens.take();
        Target target = targets.targets();
        tokens.expect("in", "'in'");
        Expression iterable = expressions.expressionList();
        return new For(position, target, iterable, loopBody("for", position), loopElse());
    }

    private List<Statement> loopBody(String word, Position position) {
        return loops.body(() -> blocks.block(word, position));
    }

    /** Reads the block of {@code else}, if there is one: it stands outside of the loop. */
    private List<Statement> loopElse() {
        return tokens.at("else") ? blocks.block("else", tokens.take().position()) : List.of();
    }

    private Statement withStatement(Position position) {
        tokens.take();
        List<WithItem> items = new WithItemParser(tokens, expressions, targets).items();
        return new With(position, items, blocks.block("with", position));
    }

    private Statement functionDefinition(Position position) {
        tokens.take();
        String name = tokens.expectName();
        List<Parameter> parameters = new ParameterParser(tokens, expressions).ofDefinition();
        if (tokens.accept("->")) {
            // What type the result is meant to have means nothing to a run.
            expressions.expression();
        }
        return new FunctionDefinition(position, name, parameters, loops.outside(() -> blocks.block("def", position)));
    }
}
