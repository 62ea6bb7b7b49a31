package dev.threadline.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.threadline.picture.TextStyle.Family;
import dev.threadline.picture.TextStyle.Weight;
import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.io.InputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextMeasureTest {
    private static final String WORDS = "wants B: Right has it since 2 – для α → n += 1";
    private final TextMeasure measure = new TextMeasure();
    private final TextStyle style = TextStyle.sans(Weight.SEMIBOLD, 22);

    @Test
    void theWidthOfAText_isTheSumOfItsLetters() {
        double sum = WORDS.chars()
                .mapToDouble(c -> measure.width(Character.toString(c), style))
                .sum();
        assertThat(measure.width(WORDS, style)).isCloseTo(sum, within(1e-9)).isGreaterThan(300);
        assertThat(measure.width("", style)).isZero();
    }

    @Test
    void width_growsWithTheSize() {
        assertThat(measure.width(WORDS, style.sized(44))).isCloseTo(2 * measure.width(WORDS, style), within(1e-9));
    }

    /** In the font's own size Java2D reports whole units, so both must agree to the unit. */
    @ParameterizedTest
    @EnumSource
    void everyFace_measuresAsJava2DDoes(Face face) throws Exception {
        TextStyle itsStyle = styleOf(face);
        try (InputStream file = face.open()) {
            Font font = Font.createFont(Font.TRUETYPE_FONT, file).deriveFont(2000f);
            FontRenderContext context = new FontRenderContext(null, true, true);
            assertThat(measure.width(WORDS, itsStyle.sized(2000)))
                    .isCloseTo(font.getStringBounds(WORDS, context).getWidth(), within(0.1 * WORDS.length()));
            assertThat(measure.ascent(itsStyle.sized(2000)))
                    .isCloseTo(font.getLineMetrics(WORDS, context).getAscent(), within(1.0));
            assertThat(measure.descent(itsStyle.sized(2000)))
                    .isCloseTo(font.getLineMetrics(WORDS, context).getDescent(), within(1.0));
        }
    }

    private static TextStyle styleOf(Face face) {
        for (Family family : Family.values()) {
            for (Weight weight : Weight.values()) {
                if (new TextStyle(family, weight, 1).face() == face) {
                    return new TextStyle(family, weight, 1);
                }
            }
        }
        throw new AssertionError("No style is set in " + face);
    }

    @Test
    void everyLetterOfTheCodeFont_isAsWide() {
        TextStyle code = TextStyle.mono(Weight.REGULAR, 15);
        assertThat(measure.width("iiii", code))
                .isEqualTo(measure.width("MMMM", code))
                .isCloseTo(36, within(1e-9));
    }

    @Test
    void capitals_standCentred() {
        double baseline = measure.baselineCentredOn(100, style);
        assertThat(baseline - measure.capHeight(style) / 2).isCloseTo(100, within(1e-9));
        assertThat(measure.capHeight(style)).isBetween(15.0, 17.0).isLessThan(measure.ascent(style));
    }

    @Test
    void textThatFits_isLeftAlone() {
        assertThat(measure.ellipsize(WORDS, style, measure.width(WORDS, style))).isSameAs(WORDS);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 5, 20, 30, 60, 100, 200, 300, 400})
    void ellipsizedText_isTheLongestStartThatFits(int width) {
        String shown = measure.ellipsize(WORDS, style, width);
        assertThat(measure.width(shown, style)).isLessThanOrEqualTo(width);
        if (shown.isEmpty()) {
            assertThat(measure.width("w…", style)).isGreaterThan(width);
        } else {
            String start = shown.substring(0, shown.length() - 1);
            assertThat(shown).isEqualTo(start + "…").doesNotContain(" …");
            assertThat(WORDS).startsWith(start);
            String rest = WORDS.substring(start.length()).stripLeading();
            String longer = WORDS.substring(0, WORDS.length() - rest.length() + 1);
            assertThat(measure.width(longer + "…", style)).isGreaterThan(width);
        }
    }

    @Test
    void ellipsis_neverCutsACharacterInHalf() {
        String faces = "😀😀😀😀";
        assertThat(measure.ellipsize(faces, style, measure.width("😀😀…", style) + 1))
                .isEqualTo("😀😀…");
    }

    @Test
    void aLetterThatTheFontLacks_countsAsOneEm() {
        assertThat(measure.covers('線', style)).isFalse();
        assertThat(measure.width("線程", style)).isEqualTo(44);
        assertThat(measure.covers('L', style)).isTrue();
    }
}
