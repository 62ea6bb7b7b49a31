/**
 * The scenario file (JSON): its fields, schema and validation, the catalogue of shipped scenarios, and how a scenario
 * becomes a run.
 *
 * <p>Imports {@code script}, {@code kernel}, {@code model} and {@code event}.
 */
package dev.threadline.scenario;
