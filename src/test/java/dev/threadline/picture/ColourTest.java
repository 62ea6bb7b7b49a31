package dev.threadline.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ColourTest {
    @Test
    void blackOnWhite_hasContrast21() {
        assertThat(Colour.BLACK.contrastWith(Colour.WHITE)).isCloseTo(21, within(0.001));
        assertThat(Colour.WHITE.contrastWith(Colour.BLACK)).isCloseTo(21, within(0.001));
        assertThat(Colour.WHITE.contrastWith(Colour.WHITE)).isEqualTo(1);
    }

    /** #767676 is known as the lightest grey that passes on white. */
    @Test
    void theLightestPassingGrey_hasContrastJustOver4_5() {
        assertThat(Colour.of(0x767676).contrastWith(Colour.WHITE)).isBetween(4.5, 4.6);
    }

    @Test
    void grey_keepsTheLuminance() {
        Colour violet = Colour.of(0x8048C4);
        assertThat(violet.grey().luminance()).isCloseTo(violet.luminance(), within(0.002));
        assertThat(violet.grey().red()).isEqualTo(violet.grey().blue());
        assertThat(Colour.of(0x5E5E5E).grey()).isEqualTo(Colour.of(0x5E5E5E));
    }

    @Test
    void mixing_goesFromOneToTheOther() {
        assertThat(Colour.BLACK.mixedWith(Colour.WHITE, 0)).isEqualTo(Colour.BLACK);
        assertThat(Colour.BLACK.mixedWith(Colour.WHITE, 1)).isEqualTo(Colour.WHITE);
        assertThat(Colour.BLACK.mixedWith(Colour.WHITE, 0.2).hex()).isEqualTo("#333333");
    }

    @Test
    void aColourWithoutAlpha_isInvisible() {
        assertThat(Colour.WHITE.withAlpha(0).isVisible()).isFalse();
        assertThat(Colour.WHITE.withAlpha(1).isVisible()).isTrue();
        assertThat(Fill.NONE.isVisible()).isFalse();
    }
}
