package dev.threadline.timeline;

import dev.threadline.event.Detail;
import dev.threadline.event.EventKind;
import dev.threadline.event.EventLog;
import dev.threadline.event.ObjectKind;
import dev.threadline.event.StatusRule;
import dev.threadline.event.Value;
import dev.threadline.event.ValueCode;

/** The few words on spans. Whole sentences are not its business. */
final class Words {
    private final EventLog log;

    Words(EventLog log) {
        this.log = log;
    }

    /** What the step at a position does: "takes A". */
    Label action(long position) {
        EventKind kind = log.kindAt(position);
        return switch (kind) {
            case ACQUIRE -> taking(position);
            case RELEASE -> freeing(position);
            case START -> doing("starts", "start", position);
            case JOIN -> doing("joins", "join", position);
            case TIMEOUT ->
                Label.of("gives up").or("gives", "up").or("give", "up").or("leaves");
            case STIR -> Label.of("comes to").or("comes", "to").or("stirs");
            case REFUSE -> refused(position);
            case MISS -> doing("misses", "miss", position);
            case ACQUIRE_SHARED -> doing("shares", "share", position);
            case RELEASE_SHARED -> doing("leaves", "leave", position);
            case WAIT -> waiting(position);
            case RESUME -> Label.of("is back").or("is back").or("is", "back").or("back");
            case PASS -> doing("passes", "pass", position);
            case NOTIFY -> doing("notifies", "notify", position).or("tells");
            case SET -> doing("sets", "set", position);
            case CLEAR -> doing("clears", "clear", position);
            case TRIP -> doing("trips", "trip", position);
            case BROKEN -> doing("breaks", "break", position);
            case RESET -> doing("resets", "reset", position);
            case PUT -> moving("puts", "put", position);
            case GET -> moving("gets", "get", position);
            case TASK_DONE -> Label.of("task done").or("task", "done").or("done");
            case COUNT_DOWN -> doing("counts down", "counts", position);
            case EXCHANGE -> moving("swaps for", "swap", position);
            case UPDATE -> doing("updates", "update", position);
            case READ -> doing("reads", "read", position);
            case WRITE -> doing("writes", "write", position);
            case MUTATE -> mutating(position);
            case QUERY -> doing("asks", "ask", position);
            case CREATE,
                    BEGIN,
                    END,
                    FAIL,
                    REQUEST,
                    CANCEL,
                    LOCAL,
                    LINE,
                    BRANCH,
                    CHOICE,
                    DRAW,
                    PRINT,
                    SLEEP,
                    AWAKE,
                    SUSPEND,
                    RESTORE -> Label.NONE;
        };
    }

    private Label waiting(long position) {
        String name = name(position);
        return Label.of("waits for " + name)
                .or("waits for", name)
                .or("waits", "for " + name)
                .or("waits");
    }

    private Label taking(long position) {
        int depth = ValueCode.isSmall(log.valueCodeAt(position)) ? ValueCode.small(log.valueCodeAt(position)) : 1;
        boolean again = depth > 1 && log.object(log.objectAt(position)).kind() == ObjectKind.RLOCK;
        String name = name(position);
        Label label = again
                ? Label.of("takes " + name + " again")
                        .or("takes", name + " ×" + depth)
                        .or("takes", "×" + depth)
                        .or("takes")
                        .or("take")
                : doing("takes", "take", position);
        return label;
    }

    private Label freeing(long position) {
        boolean kept = log.object(log.objectAt(position)).kind() == ObjectKind.RLOCK
                && log.valueCodeAt(position) != ValueCode.ofSmall(0);
        String name = name(position);
        Label label = kept
                ? Label.of("frees " + name + " once")
                        .or("frees", name + " once")
                        .or("frees", "once")
                        .or("frees")
                        .or("free")
                : doing("frees", "free", position);
        return label;
    }

    private Label refused(long position) {
        String type = log.detailAt(position) instanceof Detail.Failure(var error, var _) ? error : "error";
        return Label.of(type).or("error");
    }

    private Label mutating(long position) {
        String method = log.detailAt(position) instanceof Detail.Splice splice ? splice.method() : "changes";
        String verb = verb(method);
        String name = name(position);
        Label label = Label.of(name + "." + method)
                .or(verb, name)
                .or(base(verb), name)
                .or(verb)
                .or(base(verb));
        return verb.equals("appends") ? label.or("adds") : label;
    }

    /** A method's name as a verb: who calls append appends. */
    private static String verb(String method) {
        return switch (method) {
            case "append", "insert", "extend", "remove", "clear", "reverse", "sort", "update" -> method + "s";
            case "pop", "popitem" -> "pops";
            case "[]=", "setdefault" -> "sets";
            case "del" -> "deletes";
            default -> "changes";
        };
    }

    private static String base(String verb) {
        return verb.substring(0, verb.length() - 1);
    }

    private Label moving(String verb, String base, long position) {
        String value = value(log.valueAt(position));
        return Label.of(verb + " " + value)
                .or(verb, value)
                .or(base, value)
                .or(verb)
                .or(base);
    }

    /** In one line, in two, in two with the verb's bare form, and the verb alone, then bare. */
    private Label doing(String verb, String base, long position) {
        String name = name(position);
        return name.isEmpty()
                ? Label.of(verb).or(verb).or(verb).or(verb).or(base)
                : Label.of(verb + " " + name)
                        .or(verb, name)
                        .or(base, name)
                        .or(verb)
                        .or(base);
    }

    /** The name of what an event is about; empty if it is about nothing. */
    String name(long position) {
        return called(log.objectAt(position));
    }

    /** The name of what a thread waits for whom an event held up. */
    String awaited(long position) {
        int object = position < 0 ? EventLog.NO_OBJECT : StatusRule.awaited(log, position);
        return called(object);
    }

    /** A thread is called by the name that its lane has, though it may have got that after it was made. */
    private String called(int object) {
        if (object == EventLog.NO_OBJECT) {
            return "";
        }
        int thread = log.threadOf(object);
        return thread < 0 ? log.object(object).name() : log.thread(thread).name();
    }

    /** A value as it stands on a cell. */
    String value(Value value) {
        return value instanceof Value.Ref(int object) ? called(object) : value.toString();
    }
}
