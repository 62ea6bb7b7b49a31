/**
 * The instrumented primitives as a public API for plain Java code.
 *
 * <p>Imports {@code event}, {@code model} and {@code kernel}.
 */
package dev.threadline.sync;
