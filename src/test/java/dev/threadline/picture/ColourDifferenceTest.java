package dev.threadline.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ColourDifferenceTest {
    /** Pairs from the supplementary data of Sharma, Wu and Dalal (2005). */
    @ParameterizedTest
    @CsvSource({
        "50, 2.6772, -79.7751, 50, 0, -82.7485, 2.0425",
        "50, -1.3802, -84.2814, 50, 0, -82.7485, 1.0000",
        "50, 0, 0, 50, -1, 2, 2.3669",
        "50, 2.5, 0, 50, 0, -2.5, 4.3065",
        "50, 2.5, 0, 73, 25, -18, 27.1492",
        "60.2574, -34.0099, 36.2677, 60.4626, -34.1751, 39.4387, 1.2644",
        "6.7747, -0.2908, -2.4247, 5.8714, -0.0985, -2.2286, 0.6377"
    })
    void theDifference_isThatOfThePublishedData(
            double l1, double a1, double b1, double l2, double a2, double b2, double expected) {
        assertThat(new Lab(l1, a1, b1).difference(new Lab(l2, a2, b2))).isCloseTo(expected, within(0.0001));
    }

    @Test
    void greysLookTheSame_toEveryEye() {
        Colour grey = Colour.of(0x808080);
        for (ColourVision eye : ColourVision.values()) {
            assertThat(ColourVision.NORMAL.difference(grey, grey)).isZero();
            assertThat(eye.see(grey)).containsExactly(ColourVision.NORMAL.see(grey), within(0.001));
        }
    }

    @Test
    void redAndGreen_areCloserWithoutRedOrGreenCones() {
        Colour red = Colour.of(0xC04030);
        Colour green = Colour.of(0x507A20);
        double normal = ColourVision.NORMAL.difference(red, green);
        assertThat(ColourVision.PROTANOPIA.difference(red, green)).isLessThan(normal / 2);
        assertThat(ColourVision.DEUTERANOPIA.difference(red, green)).isLessThan(normal / 2);
    }
}
