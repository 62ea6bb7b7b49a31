package dev.threadline.scenario;

import java.util.List;

/**
 * A scenario's texts in another language. An empty text means: as in the scenario's own language.
 *
 * @param title the scenario's title
 * @param lesson the lesson, in Markdown
 * @param goal the goal's text
 * @param quiz the quiz's texts, question by question as in the scenario; empty, or as many as there
 */
public record Translation(String title, String lesson, String goal, List<Question> quiz) {
    public Translation {
        quiz = List.copyOf(quiz);
    }

    /**
     * A question's texts.
     *
     * @param question what is asked
     * @param options the answers' texts in the order of the scenario's options; empty, or as many as there
     */
    public record Question(String question, List<Option> options) {
        public Question {
            options = List.copyOf(options);
        }
    }

    /**
     * An answer's texts.
     *
     * @param text the answer
     * @param feedback what the student reads after choosing it
     */
    public record Option(String text, String feedback) {}
}
