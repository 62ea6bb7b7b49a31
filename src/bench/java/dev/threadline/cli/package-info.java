/** How long a command takes to answer: {@link dev.threadline.cli.CheckCost} prints it. */
package dev.threadline.cli;
