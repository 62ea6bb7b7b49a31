package dev.threadline.analysis;

import dev.threadline.event.Detail;
import dev.threadline.event.Event;
import dev.threadline.event.EventKind;
import dev.threadline.event.EventLog;
import dev.threadline.event.ObjectKind;
import dev.threadline.event.Value;
import java.util.List;

/**
 * What an event is in words: which text tells it, and what stands in the text's places.
 *
 * @param key the kind's name, and a variety such as {@code ACQUIRE.again}
 * @param terms what to put in
 */
record Deed(String key, Terms terms) {
    static Deed at(long position, Names names) {
        EventLog log = names.log();
        Event event = log.event(position);
        EventKind kind = log.kindAt(position);
        Terms terms = Terms.of(
                names.thread(event.stamp().id().thread()),
                names.object(event.stamp().object()));
        Deed plain = new Deed(kind.name(), terms);
        return switch (event) {
            case Event.Create _,
                    Event.Start _,
                    Event.Begin _,
                    Event.End _,
                    Event.Join _,
                    Event.Timeout _,
                    Event.Stir _,
                    Event.Cancel _,
                    Event.Miss _,
                    Event.Wait _,
                    Event.Resume _,
                    Event.Pass _,
                    Event.Clear _,
                    Event.Suspend _,
                    Event.Restore _,
                    Event.Awake _ -> plain;
            case Event.Put(var _, var value) -> plain.value(value, names);
            case Event.Get(var _, var value) -> plain.value(value, names);
            case Event.Exchange(var _, var value, var _) -> plain.value(value, names);
            case Event.Update(var _, var value) -> plain.value(value, names);
            case Event.Write(var _, var value) -> plain.value(value, names);
            case Event.Query(var _, var value) -> plain.value(value, names);
            case Event.Branch(var _, var value) -> plain.value(value, names);
            case Event.Draw(var _, var value) -> plain.value(value, names);
            case Event.AcquireShared(var _, var value, var _) -> plain.number(value);
            case Event.ReleaseShared(var _, var value) -> plain.number(value);
            case Event.TaskDone(var _, var value) -> plain.number(value);
            case Event.CountDown(var _, var value, var woken) -> {
                Deed counted = plain.number(value);
                yield woken.threads().isEmpty()
                        ? counted
                        : counted.variety("opens").woken(woken, names);
            }
            case Event.Request(var stamp, var _) ->
                log.object(stamp.object()).kind().isLock() ? plain : plain.variety("other");
            case Event.Acquire(var stamp, var value, var _) -> {
                if (!log.object(stamp.object()).kind().isLock()) {
                    yield plain.variety("permit").number(value);
                }
                yield count(value) > 1 ? plain.variety("again").number(value) : plain;
            }
            case Event.Release(var stamp, var value) ->
                release(plain, log.object(stamp.object()).kind(), value, position, names);
            case Event.Fail(var _, var failure) -> plain.value(error(failure));
            case Event.Refuse(var stamp, var failure) -> {
                Deed refused = plain.value(error(failure));
                yield stamp.object() == EventLog.NO_OBJECT ? refused.variety("nothing") : refused;
            }
            case Event.Notify(var _, var woken) -> plain.woken(woken, names);
            case Event.Set(var _, var woken) -> plain.woken(woken, names);
            case Event.Trip(var _, var woken) -> plain.woken(woken, names);
            case Event.Broken(var _, var woken) -> plain.woken(woken, names);
            case Event.Reset(var _, var woken) -> plain.woken(woken, names);
            case Event.Read(var _, var value, var element) -> {
                Deed read = plain.value(value, names);
                yield element.isEmpty()
                        ? read
                        : new Deed(
                                        read.key,
                                        read.terms.others(
                                                names.value(element.get().at())))
                                .variety("element");
            }
            case Event.Mutate(var _, var _, var splice) -> plain.value(splice.method());
            case Event.Local(var _, var value, var name) ->
                new Deed(plain.key, Terms.of(terms.thread(), name.name())).value(value, names);
            case Event.Line(var stamp) -> new Deed(plain.key, terms.number(stamp.line()));
            case Event.Choice(var _, var chosen) -> choice(plain, chosen, names);
            case Event.Print(var _, var value) -> plain.value(Names.cut(names.printed(value)));
            case Event.Sleep(var _, var duration) -> plain.value(names.phrases().duration(duration.ns()));
        };
    }

    private static Deed release(Deed plain, ObjectKind kind, Value value, long position, Names names) {
        if (!kind.isLock()) {
            return plain.variety("permit").number(value);
        }
        if (count(value) > 0) {
            return plain.variety("inner").number(value);
        }
        EventLog log = names.log();
        long taken = Holding.takenAt(log, position, log.objectAt(position));
        if (taken < 0 || log.threadAt(taken) == log.threadAt(position)) {
            return plain;
        }
        String taker = names.thread(log.threadAt(taken));
        return new Deed(plain.key, plain.terms.others(taker)).variety("foreign");
    }

    private static Deed choice(Deed plain, Detail.Chosen chosen, Names names) {
        List<Integer> enabled = chosen.enabled();
        Terms terms = Terms.of(names.thread(chosen.thread()), "").others(names.threads(enabled));
        Deed choice = new Deed(plain.key, terms);
        return enabled.size() > 1 ? choice : choice.variety("only");
    }

    private static String error(Detail.Failure failure) {
        return failure.message().isEmpty() ? failure.type() : failure.type() + ": " + failure.message();
    }

    private static long count(Value value) {
        return value instanceof Value.Int(var number) ? number.longValue() : 0;
    }

    private Deed variety(String variety) {
        return new Deed(key + "." + variety, terms);
    }

    private Deed value(String text) {
        return new Deed(key, terms.value(text));
    }

    private Deed value(Value value, Names names) {
        return value(names.value(value));
    }

    private Deed number(Value value) {
        return new Deed(key, terms.number(count(value)));
    }

    private Deed woken(Detail.Woken woken, Names names) {
        return woken.threads().isEmpty()
                ? variety("nobody")
                : new Deed(key, terms.others(names.threads(woken.threads())));
    }
}
