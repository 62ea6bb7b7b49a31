package dev.threadline.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.threadline.event.Cursor;
import dev.threadline.event.EventLog;
import dev.threadline.event.ObjectKind;
import dev.threadline.event.ObjectState;
import dev.threadline.event.Outcome;
import dev.threadline.event.Value;
import dev.threadline.event.ValueCode;
import dev.threadline.model.Action;
import dev.threadline.model.Operation;
import dev.threadline.model.RLockModel;
import dev.threadline.model.VariableModel;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A thread that starts thousands of others, all of which want one lock. */
@Timeout(60)
class FreeRunManyThreadsTest {
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void twoThousandStartedThreads_allGetTheLock(boolean virtual) throws InterruptedException {
        int many = 2000;
        EventLog log = new EventLog();
        FreeRun run = new FreeRun(SomeOptions.on(virtual), log);
        int lock = run.create(ObjectKind.RLOCK, "lock", new RLockModel());
        int count = run.create(
                ObjectKind.VARIABLE,
                "n",
                new VariableModel(ValueCode.ofSmall(0), code -> Value.of(ValueCode.small(code))));
        int parent = run.newThread("parent", false, self -> {
            List<Integer> objects = new ArrayList<>();
            self.perform(1, Operation.of(Action.ACQUIRE, lock));
            for (int i = 0; i < many; i++) {
                int child = self.newThread(2, "T" + i, false, thread -> {
                    thread.perform(3, Operation.of(Action.ACQUIRE, lock));
                    int n = thread.perform(4, Operation.of(Action.READ, count)).result();
                    thread.perform(5, Operation.of(Action.WRITE, count, n + ValueCode.ofSmall(1)));
                    thread.perform(6, Operation.of(Action.RELEASE, lock));
                });
                objects.add(run.objectOf(child));
                self.perform(7, Operation.of(Action.START, run.objectOf(child)));
            }
            self.perform(8, Operation.of(Action.RELEASE, lock));
            objects.forEach(object -> self.perform(9, Operation.of(Action.JOIN, object)));
        });

        assertThat(run.run(List.of(parent))).isEqualTo(Outcome.FINISHED);

        Cursor cursor = new Cursor(log);
        cursor.seek(log.size());
        assertThat(cursor.state().object(count)).isEqualTo(new ObjectState.Variable(Value.of(many)));
    }
}
