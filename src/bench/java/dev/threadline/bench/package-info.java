/**
 * What recording costs, by JMH. {@code mvn -Pbench verify} runs {@link dev.threadline.bench.CostTable}, which prints the table;
 * start reading at {@link dev.threadline.bench.LockCost}.
 */
package dev.threadline.bench;
