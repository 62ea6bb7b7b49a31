package dev.threadline.script;

import dev.threadline.event.Listing;
import dev.threadline.event.UserError;
import dev.threadline.event.ValueCode;
import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Compiles a whole program: parses its sections, finds out which names are global and which of those are shared, and compiles
 * every code. Keeps the tables that the codes refer to by number.
 */
final class ProgramCompiler {
    private final ProgramSource source;
    private final Heap constants = new Heap();
    private final Map<Object, Integer> constantCodes = new HashMap<>();
    private final List<Code> codes = new ArrayList<>();
    private final Map<CallShape, Integer> shapes = new LinkedHashMap<>();
    private final Map<String, Integer> names = new LinkedHashMap<>();
    private GlobalNames globals;
    private AttributeNames attributeNames;

    ProgramCompiler(ProgramSource source) {
        this.source = source;
    }

    Program compile() {
        long lines = source.listing().sections().stream()
                .mapToLong(section -> section.lines().size())
                .sum();
        if (lines > Program.MAX_LINES) {
            throw new UserError("%s has %,d lines; a program may have %,d at most."
                    .formatted(source.file(), lines, Program.MAX_LINES));
        }
        Optional<Module> setup = source.setup().map(this::parse);
        List<Module> threads =
                source.threads().stream().map(thread -> parse(thread.code())).toList();
        Optional<Module> main = source.main().map(this::parse);
        Optional<Listing.Section> check = source.check();
        Optional<Expression> condition = check.map(section -> Parser.parseExpression(source.file(), section));
        List<List<Statement>> sections = Stream.of(setup.stream(), threads.stream(), main.stream())
                .flatMap(modules -> modules)
                .map(Module::body)
                .toList();
        Predefined predefined = new Predefined(sections);
        globals = new GlobalNames(setup, threads, main, predefined);
        attributeNames = new AttributeNames(sections, predefined);
        codes.addAll(Prelude.codes(this));

        Optional<Code> setupCode = setup.map(module -> module(module, "setup", source.setup()));
        List<Program.ThreadCode> threadCodes = new ArrayList<>();
        for (int at = 0; at < threads.size(); at++) {
            ThreadSource thread = source.threads().get(at);
            threadCodes.add(new Program.ThreadCode(thread, thread(threads.get(at), thread)));
        }
        Optional<Code> mainCode = main.map(module -> module(module, "main", source.main()));
        Optional<Code> checkCode = condition.map(expression -> check(expression, check.orElseThrow()));
        return new Program(
                source.listing(),
                check.map(line -> line.lines().getFirst()).orElse(""),
                condition.map(this::globalsIn).orElse(List.of()),
                constants,
                globals.toGlobals(),
                setupCode,
                threadCodes,
                mainCode,
                checkCode,
                codes,
                List.copyOf(shapes.keySet()),
                List.copyOf(names.keySet()),
                attributeNames);
    }

    private Module parse(Listing.Section section) {
        return Parser.parse(source.file(), section);
    }

    private Code module(Module module, String name, Optional<Listing.Section> section) {
        Source where = new Source(source.file(), section.orElseThrow());
        CodeWriter out = new CodeWriter();
        Scope scope = new Scope(globals, where);
        scope.refuseNonlocal(module.body());
        StatementCompiler compiler = new StatementCompiler(this, scope, out, where);
        compiler.block(module.body());
        compiler.end();
        return add(out, name, name, Signature.of(0), 0);
    }

    private Code thread(Module module, ThreadSource thread) {
        Source where = new Source(source.file(), thread.code());
        CodeWriter out = new CodeWriter();
        out.local("index");
        Scope scope = Scope.ofThread(globals, where, module.body());
        out.line(thread.code().firstLine());
        FunctionCompiler.enter(scope, out);
        StatementCompiler compiler = new StatementCompiler(this, scope, out, where);
        compiler.block(module.body());
        compiler.end();
        return add(out, thread.name(), thread.name(), Signature.of(1), 0);
    }

    /** The globals that an expression mentions and whose values tell something, in order. */
    private List<Integer> globalsIn(Expression expression) {
        Set<Integer> found = new LinkedHashSet<>();
        Deque<Expression> left = new ArrayDeque<>(List.of(expression));
        while (!left.isEmpty()) {
            Expression next = left.pop();
            if (next instanceof Expression.Name(var _, var name) && globals.contains(name) && globals.isShared(name)) {
                found.add(globals.number(name));
            }
            next.children().reversed().forEach(left::push);
        }
        return List.copyOf(found);
    }

    private Code check(Expression expression, Listing.Section section) {
        Source where = new Source(source.file(), section);
        CodeWriter out = new CodeWriter();
        int result = out.hiddenLocals("result", 1);
        StatementCompiler statements = new StatementCompiler(this, new Scope(globals, where), out, where);
        new ExpressionCompiler(this, new Scope(globals, where), out, where).value(expression);
        out.emit(Opcode.STORE_LOCAL, result);
        statements.end();
        return add(out, "check", "check", Signature.of(0), 0);
    }

    /** A function that needs nothing but its code. @return the code of its value */
    int function(Code code) {
        return constants.add(new Cell.Function(code));
    }

    /** Finishes a code. */
    Code add(CodeWriter out, String name, String qualifiedName, Signature signature, int captured) {
        Code code = out.toCode(codes.size(), name, qualifiedName, signature, captured);
        codes.add(code);
        return code;
    }

    AttributeNames attributeNames() {
        return attributeNames;
    }

    boolean hasNamedThreads() {
        return source.main().isPresent() && !source.threads().isEmpty();
    }

    int constant(String text) {
        return constantCodes.computeIfAbsent(text, any -> constants.text(text));
    }

    int constant(BigInteger number) {
        return number.bitLength() < 31 && ValueCode.fits(number.longValue())
                ? ValueCode.ofSmall(number.intValue())
                : constantCodes.computeIfAbsent(number, any -> constants.integer(number));
    }

    int constant(double number) {
        return constantCodes.computeIfAbsent(number, any -> constants.real(number));
    }

    int constant(Builtin builtin) {
        return constantCodes.computeIfAbsent(builtin, any -> constants.add(new Cell.Predefined(builtin)));
    }

    int errorType(String name) {
        Cell.ErrorType type = new Cell.ErrorType(name);
        return constantCodes.computeIfAbsent(type, any -> constants.add(type));
    }

    int shape(CallShape shape) {
        return shapes.computeIfAbsent(shape, any -> shapes.size());
    }

    int name(String name) {
        return names.computeIfAbsent(name, any -> names.size());
    }
}
