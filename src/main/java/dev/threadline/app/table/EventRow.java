package dev.threadline.app.table;

/**
 * A row of the table, made when it comes into sight.
 *
 * @param row its place in the table, from 0
 * @param position of the event in the log
 */
public record EventRow(int row, int position) {}
