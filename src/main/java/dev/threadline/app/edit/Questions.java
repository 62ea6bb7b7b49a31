package dev.threadline.app.edit;

import dev.threadline.app.look.Look;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** What an editor asks before anything could be lost. The first answer is the one that loses nothing. */
final class Questions {
    private static final Runnable NOTHING = () -> {};

    private final Look look;
    private Supplier<Question> question = Question::new;

    Questions(Look look) {
        this.look = look;
    }

    /** From now on they are asked by a question of a window, which need not be there before. */
    void askBy(Supplier<Question> asking) {
        question = asking;
    }

    private void ask(String key, String title, Runnable backedOut, Question.Answer... answers) {
        question.get().ask(look.say(key, title), look.say(key + ".more"), List.of(answers), backedOut);
    }

    private Question.Answer answer(String key, Runnable action) {
        return new Question.Answer(look.say(key), action);
    }

    /** What becomes of changes that are not saved. */
    void unsaved(String title, Runnable save, Runnable drop) {
        ask(
                "editor.unsaved",
                title,
                NOTHING,
                answer("editor.save", save),
                answer("editor.unsaved.drop", drop),
                answer("editor.cancel", NOTHING));
    }

    /** What becomes of a file that is not any more what was opened. */
    void other(String title, Runnable mine, Runnable theirs) {
        ask(
                "editor.other",
                title,
                NOTHING,
                answer("editor.cancel", NOTHING),
                answer("editor.other.mine", mine),
                answer("editor.other.theirs", theirs));
    }

    /** What becomes of changes of an earlier time that were not saved. @param later leaves them where they are */
    void kept(String title, Runnable bring, Runnable drop, Runnable later) {
        ask(
                "editor.kept",
                title,
                later,
                answer("editor.kept.bring", bring),
                answer("editor.kept.later", later),
                answer("editor.kept.drop", drop));
    }

    /** What a new draft begins with. */
    void beginning(Consumer<Template> chosen) {
        ask(
                "editor.new",
                "",
                NOTHING,
                Stream.of(Template.values())
                        .map(each -> answer(each.text(), () -> chosen.accept(each)))
                        .toArray(Question.Answer[]::new));
    }
}
