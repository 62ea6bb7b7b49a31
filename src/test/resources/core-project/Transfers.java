import dev.threadline.explore.Schedules;
import dev.threadline.sync.RLock;
import dev.threadline.sync.RecordedThread;
import dev.threadline.sync.SharedInt;

/** Somebody else's code, and what explores it. */
public final class Transfers {
    /** Money behind a lock. */
    static final class Account {
        final int number;
        final RLock lock;
        final SharedInt balance;

        Account(int number) {
            this.number = number;
            lock = new RLock("lock " + number);
            balance = new SharedInt("balance " + number, 10);
        }

        void transferTo(Account other, boolean inOrder) {
            Account first = inOrder && number > other.number ? other : this;
            Account second = first == this ? other : this;
            first.lock.lock();
            try {
                second.lock.lock();
                try {
                    balance.set(balance.get() - 1);
                    other.balance.set(other.balance.get() + 1);
                } finally {
                    second.lock.unlock();
                }
            } finally {
                first.lock.unlock();
            }
        }
    }

    static Schedules transfers(boolean inOrder) {
        return Schedules.of("transfers", () -> {
            Account left = new Account(1);
            Account right = new Account(2);
            RecordedThread there = new RecordedThread("There", () -> left.transferTo(right, inOrder));
            RecordedThread back = new RecordedThread("Back", () -> right.transferTo(left, inOrder));
            there.start();
            back.start();
            there.join();
            back.join();
        });
    }

    public static void main(String[] arguments) throws InterruptedException {
        System.out.println(transfers(true).verify().sentence());
        try {
            transfers(false).verify();
        } catch (AssertionError deadlock) {
            System.out.println(deadlock.getMessage());
        }
    }
}
