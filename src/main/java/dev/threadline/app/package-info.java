/**
 * The JavaFX window: the only room that touches JavaFX, and the rooms of its own that it is made of.
 *
 * <p>Imports all but {@code cli}; {@code cli} knows {@link dev.threadline.app.App} and {@link dev.threadline.app.work.FirstView} only.
 * Inside, views know {@code work} and {@code look}, never each other's insides; {@link dev.threadline.app.MainWindow} puts them
 * together and says what each {@link dev.threadline.app.command.Command} does.
 */
package dev.threadline.app;
