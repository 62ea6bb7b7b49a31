package dev.threadline.timeline;

import dev.threadline.event.ObjectKind;
import dev.threadline.event.Run;
import dev.threadline.event.ValueCode;
import dev.threadline.model.Action;
import dev.threadline.model.BarrierModel;
import dev.threadline.model.ConditionModel;
import dev.threadline.model.EventModel;
import dev.threadline.model.Operation;
import dev.threadline.model.QueueModel;
import dev.threadline.model.RLockModel;
import dev.threadline.model.ReadWriteLockModel;
import dev.threadline.model.SemaphoreModel;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Runs over every kind of object that threads wait for. */
final class Plays {
    private Plays() {}

    static String[] names(String name, int count) {
        return IntStream.rangeClosed(1, count).mapToObj(i -> name + "-" + i).toArray(String[]::new);
    }

    /** Threads that take a permit and give it back, some times each. */
    static Run semaphore(int threads, int permits, long seed) {
        String[] names = names("Worker", threads);
        Play play = new Play(names);
        int semaphore = play.object("semaphore", SemaphoreModel.unbounded(permits));
        for (String name : names) {
            for (int round = 0; round < 3; round++) {
                play.does(name, Operation.of(Action.ACQUIRE, semaphore), Operation.of(Action.RELEASE, semaphore));
            }
        }
        return play.toTheEnd(seed, "Permits");
    }

    /** Threads that put numbers into a queue, and others that take as many. */
    static Run queue(int producers, int consumers, int room, int each, long seed) {
        String[] putting = names("Producer", producers);
        String[] taking = names("Consumer", consumers);
        String[] names =
                Stream.concat(Arrays.stream(putting), Arrays.stream(taking)).toArray(String[]::new);
        Play play = new Play(names);
        int queue = play.object(
                "queue",
                new QueueModel(
                        ObjectKind.QUEUE,
                        room,
                        Integer::compare,
                        code -> play.log().value(code)));
        for (int item = 0; item < each * producers; item++) {
            play.does(putting[item % producers], Operation.of(Action.PUT, queue, ValueCode.ofSmall(item)));
            play.does(taking[item % consumers], Operation.of(Action.GET, queue));
        }
        return play.toTheEnd(seed, "Items");
    }

    /** Threads that wait at a condition over an RLock, and one that notifies as often as it takes, or once less. */
    static Run condition(int waiters, int notifies, long seed) {
        String[] names = names("Waiter", waiters + 1);
        Play play = new Play(names);
        RLockModel lock = new RLockModel();
        int lockObject = play.object("lock", lock);
        int condition = play.object("condition", new ConditionModel(lock, lockObject));
        for (int i = 0; i < waiters; i++) {
            play.does(
                    names[i],
                    Operation.of(Action.ACQUIRE, lockObject),
                    Operation.of(Action.WAIT, condition),
                    Operation.of(Action.RELEASE, lockObject));
        }
        for (int i = 0; i < notifies; i++) {
            play.does(
                    names[waiters],
                    Operation.of(Action.ACQUIRE, lockObject),
                    Operation.of(Action.NOTIFY, condition, ValueCode.ofSmall(1)),
                    Operation.of(Action.RELEASE, lockObject));
        }
        return play.toTheEnd(seed, "Notified");
    }

    /** Threads that meet at a barrier again and again. */
    static Run barrier(int threads, int parties, int rounds, long seed) {
        String[] names = names("Runner", threads);
        Play play = new Play(names);
        int barrier = play.object("barrier", new BarrierModel(parties, false));
        for (String name : names) {
            for (int round = 0; round < rounds; round++) {
                play.does(name, Operation.of(Action.WAIT, barrier));
            }
        }
        return play.toTheEnd(seed, "Parties");
    }

    /** One thread that sets an event and clears it at once, and others that wait for it, in time or not. */
    static Run pulses(int waiters, long seed) {
        String[] names = names("Waiter", waiters + 1);
        Play play = new Play(names);
        int event = play.object("event", new EventModel());
        for (int i = 0; i < waiters; i++) {
            play.does(names[i], Operation.of(Action.WAIT, event));
        }
        play.does(names[waiters], Operation.of(Action.SET, event), Operation.of(Action.CLEAR_FLAG, event));
        return play.toTheEnd(seed, "Pulses");
    }

    /** Readers and a writer. */
    static Run readers(int readers, long seed) {
        String[] names = names("Reader", readers + 1);
        Play play = new Play(names);
        int lock = play.object("lock", new ReadWriteLockModel());
        for (int i = 0; i < readers; i++) {
            play.does(
                    names[i],
                    Operation.of(Action.ACQUIRE_SHARED, lock),
                    Operation.of(Action.RELEASE_SHARED, lock),
                    Operation.of(Action.ACQUIRE_SHARED, lock),
                    Operation.of(Action.RELEASE_SHARED, lock));
        }
        play.does(names[readers], Operation.of(Action.ACQUIRE, lock), Operation.of(Action.RELEASE, lock));
        return play.toTheEnd(seed, "Readers");
    }
}
