package dev.threadline.analysis;

import dev.threadline.event.EventKind;
import dev.threadline.event.EventLog;
import dev.threadline.event.ObjectInfo;
import dev.threadline.event.ObjectKind;
import dev.threadline.event.ObjectState;
import dev.threadline.event.ThreadInfo;
import dev.threadline.event.Value;

/** Runs made up for tests. */
public final class LetterRun {
    private LetterRun() {}

    /** A run in which threads, by the letters of a word (a, b, c), read a variable; a capital finds another value in it. */
    public static EventLog of(String word) {
        EventLog log = new EventLog();
        for (int thread = 0; thread < 3; thread++) {
            String name = "abc".substring(thread, thread + 1);
            log.add(new ObjectInfo(thread, ObjectKind.THREAD, name, ObjectState.Life.UNBORN));
            log.add(new ThreadInfo(thread, thread, name, false));
        }
        log.add(new ObjectInfo(3, ObjectKind.VARIABLE, "n", new ObjectState.Variable(Value.of(0))));
        for (int letter = 0; letter < word.length(); letter++) {
            int thread = Character.toLowerCase(word.charAt(letter)) - 'a';
            int value = Character.isUpperCase(word.charAt(letter)) ? 1 : 0;
            log.append(EventKind.READ, thread, letter, 3, letter, 1, log.code(Value.of(value)), null, null);
        }
        return log;
    }

    /** Two of them side by side. */
    public static Alignment align(String first, String second) throws InterruptedException {
        return Alignment.of(of(first), first.length(), of(second), second.length());
    }
}
