package dev.threadline.app.predict;

import dev.threadline.app.look.Texts;
import dev.threadline.app.work.Family;
import dev.threadline.app.work.Moment;
import dev.threadline.app.work.Prospecting;
import dev.threadline.app.work.Reading;
import dev.threadline.app.work.Workbench;
import dev.threadline.event.EventKind;
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
 * but whoever has seen a step is not asked about it any more. What a class answers is shown and forgotten. Lives on the window's thread.
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
    private final GoodEnd goodEnd;
    private final BooleanProperty foreseeing = new SimpleBooleanProperty();
    private final BooleanProperty projected = new SimpleBooleanProperty();
    private final Prospecting prospecting;
    private final ReadOnlyObjectWrapper<List<Asked>> asked = new ReadOnlyObjectWrapper<>(List.of());
    private final Map<QuizQuestion, Integer> answers = new HashMap<>();

    /** What a class has answered. */
    private final Map<QuizQuestion, Integer> calledOut = new HashMap<>();

    /** What stands where the reader stands: nothing that is found out meanwhile changes a question that is being read. */
    private List<QuizQuestion> here = List.of();

    private Scenario scenario;
    private Reading reading;

    /** The last step of the run that the reader has seen. */
    private long furthest;

    /** @param texts the words of the questions */
    public Prediction(Workbench bench, Texts texts) {
        this.bench = bench;
        foresight = new Foresight(texts);
        goodEnd = new GoodEnd(texts);
        prospecting = new Prospecting(bench, foreseeing);
        bench.moment().addListener((_, _, _) -> look());
        foreseeing.addListener((_, _, _) -> look());
        projected.addListener((_, _, _) -> {
            calledOut.clear();
            look();
        });
        look();
    }

    /** Whether a class looks on, whose answers are not kept. */
    public BooleanProperty projected() {
        return projected;
    }

    /** What is found out about how long the run could still end well. */
    public Prospecting prospecting() {
        return prospecting;
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
        given().putIfAbsent(question, place);
        tell();
    }

    private Map<QuizQuestion, Integer> given() {
        return projected.get() ? calledOut : answers;
    }

    private void tell() {
        asked.set(here.stream().map(this::asked).toList());
    }

    private void look() {
        Moment moment = bench.moment().get();
        if (moment == null) {
            here = List.of();
            tell();
            return;
        }
        if (bench.scenario().get() != scenario) {
            scenario = bench.scenario().get();
            answers.clear();
            calledOut.clear();
        }
        if (bench.reading().get() != reading) {
            // What a run was asked about says nothing about another one.
            answers.keySet().retainAll(own());
            calledOut.keySet().retainAll(own());
            reading = bench.reading().get();
            furthest = 0;
        }
        furthest = Math.max(furthest, moment.step());
        here = Stream.concat(ownAt(moment.step()), aboutNext(moment.step()).stream())
                .toList();
        tell();
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

    /** Who takes something may take the last chance with it, so that is asked about first there, and elsewhere last. */
    private Optional<QuizQuestion> aboutNext(long step) {
        if (!foreseeing.get() || !reading.isOver() || step >= reading.steps()) {
            return Optional.empty();
        }
        boolean takes = reading.log().kindAt(reading.log().positionOfStep(step + 1)) == EventKind.ACQUIRE;
        Optional<QuizQuestion> next = foresight.before(reading, step);
        Optional<QuizQuestion> end = end(step);
        return (takes ? end.or(() -> next) : next.or(() -> end))
                .filter(question -> step >= furthest || given().containsKey(question));
    }

    /** Asked only where there is a choice: what nobody chose takes no chance away. */
    private Optional<QuizQuestion> end(long step) {
        boolean choice =
                bench.fork().get() != null && !bench.fork().get().others().isEmpty();
        return prospecting.known().filter(_ -> choice).map(known -> goodEnd.before(reading, known, step));
    }

    private Asked asked(QuizQuestion question) {
        Map<QuizQuestion, Integer> given = given();
        int right = (int) given.entrySet().stream()
                .filter(answer ->
                        answer.getKey().options().get(answer.getValue()).right())
                .count();
        return new Asked(question, given.getOrDefault(question, -1), right, given.size());
    }
}
