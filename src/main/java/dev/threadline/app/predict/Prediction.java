package dev.threadline.app.predict;

import dev.threadline.app.look.Texts;
import dev.threadline.app.work.Family;
import dev.threadline.app.work.Moment;
import dev.threadline.app.work.Reading;
import dev.threadline.app.work.Workbench;
import dev.threadline.scenario.QuizQuestion;
import dev.threadline.scenario.Scenario;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;

/**
 * The questions that stand where the reader stands, what was answered, and how much of it was right. The scenario's own questions
 * are asked always; those about every step only while the reader wants to foresee. Nobody is kept from stepping on without an answer,
 * but whoever has seen a step is not asked about it any more. Lives on the window's thread.
 */
public final class Prediction {
    /**
     * What is asked.
     *
     * @param chosen the answer that was given, by its place, or -1
     * @param right how many answers were right so far in this scenario
     * @param answered how many were given
     */
    public record Asked(QuizQuestion question, int chosen, int right, int answered) {
        /** Whether it has an answer. */
        public boolean isAnswered() {
            return chosen >= 0;
        }
    }

    private final Workbench bench;
    private final Foresight foresight;
    private final BooleanProperty foreseeing = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<List<Asked>> asked = new ReadOnlyObjectWrapper<>(List.of());
    private final Map<QuizQuestion, Integer> answers = new HashMap<>();
    private Scenario scenario;
    private Reading reading;

    /** The last step of the run that the reader has seen. */
    private long furthest;

    /** @param texts the words of the questions */
    public Prediction(Workbench bench, Texts texts) {
        this.bench = bench;
        foresight = new Foresight(texts);
        bench.moment().addListener((_, _, _) -> look());
        foreseeing.addListener((_, _, _) -> look());
        look();
    }

    /** Whether every step is asked about, as far as there is something to ask. */
    public BooleanProperty foreseeing() {
        return foreseeing;
    }

    /** What is asked where the reader stands; mostly nothing. */
    public ReadOnlyObjectProperty<List<Asked>> asked() {
        return asked.getReadOnlyProperty();
    }

    /** Gives an answer; the first one counts. @param place of the option among those of the question */
    public void answer(QuizQuestion question, int place) {
        answers.putIfAbsent(question, place);
        look();
    }

    private void look() {
        Moment moment = bench.moment().get();
        if (moment == null) {
            asked.set(List.of());
            return;
        }
        if (bench.scenario().get() != scenario) {
            scenario = bench.scenario().get();
            answers.clear();
        }
        if (bench.reading().get() != reading) {
            // What a run was asked about says nothing about another one.
            answers.keySet().retainAll(own());
            reading = bench.reading().get();
            furthest = 0;
        }
        furthest = Math.max(furthest, moment.step());
        asked.set(Stream.concat(ownAt(moment.step()), aboutNext(moment.step()).stream())
                .map(this::asked)
                .toList());
    }

    private List<QuizQuestion> own() {
        return scenario == null ? List.of() : scenario.quiz();
    }

    /** Those that belong to a later step tell of the run that the scenario itself asks for. */
    private Stream<QuizQuestion> ownAt(long step) {
        return own().stream().filter(question -> question.step() == step).filter(_ -> step == 0 || isAsWritten());
    }

    private boolean isAsWritten() {
        Family family = bench.family().get();
        boolean first = family == null || family.path().isEmpty();
        return first && bench.scheduler().get().isOwnOf(scenario);
    }

    private Optional<QuizQuestion> aboutNext(long step) {
        if (!foreseeing.get() || !reading.isOver()) {
            return Optional.empty();
        }
        return foresight.before(reading, step).filter(question -> step >= furthest || answers.containsKey(question));
    }

    private Asked asked(QuizQuestion question) {
        int right = (int) answers.entrySet().stream()
                .filter(answer ->
                        answer.getKey().options().get(answer.getValue()).right())
                .count();
        return new Asked(question, answers.getOrDefault(question, -1), right, answers.size());
    }
}
