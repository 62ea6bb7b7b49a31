package dev.threadline.script;

/** An argument that names its parameter, {@code name=value}, no two of one call with the same name; or {@code **value}. */
record KeywordArgument(Position position, String name, Expression value) implements Node {
    /** What stands in the place of the name where the value is a dictionary of such arguments. */
    static final String SPREAD = "**";

    boolean isSpread() {
        return name.equals(SPREAD);
    }
}
