package dev.threadline.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.threadline.analysis.detect.Finding;
import dev.threadline.analysis.figures.CriticalPath;
import dev.threadline.event.ChoiceLog;
import dev.threadline.event.Detail;
import dev.threadline.event.EventKind;
import dev.threadline.event.Heading;
import dev.threadline.event.Limit;
import dev.threadline.event.Listing;
import dev.threadline.event.ObjectKind;
import dev.threadline.event.Outcome;
import dev.threadline.event.OutcomeKind;
import dev.threadline.event.Parting;
import dev.threadline.event.Provenance;
import dev.threadline.event.Run;
import dev.threadline.event.Value;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The bundle and the code agree on which texts there are. */
class TextsTest {
    @Test
    void everyTextIsUsed_andNoneIsMissing() throws Exception {
        RecordingBundle texts = new RecordingBundle();
        Phrases phrases = new Phrases(texts);
        LogBuilder run = EveryText.log();
        Sentences sentences = new Sentences(run.log, phrases);
        for (long position = 0; position < run.log.size(); position++) {
            sentences.event(position);
            sentences.label(position);
        }
        for (OutcomeKind kind : OutcomeKind.values()) {
            for (String reason : List.of("", "so")) {
                sentences.outcome(new Outcome(kind, reason, List.of()));
                sentences.outcome(new Outcome(kind, reason, List.of(0)));
            }
        }
        for (Limit limit :
                List.of(new Limit.Time(7), new Limit.Events(7), new Limit.Memory(7), new Limit.Computing("P"))) {
            sentences.outcome(limit.cut(List.of()));
        }
        Run failed = run.run("", new Outcome(OutcomeKind.ERROR, "so", List.of()));
        new FindingsText(failed, phrases).lines(new Findings(List.of()));
        new EndlessText(phrases).possibleLivelock();
        new EndlessText(phrases).starvation(List.of("P"));
        LogBuilder ending = new LogBuilder()
                .threads("P", "Q")
                .daemon("Q")
                .event(EventKind.FAIL, "P", null, Value.NONE, new Detail.Failure("E", ""));
        Sentences ended = new Sentences(ending.log, phrases);
        ended.outcome(Outcome.FINISHED);
        ended.place(new Listing(List.of(new Listing.Section("main", 7, List.of("x = 1")))));
        ChoiceLog twin = new ChoiceLog("twin", 0, List.of(), Optional.of(new Parting(0, "so.")));
        ended.parting(new Run(
                new Heading("t", "t", Listing.EMPTY, Provenance.UNKNOWN),
                ending.log,
                Outcome.FINISHED,
                Optional.of(twin)));
        EveryMoment.tell(texts);

        Set<String> there = new TreeSet<>(Collections.list(texts.getKeys()));
        assertThat(texts.asked).as("texts that are asked for").containsExactlyInAnyOrderElementsOf(there);
    }

    @Test
    void durations_haveThreeDigits() {
        Phrases english = Phrases.english();

        assertThat(List.of(0L, 999L, 1_000L, 12_345L, 1_250_000L, 999_999_999L, 61_000_000_000L).stream()
                        .map(english::duration))
                .containsExactly("0 ns", "999 ns", "1 us", "12.3 us", "1.25 ms", "999 ms", "61 s");
    }

    /** Every wait, object and deadlock that has words of its own. */
    private static final class EveryMoment {
        static void tell(RecordingBundle texts) throws Exception {
            for (ObjectKind kind : ObjectKind.values()) {
                EveryText.waits(kind).forEach(run -> EveryText.ask(texts, run));
            }
            for (LogBuilder run : EveryText.deadlocks()) {
                EveryText.ask(texts, run);
            }
            Phrases phrases = new Phrases(texts);
            Run large = EveryText.manyThreadsAndLocks().finished();
            new SummaryText(large.log(), phrases).of(RunSummary.of(large));
            new SummaryText(large.log(), phrases).of(new ChoiceLog("random", 7, List.of()));
            for (Run run : EveryFigure.timed()) {
                new FiguresText(run, phrases).lines(RunSummary.of(run), CriticalPath.of(run));
            }
            new RunText(large, phrases, 40, 1).write(new StringBuilder());
            new RunText(large, phrases, 40, 100).write(new StringBuilder());
            for (Run found : EveryFinding.findings()) {
                for (int line : new int[] {7, 8}) {
                    Listing listing = new Listing(List.of(new Listing.Section("main", line, List.of("x = 1"))));
                    Run run = new Run("", "", listing, found.log(), found.outcome());
                    new FindingsText(run, phrases).lines(Findings.of(run));
                }
            }
            tried(EveryFinding.twoOrders().finished(), phrases);
        }

        /** A finding that was confirmed, and one that was not. */
        private static void tried(Run run, Phrases phrases) {
            List<Finding> found = Findings.of(run).all();
            for (List<String> schedule : List.of(List.of("P", "Q"), List.<String>of())) {
                Confirmation confirmation = new Confirmation(found.getFirst(), 3, schedule);
                new FindingsText(run, phrases).lines(new Findings(found, List.of(confirmation), OptionalLong.of(1)));
            }
        }
    }
}
