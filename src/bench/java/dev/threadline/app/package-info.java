/** How long the window takes to know what to show: {@link dev.threadline.app.StepBackCost} prints it. */
package dev.threadline.app;
