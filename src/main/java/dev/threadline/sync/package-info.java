/**
 * The instrumented primitives as a public API for plain Java code.
 *
 * <p>{@link dev.threadline.sync.Recording} runs a program on real threads and tells what they did:
 *
 * <pre>{@code
 * SharedInt n = new SharedInt("n", 0);
 * Task work = () -> {
 *     for (int i = 0; i < 1000; i++) {
 *         n.set(n.get() + 1);
 *     }
 * };
 * Run run = Recording.of("lost updates", () -> {
 *             RecordedThread left = new RecordedThread("Left", work);
 *             RecordedThread right = new RecordedThread("Right", work);
 *             left.start();
 *             right.start();
 *             left.join();
 *             right.join();
 *         })
 *         .run();
 * }</pre>
 *
 * <p>The run is events like those of a scenario, so everything that shows, explains or exports runs takes it. Each call of a
 * primitive is one {@link dev.threadline.model.Operation} on the same models that scripts use.
 *
 * <p><b>Who calls decides.</b> A thread that belongs to no run finds bare {@code java.util.concurrent} objects behind these
 * types, at the price of looking whether it does. A thread of a run finds the object's place there. An object made outside is
 * adopted by the first run that uses it, with what it holds; it is refused if it is in use just then. While that run lasts all
 * other threads are refused, by an {@link java.lang.IllegalStateException}; afterwards the object is bare again and holds what
 * the run left in it. {@code Home} is where this is decided.
 *
 * <p><b>Contracts.</b> A type that implements an interface of Java's keeps its contract ({@link dev.threadline.sync.RLock},
 * {@link dev.threadline.sync.Condition}, {@link dev.threadline.sync.ReadWriteLock}, the queues). What Python means differently has a
 * name of its own: a lock that any thread may release is a {@link dev.threadline.sync.Mutex}.
 *
 * <p><b>Lines.</b> Events tell line 0 unless {@link dev.threadline.sync.Recording#withLines} is asked for: walking the stack costs ten
 * times what the rest of an event does.
 *
 * <p>Imports {@code event}, {@code model} and {@code kernel}.
 */
package dev.threadline.sync;
