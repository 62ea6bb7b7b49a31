/**
 * What the window works on, without any control: the scenario, the run that is being read and where, who decides, the job under way.
 *
 * <p>Imports all but {@code cli}; of the window only {@code look}, for its words. May use JavaFX's properties, never its scene.
 *
 * <p>Start reading at {@link dev.threadline.app.work.Workbench}; {@link dev.threadline.app.work.Reading} and {@link dev.threadline.app.work.Moment}
 * are what the views show.
 */
package dev.threadline.app.work;
