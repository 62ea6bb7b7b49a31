/**
 * The scenario file (JSON): its fields, schema and validation, the catalogue of shipped scenarios, and how a scenario
 * becomes a run. Start reading at {@link dev.threadline.scenario.Scenario}, whose components are the file's fields, then
 * {@link dev.threadline.scenario.ScenarioReader}.
 *
 * <p>Imports {@code script}, {@code kernel}, {@code model} and {@code event}.
 */
package dev.threadline.scenario;
