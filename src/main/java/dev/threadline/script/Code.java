package dev.threadline.script;

import java.util.List;

/**
 * A function (or a thread's code, or the module's) as the step machine runs it. Immutable; the arrays are not to be changed.
 *
 * @param number its place in the program
 * @param name what it is called
 * @param qualifiedName what it is called in full, with what it is defined in
 * @param instructions the opcodes' ordinals
 * @param a the first operands
 * @param b the second operands
 * @param lines the line of each instruction in the whole listing
 * @param signature what it is called with: its first locals
 * @param captured how many locals behind the parameters have variables of functions around
 * @param locals the names of the locals; those made by the compiler have names with a dot
 * @param stack how many operands there are at most
 * @param handlers where an error goes, innermost first
 */
record Code(
        int number,
        String name,
        String qualifiedName,
        int[] instructions,
        int[] a,
        int[] b,
        int[] lines,
        Signature signature,
        int captured,
        List<String> locals,
        int stack,
        List<Handler> handlers) {
    /**
     * Where an error goes that is raised in a range of instructions.
     *
     * @param from first instruction
     * @param to behind the last one
     * @param target where it goes on, with the error as the only operand
     */
    record Handler(int from, int to, int target) {}

    /** How many parameters take one argument each. */
    int parameters() {
        return signature.plain();
    }

    /** Where an error raised at an instruction goes, or -1. */
    int handlerOf(int instruction) {
        for (Handler handler : handlers) {
            if (instruction >= handler.from && instruction < handler.to) {
                return handler.target;
            }
        }
        return -1;
    }
}
