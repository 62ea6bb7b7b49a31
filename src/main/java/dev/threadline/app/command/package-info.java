/**
 * Everything that can be asked of the window, once: {@link dev.threadline.app.command.Command}, from which menus, keys and their overview are made.
 *
 * <p>Imports, of the window, only {@code look}.
 */
package dev.threadline.app.command;
