package dev.threadline.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.threadline.event.Value;
import org.junit.jupiter.api.Test;

class PaceTest {
    private static final long LONG = 1_000_000_000;

    @Test
    void threadsThatSleepSideBySide_areShownInTime() {
        Runs run = Runs.of("T1", "T2").sleeps("T1").sleeps("T2").after(LONG);

        assertThat(Pace.axis(run.wakes("T1").wakes("T2").ends("T1").ends("T2").finished("")))
                .isEqualTo(Axis.TIME);
    }

    @Test
    void oneThatSleepsAlone_isShownInSteps() {
        Runs run = Runs.of("T1", "T2").sleeps("T1").after(LONG);

        assertThat(Pace.axis(run.wakes("T1").ends("T1").finished(""))).isEqualTo(Axis.STEPS);
    }

    @Test
    void aShortRunInWhichALockIsWanted_isShownInSteps() {
        Runs run = Runs.of("T1", "T2", "T3").locks("L").takes("T1", "L").wants("T2", "L");
        run.sleeps("T1").sleeps("T3").after(LONG);

        assertThat(Pace.axis(run.wakes("T1").frees("T1", "L").finished(""))).isEqualTo(Axis.STEPS);
    }

    @Test
    void aLongRunBehindASleeperWithALock_isShownInTime() {
        Runs run = Runs.of("T1", "T2", "T3").locks("L").variable("n", Value.of(0));
        for (int i = 0; i < 30; i++) {
            run.reads("T1", "n", 0);
        }
        run.takes("T1", "L").wants("T2", "L").wants("T3", "L").sleeps("T1").after(LONG);

        assertThat(Pace.axis(run.wakes("T1").frees("T1", "L").finished(""))).isEqualTo(Axis.TIME);
    }

    @Test
    void threadsThatComputeForLongAgainAndAgain_areShownInTime_andOneAloneIsNot() {
        Runs two = Runs.of("T1", "T2").variable("n", Value.of(0));
        Runs one = Runs.of("T1", "T2").variable("n", Value.of(0)).reads("T2", "n", 0);
        for (int i = 0; i < 3; i++) {
            two.after(LONG).reads("T1", "n", 0).reads("T2", "n", 0);
            one.after(LONG).reads("T1", "n", 0);
        }
        assertThat(Pace.axis(two.finished(""))).isEqualTo(Axis.TIME);
        assertThat(Pace.axis(one.finished(""))).isEqualTo(Axis.STEPS);
    }

    @Test
    void threadsOfManySteps_thatAreHeldUpNowAndThen_areShownInSteps() {
        Runs run = Runs.of("T1", "T2").variable("n", Value.of(0));
        for (int i = 0; i < 200; i++) {
            run.after(i % 50 == 49 ? LONG : 100).reads("T1", "n", 0).reads("T2", "n", 0);
        }
        assertThat(Pace.axis(run.finished(""))).isEqualTo(Axis.STEPS);
    }

    @Test
    void aLockTakenAgainByItsOwner_isShownInSteps_evenIfThreadsSleepSideBySide() {
        Runs run = Runs.of("T1", "T2").rlock("L").sleeps("T1").sleeps("T2").after(LONG);
        run.wakes("T1")
                .wakes("T2")
                .takes("T1", "L")
                .takes("T1", "L")
                .frees("T1", "L")
                .frees("T1", "L");

        assertThat(Pace.axis(run.finished(""))).isEqualTo(Axis.STEPS);
    }
}
