package dev.threadline.app.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** What is not edited is written as it was. */
class WrittenTextTest {
    @Test
    void linesKeepTheirOwnEnds_whereKindsAreMixed() {
        WrittenText text = new WrittenText("a\r\nb\nc\rd");
        assertThat(text.text()).isEqualTo("a\nb\nc\nd");
        assertThat(text.edited("a\nb\nc\nd").written()).isEqualTo("a\r\nb\nc\rd");
        assertThat(text.edited("a\nnew\nc\nd").written()).isEqualTo("a\r\nnew\r\nc\rd");
        assertThat(text.edited("a\nb\nc\nd\n").written()).isEqualTo("a\r\nb\nc\rd\r\n");
    }

    @Test
    void aNewLine_endsAsTheFirstOneDoes() {
        assertThat(new WrittenText("a\r\nb").edited("a\nx\ny\nb").written()).isEqualTo("a\r\nx\r\ny\r\nb");
        assertThat(new WrittenText("a").edited("a\nb").written()).isEqualTo("a\nb");
    }

    @Test
    void theMarkInFront_isNoPartOfTheText_andStays() {
        WrittenText text = new WrittenText("\uFEFFa\n");
        assertThat(text.text()).isEqualTo("a\n");
        assertThat(text.edited("b\n").written()).isEqualTo("\uFEFFb\n");
    }

    @Test
    void whateverIsTyped_isWhatIsReadAgain_andNothingTypedChangesNothing() {
        Random chance = new Random(11);
        for (int round = 0; round < 3000; round++) {
            WrittenText text = new WrittenText(random(chance, "ab\n\r\t \u20ac", 12));
            assertThat(text.edited(text.text())).isEqualTo(text);
            String typed = random(chance, "ab\n\t ", 12);
            assertThat(text.edited(typed).text()).isEqualTo(typed);
        }
    }

    private static String random(Random chance, String signs, int most) {
        StringBuilder all = new StringBuilder();
        for (int length = chance.nextInt(most); length > 0; length--) {
            all.append(signs.charAt(chance.nextInt(signs.length())));
        }
        return all.toString();
    }
}
