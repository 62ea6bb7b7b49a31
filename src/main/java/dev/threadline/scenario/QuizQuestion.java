package dev.threadline.scenario;

import java.util.List;

/**
 * A question that is asked at a step of the run.
 *
 * @param step the number of steps taken when it is asked; 0, the default, is before the first
 * @param question what is asked
 * @param options two or more answers, of which exactly one is right
 */
public record QuizQuestion(int step, String question, List<Option> options) {
    public QuizQuestion {
        options = List.copyOf(options);
    }

    /**
     * An answer to choose.
     *
     * @param text the answer
     * @param right whether it is the right one; not, by default
     * @param feedback what the student reads after choosing it; may be empty
     */
    public record Option(String text, boolean right, String feedback) {}
}
