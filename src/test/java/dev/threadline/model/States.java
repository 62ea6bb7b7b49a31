package dev.threadline.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** States of models as plain numbers. */
final class States {
    private States() {}

    /** A model that becomes what another one wrote is in the same state, and writes the same. */
    static void assertRoundTrip(Model written, Model fresh) {
        copy(written, fresh);

        assertThat(fresh.snapshot()).isEqualTo(written.snapshot());
        assertThat(encoded(fresh)).isEqualTo(encoded(written));
    }

    /** Makes a model what another one wrote. */
    static void copy(Model written, Model fresh) {
        Iterator<Integer> left = encoded(written).iterator();
        fresh.decode(new StateReader() {
            @Override
            public int number() {
                return left.next();
            }

            @Override
            public int thread() {
                return left.next();
            }

            @Override
            public int value() {
                return left.next();
            }
        });

        assertThat(left).as("what is left over").isExhausted();
    }

    static List<Integer> encoded(Model model) {
        List<Integer> numbers = new ArrayList<>();
        model.encode(new StateWriter() {
            @Override
            public void number(int number) {
                numbers.add(number);
            }

            @Override
            public void thread(int thread) {
                numbers.add(thread);
            }

            @Override
            public void value(int code) {
                numbers.add(code);
            }
        });
        return numbers;
    }
}
