package dev.threadline.script;

/** The one place that says of what the parser reads that it has no instructions yet. */
record NotYet(Source where) {
    /** @param what such as "a class" */
    ScriptError error(Node node, String what) {
        return where.error(node.position(), "found %s, which is not in this subset yet.".formatted(what));
    }
}
