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

        assertThat(((ObjectState.Queue) queue.snapshot()).items())
                .isEqualTo(items.stream().map(item -> Value.of(item)).toList());
        List<Integer> taken = IntStream.range(0, items.size())
                .mapToObj(i -> ValueCode.small(queue.apply(1, GET).result()))
                .toList();
        assertThat(taken).isEqualTo(items.stream().sorted().toList());
    }

    @Test
    void anItemWithoutAnOrder_isRefused_butInTheQueue_andNotToBeDone() {
        Model queue = withoutOrder(2);
        queue.apply(1, put(1));

        assertThat(queue.apply(1, put(2)).failure().message()).isEqualTo("no order");
        assertThat(queue.snapshot()).isEqualTo(new ObjectState.Queue(0, List.of(Value.of(1), Value.of(2))));
        queue.apply(1, Operation.of(Action.TASK_DONE, 0));
        assertThat(queue.apply(1, Operation.of(Action.TASK_DONE, 0)).isRefused())
                .isTrue();
    }

    @Test
    void anItem_isLost_ifThoseThatStayHaveNoOrder() {
        Model queue = withoutOrder(4);
        List.of(1, 2, 3, 4).forEach(item -> queue.apply(1, put(item)));

        Effect got = queue.apply(1, GET);

        assertThat(got.failure().message()).isEqualTo("no order");
        assertThat(got.value()).isEqualTo(ValueCode.ofSmall(1));
        assertThat(queue.snapshot())
                .isEqualTo(new ObjectState.Queue(0, List.of(Value.of(2), Value.of(3), Value.of(4))));
    }

    private static Model withoutOrder(int odd) {
        return new QueueModel(
                ObjectKind.PRIORITY_QUEUE,
                0,
                (left, right) -> {
                    if (left == ValueCode.ofSmall(odd) || right == ValueCode.ofSmall(odd)) {
                        throw new NoOrder(new Detail.Failure("TypeError", "no order"));
                    }
                    return Integer.compare(left, right);
                },
                code -> Value.of(ValueCode.small(code)));
    }

    @Test
    void itemsThatLieAlike_areOneState_howeverTheyCame() {
        Model one = queue(ObjectKind.PRIORITY_QUEUE);
        Model other = queue(ObjectKind.PRIORITY_QUEUE);
        List.of(1, 2, 3).forEach(item -> one.apply(1, put(item)));
        List.of(2, 1, 3).forEach(item -> other.apply(1, put(item)));

        assertThat(States.encoded(one)).isEqualTo(States.encoded(other));
    }

    @Test
    void itemsOfOnePriority_comeOutInOneOrder_overTheirEncoding() {
        SplittableRandom random = new SplittableRandom(3);
        for (int round = 0; round < 200; round++) {
            Model queue = byTens();
            random.ints(random.nextInt(1, 12), 10, 50).distinct().forEach(item -> queue.apply(1, put(item)));
            Model copy = byTens();
            States.copy(queue, copy);
            while (queue.enabled(1, GET)) {
                assertThat(copy.apply(1, GET)).as("round %d", round).isEqualTo(queue.apply(1, GET));
            }
            assertThat(copy.enabled(1, GET)).isFalse();
        }
    }

    /** A queue in which numbers with the same tens have the same priority. */
    private static Model byTens() {
        return new QueueModel(
                ObjectKind.PRIORITY_QUEUE,
                0,
                (left, right) -> Integer.compare(ValueCode.small(left) / 10, ValueCode.small(right) / 10),
                code -> Value.of(ValueCode.small(code)));
    }

    @Test
    void everyState_isReadBackAsItWasWritten() {
        for (ObjectKind kind : List.of(ObjectKind.QUEUE, ObjectKind.LIFO_QUEUE, ObjectKind.PRIORITY_QUEUE)) {
            Model queue = queue(kind);
            List.of(1, 3, 2).forEach(item -> queue.apply(1, put(item)));
            queue.apply(1, Operation.of(Action.TASK_DONE, 0));

            States.assertRoundTrip(queue, queue(kind));
        }
    }
}
