package dev.threadline.app.work;

import dev.threadline.kernel.Decision;
import dev.threadline.kernel.Strategy;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * A run in which the reader decides. At each decision between several candidates the thread that has the turn asks, and waits;
 * answering never does.
 */
public final class HandPlay implements Strategy {
    /** Who is asked. */
    interface Reader {
        /** Hears what there is to choose from, on a thread of the run. */
        void ask(Fork fork) throws InterruptedException;
    }

    private record Answer(int number, int place) {}

    private static final Answer STOP = new Answer(-1, Decision.STOP);

    private final Reader reader;
    private final BlockingQueue<Answer> answers = new LinkedBlockingQueue<>();

    HandPlay(Reader reader) {
        this.reader = reader;
    }

    /** Lets somebody go on. An answer to another question than the open one is none. Any thread may call this. */
    void answer(Fork fork, int place) {
        answers.add(new Answer(fork.number(), place));
    }

    /** Ends the run where it is. Any thread may call this. */
    void stop() {
        answers.add(STOP);
    }

    @Override
    public int choose(Decision decision) {
        if (decision.size() == 1) {
            return 0;
        }
        Fork fork = Fork.at(decision);
        try {
            reader.ask(fork);
            Answer answer = answers.take();
            while (answer != STOP && answer.number() != fork.number()) {
                answer = answers.take();
            }
            return answer.place();
        } catch (InterruptedException ended) {
            return Decision.STOP;
        }
    }
}
