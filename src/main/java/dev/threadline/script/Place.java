package dev.threadline.script;

/** Where the value of a name is kept. */
sealed interface Place {
    /** In a local of the code that uses it. */
    record Local(String local) implements Place {}

    /** In a variable in the heap, which functions share; a local of the code that uses it has the variable. */
    record Captured(String local) implements Place {}

    /** At the module level. @param shared whether reading and writing it are visible steps */
    record Global(int number, boolean shared) implements Place {}

    /** In the class that is being defined, which a local has. */
    record OfClass(String local) implements Place {}
}
