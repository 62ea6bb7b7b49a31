package dev.threadline.script;

import static org.assertj.core.api.Assertions.assertThat;

import dev.threadline.event.OutcomeKind;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Programs that use the primitives with Java's names, run free. */
@Timeout(60)
class JavaPrimitivesTest {
    private static final long LIMIT = 20_000_000_000L;

    private static List<String> printed(String program) throws InterruptedException {
        List<String> printed = new ArrayList<>();
        ScriptRun run = new ScriptRun(
                Compiled.main(program), new ScriptRun.Settings(LIMIT, 1_000_000, 1000, 1, false, printed::add));
        assertThat(run.run().kind()).isEqualTo(OutcomeKind.FINISHED);
        return printed;
    }

    @Test
    void aReadWriteLock_comesDownFromWritingToReading() throws InterruptedException {
        assertThat(printed("""
                rw = ReadWriteLock()
                with rw.writeLock():
                    rw.readLock().lock()
                print(rw.writeLock().tryLock(), rw.readLock().tryLock(), rw.writeLock().tryLock(timeout=1))
                reader = rw.readLock()
                reader.unlock()
                reader.unlock()
                print(rw.writeLock().tryLock())
                try:
                    reader.unlock()
                except IllegalMonitorStateException as error:
                    print(error)
                """))
                .containsExactly(
                        "False True False", "True", "attempt to unlock read lock, not locked by current thread");
    }

    @Test
    void aLatch_isAwaitedByTheNameThatItHasInJava() throws InterruptedException {
        assertThat(printed("""
                latch = CountDownLatch(3)
                def work():
                    latch.countDown()
                print(latch.await(timeout=1), latch.getCount())
                for i in range(4):
                    Thread(target=work).start()
                latch.await()
                print(latch.await(5), latch.getCount())
                try:
                    CountDownLatch(-1)
                except IllegalArgumentException as error:
                    print(error)
                """)).containsExactly("False 3", "True 0", "count < 0");
    }

    @Test
    void anAtomicInteger_losesNoUpdate_andWrapsAroundAsInJava() throws InterruptedException {
        assertThat(printed("""
                n = AtomicInteger()
                def work():
                    for i in range(200):
                        n.incrementAndGet()
                        seen = n.get()
                        while not n.compareAndSet(seen, seen + 1):
                            seen = n.get()
                threads_ = []
                for i in range(3):
                    threads_.append(Thread(target=work))
                for t in threads_:
                    t.start()
                for t in threads_:
                    t.join()
                print(n.get(), n.getAndSet(2147483647), n.addAndGet(1), n.getAndDecrement(), n.decrementAndGet())
                print(n.getAndAdd(-5), n.getAndIncrement(), n.get())
                """))
                .containsExactly("1200 1200 -2147483648 -2147483648 2147483646", "2147483646 2147483641 2147483642");
    }

    @Test
    void anExchanger_swapsItems_orGivesUp() throws InterruptedException {
        assertThat(printed("""
                meeting = Exchanger()
                got = []
                def other():
                    got.append(meeting.exchange(['tea']))
                t = Thread(target=other)
                t.start()
                print(meeting.exchange('coffee'))
                t.join()
                print(got)
                try:
                    meeting.exchange(1, timeout=1)
                except TimeoutException:
                    print('alone')
                """)).containsExactly("['tea']", "['coffee']", "alone");
    }
}
