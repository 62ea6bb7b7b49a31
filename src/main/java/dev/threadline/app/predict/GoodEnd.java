package dev.threadline.app.predict;

import dev.threadline.app.look.Texts;
import dev.threadline.app.work.Moment;
import dev.threadline.app.work.Prospect;
import dev.threadline.app.work.Reading;
import dev.threadline.scenario.QuizQuestion;
import java.util.List;

/** The question whether a run can still end well after its next step, which all schedules that go on from there decide. */
final class GoodEnd {
    private final Texts texts;

    GoodEnd(Texts texts) {
        this.texts = texts;
    }

    /** What is asked before the step after a step, which must not be the last one. */
    QuizQuestion before(Reading reading, Prospect prospect, long step) {
        Moment next = reading.moment(step + 1);
        boolean good = prospect.isGoodAfter(step + 1);
        String why = next.sentence() + " " + why(reading, prospect, step + 1);
        String actor = reading.log().thread(next.actor()).name();
        return new QuizQuestion(
                (int) Math.min(Integer.MAX_VALUE, step),
                texts.say("predict.good-end", actor),
                List.of(
                        new QuizQuestion.Option(texts.say("predict.good-end.yes"), good, why),
                        new QuizQuestion.Option(texts.say("predict.good-end.no"), !good, why)));
    }

    private String why(Reading reading, Prospect prospect, long after) {
        if (prospect.isGoodAfter(after)) {
            return texts.say("predict.good-end.open");
        }
        return prospect.lost() == after
                ? texts.say("predict.good-end.now")
                : texts.say(
                        "predict.good-end.before",
                        prospect.lost(),
                        reading.moment(prospect.lost()).sentence());
    }
}
