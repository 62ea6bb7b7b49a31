package dev.threadline.recording;

import dev.threadline.event.EventLog;
import dev.threadline.event.ObjectInfo;
import dev.threadline.event.ThreadInfo;
import dev.threadline.event.Value;
import java.util.ArrayList;
import java.util.List;

/** Writes what has come into the tables of a log since the last time: its strings, objects, threads and values. */
final class TablePacker {
    private final EventLog log;
    private final Strings strings;
    private final List<ThreadInfo> threads = new ArrayList<>();
    private int objects;
    private int values;

    TablePacker(EventLog log, Strings strings) {
        this.log = log;
        this.strings = strings;
    }

    /** The payload of a block of tables, or null if nothing is new. */
    byte[] pack() {
        // A value may speak of an object, and so comes first: what is there now speaks of nothing that comes later.
        List<Value> valuesNow = log.values();
        List<ThreadInfo> threadsNow = log.threads();
        List<ObjectInfo> objectsNow = log.objects();
        Packer body = new Packer();
        ValuePacker packed = new ValuePacker(body, strings);
        int newObjects = objectsNow.size() - objects;
        int newThreads = threadsNow.size() - threads.size();
        int newValues = valuesNow.size() - values;
        body.number(newObjects);
        body.number(newThreads);
        for (; objects < objectsNow.size(); objects++) {
            ObjectInfo object = objectsNow.get(objects);
            body.number(object.kind().ordinal());
            packed.text(object.name());
            packed.state(object.initial());
        }
        List<Integer> changed = new ArrayList<>();
        for (int id = 0; id < threads.size(); id++) {
            if (!threads.get(id).equals(threadsNow.get(id))) {
                changed.add(id);
            }
        }
        for (int id = threads.size(); id < threadsNow.size(); id++) {
            thread(threadsNow.get(id), body, packed);
        }
        body.number(changed.size());
        for (int id : changed) {
            body.number(id);
            thread(threadsNow.get(id), body, packed);
        }
        body.number(newValues);
        for (; values < valuesNow.size(); values++) {
            packed.value(valuesNow.get(values));
        }
        threads.clear();
        threads.addAll(threadsNow);
        List<String> texts = strings.takeFresh();
        if (newObjects + newThreads + changed.size() + newValues + texts.size() == 0) {
            return null;
        }
        Packer whole = new Packer();
        whole.number(texts.size());
        texts.forEach(whole::text);
        whole.append(body);
        return whole.toByteArray();
    }

    private static void thread(ThreadInfo thread, Packer body, ValuePacker packed) {
        body.number(thread.object());
        packed.text(thread.name());
        body.octet(thread.daemon() ? 1 : 0);
    }
}
