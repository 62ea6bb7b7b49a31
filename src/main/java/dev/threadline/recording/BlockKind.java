package dev.threadline.recording;

/** What a block holds. Letters that are small stand for what a reader may skip that doesn't know it. */
enum BlockKind {
    /** Words, title, program. The first. */
    HEADER('H'),
    /** Strings, objects, threads and values, before the events that name them. */
    TABLES('T'),
    /** Events. */
    EVENTS('E'),
    /** How the run ended. */
    OUTCOME('O'),
    /** Where the other blocks are. The last. */
    INDEX('I');

    private final char letter;

    BlockKind(char letter) {
        this.letter = letter;
    }

    char letter() {
        return letter;
    }
}
