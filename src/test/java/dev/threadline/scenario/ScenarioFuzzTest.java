package dev.threadline.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.threadline.event.UserError;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents that went wrong somewhere: each is either a scenario, and then in every respect, or one sentence. */
class ScenarioFuzzTest {
    private static final int DOCUMENTS_PER_SEED = 1_000;
    private static final Pattern TOKEN =
            Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*+\"|[-0-9.]+|true|false|null|[\\[\\]{},:]");
    private static final List<String> TOKENS = List.of(
            "{",
            "}",
            "[",
            "]",
            ",",
            ":",
            "null",
            "true",
            "1",
            "-7",
            "2.0",
            "1e999",
            "\"\"",
            "\"x\\ny\"",
            "\"\\ud800\"",
            "\"deadlock\"",
            "\"replay\"",
            "\"P-1\"",
            "\"count\"",
            "\"name\"",
            "\"main\"",
            "{}",
            "[]",
            "\"lock\": 1,",
            "\\",
            "/*",
            "\"",
            "99999999999999999999");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void aDamagedDocument_isAScenarioOrASentence(long seed) {
        Random random = new Random(seed);
        List<String> sound = Documents.sound();
        for (int i = 0; i < DOCUMENTS_PER_SEED; i++) {
            String document = sound.get(random.nextInt(sound.size()));
            for (int wounds = 1 + random.nextInt(3); wounds > 0; wounds--) {
                document = random.nextBoolean() ? damageToken(document, random) : damageCharacters(document, random);
            }
            check(document);
        }
    }

    private static void check(String document) {
        Scenario scenario;
        try {
            scenario = ScenarioReader.parse(document, "s.json");
        } catch (UserError e) {
            assertThat(e.getMessage()).as(document).startsWith("s.json").matches("[^\\p{Cntrl}]{10,600}[.?]");
            return;
        }
        String written = ScenarioWriter.write(scenario);
        assertThat(ScenarioReader.parse(written, "written")).isEqualTo(scenario);
        assertThat(new String(written.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
                .isEqualTo(written);
        assertThat(ScenarioSchemaTest.mistakes(document)).as(document).isEmpty();
        assertThat(scenario.listing().text(1)).isNotNull();
    }

    /** Removes, doubles, replaces or exchanges a token, so that most documents stay JSON. */
    private static String damageToken(String document, Random random) {
        List<String> pieces = new ArrayList<>();
        List<Integer> tokens = new ArrayList<>();
        int end = 0;
        for (var match : (Iterable<MatchResult>) TOKEN.matcher(document).results()::iterator) {
            pieces.add(document.substring(end, match.start()));
            tokens.add(pieces.size());
            pieces.add(match.group());
            end = match.end();
        }
        pieces.add(document.substring(end));
        if (tokens.isEmpty()) {
            return document;
        }
        int at = tokens.get(random.nextInt(tokens.size()));
        int other = tokens.get(random.nextInt(tokens.size()));
        switch (random.nextInt(4)) {
            case 0 -> pieces.set(at, "");
            case 1 -> pieces.set(at, pieces.get(at) + pieces.get(at));
            case 2 -> pieces.set(at, TOKENS.get(random.nextInt(TOKENS.size())));
            default -> pieces.set(at, pieces.get(other));
        }
        return String.join("", pieces);
    }

    private static String damageCharacters(String document, Random random) {
        int from = random.nextInt(document.length() + 1);
        int to = Math.min(document.length(), from + random.nextInt(4));
        String strange = new String(Character.toChars(random.nextInt(random.nextBoolean() ? 0x80 : 0x3000)));
        return switch (random.nextInt(3)) {
            case 0 -> document.substring(0, from) + document.substring(to);
            case 1 -> document.substring(0, from) + strange + document.substring(to);
            default -> document.substring(0, from);
        };
    }
}
