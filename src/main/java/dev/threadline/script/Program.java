package dev.threadline.script;

import dev.threadline.event.Listing;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A compiled program: immutable, to be run any number of times.
 */
public final class Program {
    /** How many threads a program may make. */
    static final int MAX_THREADS = 10_000;

    /** Lines of all sections together; what an event's line can tell. */
    static final int MAX_LINES = 65_535;

    /** How deep calls may nest. */
    static final int MAX_CALLS = 1000;

    private final Listing listing;
    private final String checkText;
    private final List<Integer> checkedGlobals;
    private final Heap constants;
    private final List<Global> globals;
    private final int[] namesOfMain;
    private final Optional<Code> setup;
    private final List<ThreadCode> threads;
    private final Optional<Code> main;
    private final Optional<Code> check;
    private final List<Code> codes;
    private final List<CallShape> shapes;
    private final List<String> names;
    private final AttributeNames attributeNames;
    private final boolean endsAreSteps;
    private final boolean secludes;

    /**
     * A name of the module level.
     *
     * @param shared whether reading and writing it are visible steps
     * @param ofMain whether main alone looks at it and gives it one value after the other, as the variable of a loop
     */
    record Global(String name, boolean shared, boolean ofMain) {}

    /** What a thread of the scenario runs; the check leaves its value in its first local. */
    record ThreadCode(ThreadSource source, Code code) {}

    /**
     * @param constants the cells that every run begins with
     * @param codes every code, by number
     * @param shapes of calls, by the operands that refer to them
     * @param names of attributes, by the operands that refer to them
     * @param attributeNames which of them are what
     */
    Program(
            Listing listing,
            String checkText,
            List<Integer> checkedGlobals,
            Heap constants,
            List<Global> globals,
            Optional<Code> setup,
            List<ThreadCode> threads,
            Optional<Code> main,
            Optional<Code> check,
            List<Code> codes,
            List<CallShape> shapes,
            List<String> names,
            AttributeNames attributeNames) {
        this.listing = listing;
        this.checkText = checkText;
        this.checkedGlobals = List.copyOf(checkedGlobals);
        this.constants = constants;
        this.globals = List.copyOf(globals);
        namesOfMain = IntStream.range(0, globals.size())
                .filter(global -> globals.get(global).ofMain())
                .toArray();
        this.setup = setup;
        this.threads = List.copyOf(threads);
        this.main = main;
        this.check = check;
        this.codes = List.copyOf(codes);
        this.shapes = List.copyOf(shapes);
        this.names = List.copyOf(names);
        this.attributeNames = attributeNames;
        endsAreSteps = codes.stream().anyMatch(new Liveness(this)::isAskedFor);
        secludes = new Seclusion(this).isKept(codes);
    }

    /**
     * Compiles a program.
     *
     * @throws dev.threadline.event.UserError if it has a mistake: file, line, column, what was found, what would be right
     */
    public static Program compile(ProgramSource source) {
        return new ProgramCompiler(source).compile();
    }

    /** Its text. */
    public Listing listing() {
        return listing;
    }

    /** Whether a thread's end is a visible step; see {@link Liveness}. */
    boolean endsAreSteps() {
        return endsAreSteps;
    }

    /** Whether threads that reach nothing in common have nothing to do with each other; see {@link Seclusion}. */
    boolean secludes() {
        return secludes;
    }

    /** The expression that must hold at the end, or empty. */
    String checkText() {
        return checkText;
    }

    /** The globals that it mentions. */
    List<Integer> checkedGlobals() {
        return checkedGlobals;
    }

    Heap constants() {
        return constants;
    }

    List<Global> globals() {
        return globals;
    }

    /** The numbers of the globals that are nobody's but main's, upwards; not to be changed. */
    int[] namesOfMain() {
        return namesOfMain;
    }

    Optional<Code> setup() {
        return setup;
    }

    List<ThreadCode> threads() {
        return threads;
    }

    Optional<Code> main() {
        return main;
    }

    Optional<Code> check() {
        return check;
    }

    Code code(int number) {
        return codes.get(number);
    }

    CallShape shape(int number) {
        return shapes.get(number);
    }

    AttributeNames attributeNames() {
        return attributeNames;
    }

    String name(int number) {
        return names.get(number);
    }
}
