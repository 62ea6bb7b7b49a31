package dev.threadline.recording;

import dev.threadline.event.Detail;
import dev.threadline.event.ObjectState;
import dev.threadline.event.Value;
import java.util.List;

/** Writes values, and the states and details that hold them. Texts go into the table of strings, and here by number. */
final class ValuePacker {
    private final Packer out;
    private final Strings strings;

    ValuePacker(Packer out, Strings strings) {
        this.out = out;
        this.strings = strings;
    }

    void text(String text) {
        out.number(strings.number(text));
    }

    void state(ObjectState state) {
        switch (state) {
            case ObjectState.Lock(var owner, var depth) -> {
                out.octet(0);
                out.number(owner + 1);
                out.number(depth);
            }
            case ObjectState.Life life -> {
                out.octet(1);
                out.octet(
                        switch (life) {
                            case UNBORN -> 0;
                            case ALIVE -> 1;
                            case ENDED -> 2;
                        });
            }
            case ObjectState.Variable(var value) -> {
                out.octet(2);
                value(value);
            }
            case ObjectState.Items(var elements) -> {
                out.octet(3);
                values(elements);
            }
            case ObjectState.Opaque _ -> out.octet(4);
            case ObjectState.Permits(var count) -> {
                out.octet(5);
                out.signed(count);
            }
            case ObjectState.Flag(var set) -> out.octet(set ? 7 : 6);
            case ObjectState.Condition(var lock) -> {
                out.octet(8);
                out.number(lock);
            }
            case ObjectState.Gate(var parties, var broken) -> {
                out.octet(broken ? 10 : 9);
                out.signed(parties);
            }
            case ObjectState.ReadWrite(var writer, var depth, var readers) -> {
                out.octet(11);
                out.number(writer + 1);
                out.number(depth);
                out.numbers(readers);
            }
            case ObjectState.Count(var left) -> {
                out.octet(12);
                out.number(left);
            }
            case ObjectState.Offer(var thread, var item) -> {
                out.octet(13);
                out.number(thread + 1);
                value(item);
            }
            case ObjectState.Queue(var room, var items) -> {
                out.octet(14);
                out.signed(room);
                values(items);
            }
            case ObjectState.Entries(var pairs) -> {
                out.octet(15);
                values(pairs);
            }
        }
    }

    void detail(Detail detail) {
        switch (detail) {
            case Detail.Splice(var method, var at, var removed, var inserted) -> {
                out.octet(0);
                text(method);
                out.number(at);
                out.number(removed);
                values(inserted);
            }
            case Detail.Element(var at) -> {
                out.octet(1);
                value(at);
            }
            case Detail.Woken(var threads) -> {
                out.octet(2);
                out.numbers(threads);
            }
            case Detail.Chosen(var enabled, var thread) -> {
                out.octet(3);
                out.numbers(enabled);
                out.number(thread);
            }
            case Detail.Duration(var ns) -> {
                out.octet(4);
                out.signed(ns);
            }
            case Detail.Attempt(var operation) -> {
                out.octet(5);
                text(operation);
            }
            case Detail.Failure(var type, var message) -> {
                out.octet(6);
                text(type);
                text(message);
            }
            case Detail.LocalName(var name) -> {
                out.octet(7);
                text(name);
            }
        }
    }

    private void values(List<Value> values) {
        out.number(values.size());
        for (Value value : values) {
            value(value);
        }
    }

    void value(Value value) {
        switch (value) {
            case Value.None _ -> out.octet(0);
            case Value.Bool(var truth) -> out.octet(truth ? 2 : 1);
            case Value.Int(var number) -> {
                out.octet(3);
                out.digits(number);
            }
            case Value.Text(var text) -> {
                out.octet(4);
                text(text);
            }
            case Value.Tuple(var elements) -> {
                out.octet(5);
                values(elements);
            }
            case Value.Ref(var object) -> {
                out.octet(6);
                out.number(object);
            }
            case Value.Named(var name) -> {
                out.octet(7);
                text(name);
            }
            case Value.Real(var number) -> {
                out.octet(8);
                out.number(Double.doubleToRawLongBits(number));
            }
        }
    }
}
