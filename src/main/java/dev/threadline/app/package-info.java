/**
 * The JavaFX window: library, timeline canvas, playback, code, inspector. The only room that touches JavaFX.
 *
 * <p>Imports all but {@code cli}; {@code cli} knows {@link dev.threadline.app.App} and {@link dev.threadline.app.FirstView} only.
 *
 * <p>Start reading at {@link dev.threadline.app.Workbench}, what the window works on; {@link dev.threadline.app.MainWindow}
 * puts the views around it and says what each {@link dev.threadline.app.Command} does. {@link dev.threadline.app.Reading},
 * {@link dev.threadline.app.Moment} and {@link dev.threadline.app.Lens} are what the views show, and know no controls.
 */
package dev.threadline.app;
