package dev.threadline.analysis.detect;

import dev.threadline.event.EventLog;
import dev.threadline.event.ObjectKind;
import dev.threadline.event.ObjectState;
import dev.threadline.event.ValueCode;
import java.util.Arrays;

/**
 * Which locks each thread has, and since when, in the order of taking. A lock may be had for reading and for writing by the same
 * thread; to take it again in the same way changes nothing. An interpreter lock is no lock of the program.
 */
final class HeldLocks {
    /** What one thread has. */
    private static final class Hand {
        private int[] locks = new int[4];
        private int[] reads = new int[4];
        private long[] taken = new long[4];
        private int size;
    }

    private final Hand[] hands;

    private final int[] owners;

    HeldLocks(EventLog log) {
        hands = new Hand[log.threads().size()];
        Arrays.setAll(hands, _ -> new Hand());
        owners = new int[log.objects().size()];
        Arrays.fill(owners, -1);
        log.objects().forEach(object -> {
            if (object.initial() instanceof ObjectState.Lock(int owner, int _) && owner >= 0) {
                owners[object.id()] = owner;
                put(hands[owner], object.id(), 0, 0);
            }
        });
    }

    /** Whether taking an object of a kind is taking a lock. */
    static boolean isLock(ObjectKind kind) {
        return kind != null && kind.isLock() && kind != ObjectKind.INTERPRETER_LOCK;
    }

    /** Whether an event takes a lock that its thread does not have yet in this way. */
    boolean isTaking(Passage at) {
        return isLock(at.objectKind())
                && switch (at.kind()) {
                    case ACQUIRE -> ValueCode.small(at.valueCode()) == 1;
                    case RESTORE -> true;
                    case ACQUIRE_SHARED -> find(hands[at.thread()], at.object(), true) < 0;
                    default -> false;
                };
    }

    /** Who has a lock for writing, or -1. */
    int owner(int lock) {
        return owners[lock];
    }

    /** How many locks a thread has. */
    int count(int thread) {
        return hands[thread].size;
    }

    /** One of them, from 0 in the order of taking. */
    int lock(int thread, int index) {
        return hands[thread].locks[index];
    }

    /** Whether it has that one for reading. */
    boolean isShared(int thread, int index) {
        return hands[thread].reads[index] > 0;
    }

    /** Where it took that one. */
    long taken(int thread, int index) {
        return hands[thread].taken[index];
    }

    /** Follows an event, after those who want to know what was held before it. */
    void follow(Passage at) {
        if (!isLock(at.objectKind())) {
            return;
        }
        Hand hand = hands[at.thread()];
        switch (at.kind()) {
            case ACQUIRE, RESTORE -> {
                if (isTaking(at)) {
                    put(hand, at.object(), 0, at.position());
                    owners[at.object()] = at.thread();
                }
            }
            case RELEASE, SUSPEND -> {
                if (ValueCode.small(at.valueCode()) == 0 && owners[at.object()] >= 0) {
                    Hand owner = hands[owners[at.object()]];
                    remove(owner, find(owner, at.object(), false));
                    owners[at.object()] = -1;
                }
            }
            case ACQUIRE_SHARED -> {
                int found = find(hand, at.object(), true);
                if (found < 0) {
                    put(hand, at.object(), 1, at.position());
                } else {
                    hand.reads[found]++;
                }
            }
            case RELEASE_SHARED -> {
                int found = find(hand, at.object(), true);
                if (found >= 0 && --hand.reads[found] == 0) {
                    remove(hand, found);
                }
            }
            default -> {
                // Nobody has more or less by it.
            }
        }
    }

    private static int find(Hand hand, int lock, boolean shared) {
        for (int index = 0; index < hand.size; index++) {
            if (hand.locks[index] == lock && hand.reads[index] > 0 == shared) {
                return index;
            }
        }
        return -1;
    }

    private static void put(Hand hand, int lock, int reads, long position) {
        if (hand.size == hand.locks.length) {
            hand.locks = Arrays.copyOf(hand.locks, hand.size * 2);
            hand.reads = Arrays.copyOf(hand.reads, hand.size * 2);
            hand.taken = Arrays.copyOf(hand.taken, hand.size * 2);
        }
        hand.locks[hand.size] = lock;
        hand.reads[hand.size] = reads;
        hand.taken[hand.size++] = position;
    }

    private static void remove(Hand hand, int index) {
        if (index >= 0) {
            int behind = hand.size - index - 1;
            System.arraycopy(hand.locks, index + 1, hand.locks, index, behind);
            System.arraycopy(hand.reads, index + 1, hand.reads, index, behind);
            System.arraycopy(hand.taken, index + 1, hand.taken, index, behind);
            hand.size--;
        }
    }
}
