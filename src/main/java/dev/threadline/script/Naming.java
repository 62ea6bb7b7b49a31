package dev.threadline.script;

import dev.threadline.event.ValueCode;
import java.util.Locale;

/** What made objects are called: as the name or attribute that they are stored in, with the object that has the attribute. */
final class Naming {
    private final World world;

    Naming(World world) {
        this.world = world;
    }

    /** The name that a hint gives, or empty. @param frame the call that makes the object */
    String of(String hint, Frame frame) {
        int dot = hint.indexOf('.');
        int local = dot < 0 ? -1 : frame.code.locals().indexOf(hint.substring(0, dot));
        if (local < 0) {
            return hint;
        }
        int value = frame.slots[local];
        if (!ValueCode.isSmall(value) && world.heap().cell(value) instanceof Variable variable) {
            value = variable.value();
        }
        boolean known = !ValueCode.isSmall(value) && world.heap().cell(value) instanceof InstanceCell;
        return known ? ((InstanceCell) world.heap().cell(value)).name() + hint.substring(dot) : hint;
    }

    /** The name of a new instance of a class. */
    String ofInstance(String type, String hint, Frame frame) {
        String name = of(hint, frame);
        String lower = type.substring(0, 1).toLowerCase(Locale.ROOT) + type.substring(1);
        return name.isEmpty() ? lower + "-" + world.nextUnnamed(type) : name;
    }

    /** What the value of an expression is called in the program's text, for {@link #of}; empty where that tells nothing. */
    static String hint(Node target) {
        return switch (target) {
            case Expression.Name(var _, var name) -> name;
            case Expression.Attribute(var _, var object, var name) ->
                hint(object).isEmpty() ? "" : hint(object) + "." + name;
            default -> "";
        };
    }
}
