package dev.threadline.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.threadline.event.Listing;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ScriptErrorTest {
    static Stream<ErrorTable.Row> rows() {
        return ErrorTable.rows().stream();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void everyMistake_isToldInItsSentence(ErrorTable.Row row) {
        assertThatThrownBy(() -> Sources.parse(row.source()))
                .isInstanceOf(ScriptError.class)
                .hasMessage("two-locks.json, thread Left, " + row.sentence());
    }

    @Test
    void aMistake_cpythonRefusesToo_andWhatIsOnlyOutsideTheSubset_itTakes() {
        List<ErrorTable.Row> rows = ErrorTable.rows();
        List<String> answers =
                CPython.answers(rows.stream().map(ErrorTable.Row::source).toList());
        for (int i = 0; i < rows.size(); i++) {
            assertThat(answers.get(i).startsWith("tree"))
                    .as(rows.get(i).source())
                    .isEqualTo(rows.get(i).inPython());
        }
    }

    @Test
    void theLine_isCountedInTheSection_notInTheListing() {
        Listing.Section section = new Listing.Section("setup", 40, List.of("a = 1", "b = (2"));
        ScriptError error = catchThrowableOfType(ScriptError.class, () -> Parser.parse("queue.json", section));
        assertThat(error).hasMessage("queue.json, setup, line 2, column 5: this '(' is never closed.");
        assertThat(error.file()).isEqualTo("queue.json");
        assertThat(error.section()).isEqualTo("setup");
        assertThat(error.line()).isEqualTo(2);
        assertThat(error.column()).isEqualTo(5);
    }

    @Test
    void aBracketInAnEarlierLine_isNamedWithItsLineInTheSection() {
        Listing.Section section = new Listing.Section("setup", 40, List.of("f([1,", "  2)"));
        assertThatThrownBy(() -> Parser.parse("queue.json", section))
                .hasMessage("queue.json, setup, line 2, column 4: found ')', expected ']' to close the '['"
                        + " of column 3 in line 1.");
    }

    @Test
    void aFileOfItsOwn_isNamedOnce() {
        Listing.Section section = new Listing.Section("race.py", 1, List.of("x ="));
        assertThatThrownBy(() -> Parser.parse("race.py", section))
                .hasMessage("race.py, line 1, column 4: found the end of the line, expected an expression.");
    }
}
