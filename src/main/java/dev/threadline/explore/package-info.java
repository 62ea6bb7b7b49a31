/**
 * Every schedule of a scenario: the search of its states, stateless search of Java code, directed confirmation.
 *
 * <p>Imports all but {@code recording}, {@code picture}, {@code timeline}, {@code export}, {@code app} and {@code cli}.
 */
package dev.threadline.explore;
