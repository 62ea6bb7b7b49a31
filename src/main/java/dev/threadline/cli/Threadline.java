package dev.threadline.cli;

/** The program's entry. */
public final class Threadline {
    private Threadline() {}

    /** Starts the program. */
    public static void main(String[] args) {
        System.out.println("Threadline");
    }
}
