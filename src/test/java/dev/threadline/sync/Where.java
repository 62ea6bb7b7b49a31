package dev.threadline.sync;

import static org.assertj.core.api.Assertions.assertThat;

import dev.threadline.event.OutcomeKind;
import dev.threadline.event.Run;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Where a test's code runs: a contract holds in all of these. */
enum Where {
    OUTSIDE {
        @Override
        void runs(Task test) throws Exception {
            List<Throwable> uncaught = Collections.synchronizedList(new ArrayList<>());
            Thread.UncaughtExceptionHandler before = Thread.getDefaultUncaughtExceptionHandler();
            Thread.setDefaultUncaughtExceptionHandler((thread, thrown) -> uncaught.add(thrown));
            try {
                test.run();
            } finally {
                Thread.setDefaultUncaughtExceptionHandler(before);
            }
            assertThat(uncaught).isEmpty();
        }
    },
    IN_A_RUN {
        @Override
        void runs(Task test) throws Exception {
            assertWell(Recording.of("contract", test).run());
        }
    },
    IN_A_RUN_OF_VIRTUAL_THREADS {
        @Override
        void runs(Task test) throws Exception {
            assertWell(Recording.of("contract", test).onVirtualThreads().run());
        }
    };

    /** Runs it and fails if it does, or any of its threads. */
    abstract void runs(Task test) throws Exception;

    private static void assertWell(Run run) {
        assertThat(run.outcome().kind()).as(run.outcome().reason()).isEqualTo(OutcomeKind.FINISHED);
    }

    /** A started thread. */
    static RecordedThread started(Task task) {
        RecordedThread thread = new RecordedThread(task);
        thread.start();
        return thread;
    }

    /** Waits until they have all ended. */
    static void join(RecordedThread... threads) throws InterruptedException {
        for (RecordedThread thread : threads) {
            thread.join();
        }
    }
}
