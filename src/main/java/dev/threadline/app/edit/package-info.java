/**
 * Editing a program or a scenario: {@link dev.threadline.app.edit.Editor} knows the draft and sees to it that none is lost,
 * {@link dev.threadline.app.edit.EditorPane} shows it. Colours, mistakes and names come from the script language itself.
 *
 * <p>Imports, of the window, {@code look}, {@code work} and {@code settings}.
 */
package dev.threadline.app.edit;
