package dev.threadline.measure;

import java.math.BigInteger;

/**
 * Steps of the Fibonacci numbers; they soon need more than 64 bits.
 *
 * @param steps how many in a round
 * @param rounds how often they begin again
 */
record FibonacciTask(int steps, int rounds) implements Task {
    private static final int STEPS_BETWEEN_POLLS = 100;

    @Override
    public long call(Interpreter interpreter) throws InterruptedException {
        long sum = 0;
        for (int round = 0; round < rounds; round++) {
            sum = sum * 31 + round(interpreter).hashCode();
        }
        return sum;
    }

    private BigInteger round(Interpreter interpreter) throws InterruptedException {
        BigInteger a = BigInteger.ZERO;
        BigInteger b = BigInteger.ONE;
        for (int step = 0; step < steps; step++) {
            BigInteger next = a.add(b);
            a = b;
            b = next;
            if (step % STEPS_BETWEEN_POLLS == 0) {
                interpreter.poll();
            }
        }
        return a;
    }
}
