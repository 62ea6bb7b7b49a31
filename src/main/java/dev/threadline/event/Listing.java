package dev.threadline.event;

import java.util.List;

/**
 * The program text of a run, in sections (setup, each thread's code, main). Events name a line by its number in the whole
 * listing, counted from 1 through all sections in order; 0 is "no line".
 *
 * @param sections in the order of the scenario; their lines follow each other without a gap
 */
public record Listing(List<Section> sections) {
    /** A listing without text. */
    public static final Listing EMPTY = new Listing(List.of());

    public Listing {
        sections = List.copyOf(sections);
    }

    /**
     * A piece of the program that is shown and numbered on its own.
     *
     * @param title what a reader calls it: {@code setup}, {@code thread Left}, {@code main}, or a file's name
     * @param firstLine the number in the whole listing of its first line, from 1
     * @param lines its text, without line ends
     */
    public record Section(String title, int firstLine, List<String> lines) {
        public Section {
            lines = List.copyOf(lines);
        }

        /** Whether a line of the whole listing is in this section. */
        public boolean contains(int line) {
            return line >= firstLine && line < firstLine + lines.size();
        }
    }

    /** The text of a line of the whole listing, or the empty text where there is no such line. */
    public String text(int line) {
        for (Section section : sections) {
            if (section.contains(line)) {
                return section.lines().get(line - section.firstLine());
            }
        }
        return "";
    }
}
