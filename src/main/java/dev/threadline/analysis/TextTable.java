package dev.threadline.analysis;

import java.util.ArrayList;
import java.util.List;

/** Rows of text in aligned columns: the first to the left, the others to the right. */
final class TextTable {
    private static final int GAP = 2;

    /** Names longer than this are cut. */
    private static final int NAME_WIDTH = 20;

    private final List<List<String>> rows = new ArrayList<>();

    /** Adds a row; all have the same number of cells. */
    TextTable row(String name, String... cells) {
        List<String> row = new ArrayList<>();
        row.add(Cut.middle(NAME_WIDTH, name));
        row.addAll(List.of(cells));
        rows.add(row);
        return this;
    }

    /** The lines, each with its line end. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (List<String> row : rows) {
            for (int column = 0; column < row.size(); column++) {
                String cell = row.get(column);
                String space = " ".repeat(width(column) - cell.length());
                text.append(column == 0 ? cell + space : " ".repeat(GAP) + space + cell);
            }
            text.append('\n');
        }
        return text.toString();
    }

    private int width(int column) {
        return rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
    }
}
