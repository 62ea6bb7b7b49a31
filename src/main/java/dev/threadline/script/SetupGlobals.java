package dev.threadline.script;

import java.util.stream.IntStream;

/** The names that a program's setup gives values to. */
final class SetupGlobals {
    private SetupGlobals() {}

    /** The numbers of those globals, upwards. */
    static int[] of(Program program) {
        return program.setup().stream()
                .flatMapToInt(setup -> IntStream.range(0, setup.instructions().length)
                        .filter(at -> Opcode.of(setup.instructions()[at]) == Opcode.STORE_GLOBAL)
                        .map(at -> setup.a()[at]))
                .distinct()
                .sorted()
                .toArray();
    }
}
