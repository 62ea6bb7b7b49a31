/**
 * What recording costs, by JMH. {@code mvn -Pbench verify} runs {@link dev.threadline.bench.CostTable}, which prints the table;
 * start reading at {@link dev.threadline.bench.LockCost}. And how fast executions of Java code are explored: {@link
 * dev.threadline.bench.ExecutionsTable}, by {@code mvn -Pbench test-compile exec:exec@executions}.
 */
package dev.threadline.bench;
