package dev.threadline.script;

import java.util.List;

/**
 * How a call passes its arguments.
 *
 * @param method the method's name, or empty where a function is called
 * @param keywords the names of the last arguments
 * @param hint what the result is going to be called, for objects that need a name; or empty
 */
record CallShape(String method, List<String> keywords, String hint) {
    CallShape {
        keywords = List.copyOf(keywords);
    }
}
