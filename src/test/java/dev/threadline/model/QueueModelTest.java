package dev.threadline.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.threadline.event.Detail;
import dev.threadline.event.ObjectKind;
import dev.threadline.event.ObjectState;
import dev.threadline.event.Value;
import dev.threadline.event.ValueCode;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Queues, one operation at a time. */
class QueueModelTest {
    private static final Operation GET = Operation.of(Action.GET, 0);

    private static Model queue(ObjectKind kind) {
        return new QueueModel(kind, 0, Integer::compare, code -> Value.of(ValueCode.small(code)));
    }

    private static Operation put(int item) {
        return Operation.of(Action.PUT, 0, ValueCode.ofSmall(item));
    }

    @Test
    void aPriorityQueue_givesTheLeastFirst_andShowsItsItemsAsTheyCame() {
        SplittableRandom random = new SplittableRandom(1);
        List<Integer> items = random.ints(200, 0, 50).boxed().toList();
        Model queue = queue(ObjectKind.PRIORITY_QUEUE);
        items.forEach(item -> queue.apply(1, put(item)));

        assertThat(((ObjectState.Items) queue.snapshot()).elements())
                .isEqualTo(items.stream().map(item -> Value.of(item)).toList());
        List<Integer> taken = IntStream.range(0, items.size())
                .mapToObj(i -> ValueCode.small(queue.apply(1, GET).result()))
                .toList();
        assertThat(taken).isEqualTo(items.stream().sorted().toList());
    }

    @Test
    void anItemWithoutAnOrder_isRefused_andIsNotInTheQueue() {
        Model queue = new QueueModel(
                ObjectKind.PRIORITY_QUEUE,
                0,
                (left, right) -> {
                    throw new NoOrder(new Detail.Failure("TypeError", "no order"));
                },
                code -> Value.of(ValueCode.small(code)));
        queue.apply(1, put(1));

        assertThat(queue.apply(1, put(2)).failure().message()).isEqualTo("no order");
        assertThat(queue.snapshot()).isEqualTo(new ObjectState.Items(List.of(Value.of(1))));
        assertThat(queue.apply(1, GET).result()).isEqualTo(ValueCode.ofSmall(1));
    }

    @Test
    void everyState_isReadBackAsItWasWritten() {
        for (ObjectKind kind : List.of(ObjectKind.QUEUE, ObjectKind.LIFO_QUEUE, ObjectKind.PRIORITY_QUEUE)) {
            Model queue = queue(kind);
            List.of(3, 1, 2).forEach(item -> queue.apply(1, put(item)));
            queue.apply(1, Operation.of(Action.TASK_DONE, 0));

            States.assertRoundTrip(queue, queue(kind));
        }
    }
}
