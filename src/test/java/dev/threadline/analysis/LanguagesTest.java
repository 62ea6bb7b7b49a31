package dev.threadline.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.threadline.event.Cursor;
import dev.threadline.event.EventKind;
import dev.threadline.event.ObjectKind;
import dev.threadline.event.ObjectState;
import dev.threadline.event.ThreadStatus;
import dev.threadline.event.Value;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each language says the same. */
class LanguagesTest {
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)");

    /** Texts that are sentences; the others are notes, labels and heads of columns. */
    private static final Pattern SENTENCE =
            Pattern.compile("(says|then|waits|story|outcome)\\..*|finding\\..*|findings\\.(none|held|free)");

    /** Only these quote a whole sentence of another text or of the program; all else has names, values and numbers. */
    private static final Set<String> QUOTING = Set.of(
            "findings.detail",
            "findings.step",
            "findings.step.line",
            "findings.after",
            "findings.after.line",
            "outcome.ASSERTION.why",
            "outcome.ERROR.why",
            "outcome.CHECK.why",
            "outcome.place",
            "parting");

    private static Properties texts(Language language) throws IOException {
        Properties texts = new Properties();
        load(language, texts);
        return texts;
    }

    private static void load(Language language, Properties texts) throws IOException {
        String file = language == Language.EN ? "sentences.properties" : "sentences_de.properties";
        try (Reader in = new InputStreamReader(
                Objects.requireNonNull(Phrases.class.getResourceAsStream(file)), StandardCharsets.UTF_8)) {
            texts.load(in);
        }
    }

    @ParameterizedTest
    @EnumSource
    void noKeyIsMissing_andNoneIsThereTooMany(Language language) throws IOException {
        assertThat(texts(language).stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(texts(Language.EN).stringPropertyNames());
    }

    /** The second one would count, and nobody would be told. */
    @ParameterizedTest
    @EnumSource
    void noKeyIsThereTwice(Language language) throws IOException {
        List<String> keys = new ArrayList<>();
        Properties texts = new Properties() {
            @Override
            public synchronized Object put(Object key, Object text) {
                keys.add((String) key);
                return super.put(key, text);
            }
        };
        load(language, texts);

        assertThat(keys).isNotEmpty().doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource
    void everyText_hasTheSamePlaces(Language language) throws IOException {
        Properties english = texts(Language.EN);
        Properties other = texts(language);
        for (String key : english.stringPropertyNames()) {
            assertThat(places(other.getProperty(key))).as(key).isEqualTo(places(english.getProperty(key)));
        }
    }

    private static Set<String> places(String text) {
        return PLACE.matcher(text).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }

    /** What is glued from parts begins or ends in the middle. */
    @ParameterizedTest
    @EnumSource
    void everySentence_isWhole(Language language) throws IOException {
        Properties texts = texts(language);
        for (String key : texts.stringPropertyNames()) {
            if (SENTENCE.matcher(key).matches()) {
                String text = texts.getProperty(key);
                assertThat(text).as(key).matches("(?s)[A-Z{].*");
                if (!QUOTING.contains(key) && !key.startsWith("says.")) {
                    assertThat(text).as(key).endsWith(".");
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyKindOfEvent_hasASentenceAndALabel(Language language) {
        LogBuilder run = EveryText.log();
        Sentences sentences = new Sentences(run.log, Phrases.in(language));
        Set<EventKind> told = EnumSet.noneOf(EventKind.class);
        for (long position = 0; position < run.log.size(); position++) {
            told.add(run.log.kindAt(position));
            assertThat(sentences.event(position)).endsWith(".").doesNotContain("{", "}", "  ");
            assertThat(sentences.label(position)).isNotBlank().doesNotEndWith(".");
        }

        assertThat(told).containsExactlyInAnyOrder(EventKind.values());
    }

    @ParameterizedTest
    @EnumSource
    void everyState_hasWords(Language language) {
        List<LogBuilder> runs = new ArrayList<>(EveryText.deadlocks());
        for (ObjectKind kind : ObjectKind.values()) {
            runs.addAll(EveryText.waits(kind));
        }
        runs.add(new LogBuilder()
                .variable("n", 1)
                .all(ObjectKind.LIST, new ObjectState.Items(List.of(Value.of(1))), "xs")
                .all(ObjectKind.DICT, new ObjectState.Entries(List.of()), "d")
                .threads("P"));
        Set<ThreadStatus> threads = EnumSet.noneOf(ThreadStatus.class);
        Set<Class<?>> objects = new HashSet<>();
        for (LogBuilder run : runs) {
            Sentences sentences = new Sentences(run.log, Phrases.in(language));
            Cursor cursor = new Cursor(run.log);
            for (long position = 0; position <= run.log.size(); position++) {
                cursor.seek(position);
                for (int thread = 0; thread < run.log.threads().size(); thread++) {
                    threads.add(cursor.state().thread(thread).status());
                    assertThat(sentences.thread(cursor.state(), thread)).isNotBlank();
                }
                for (int object = 0; object < run.log.objects().size(); object++) {
                    objects.add(cursor.state().object(object).getClass());
                    assertThat(sentences.object(cursor.state(), object)).isNotBlank();
                }
            }
        }

        assertThat(threads).containsExactlyInAnyOrder(ThreadStatus.values());
        assertThat(objects).containsExactlyInAnyOrder(ObjectState.class.getPermittedSubclasses());
    }

    @Test
    void theChosenLanguageCounts_whateverThatOfTheMachineIs() {
        LogBuilder run = LogBuilder.twoLocks();
        long first = run.log.positionOfStep(1);
        Locale machine = Locale.getDefault();
        try {
            for (Locale other : List.of(Locale.GERMAN, Locale.FRENCH, Locale.ENGLISH)) {
                Locale.setDefault(other);
                Sentences english = new Sentences(run.log, Phrases.english());
                Sentences german = new Sentences(run.log, Phrases.in(Language.DE));

                assertThat(english.event(first)).isEqualTo("Left takes A.");
                assertThat(german.event(first)).isEqualTo("Left nimmt A.");
                assertThat(Phrases.english().number(1_199_960)).isEqualTo("1,199,960");
                assertThat(Phrases.in(Language.DE).number(1_199_960)).isEqualTo("1.199.960");
                assertThat(Phrases.in(Language.DE).duration(12_345)).isEqualTo("12,3 us");
            }
        } finally {
            Locale.setDefault(machine);
        }
    }

    @Test
    void aStory_inGerman() {
        LogBuilder run = LogBuilder.twoLocks();
        Sentences sentences = new Sentences(run.log, Phrases.in(Language.DE));

        assertThat(sentences.story(DeadlockStory.of(run.deadlocked("", "Left", "Right"))))
                .containsExactly(
                        "Left hat A seit Schritt 1 und will B.",
                        "Right hat B seit Schritt 2 und will A.",
                        "Keiner von beiden kann loslassen: Jeder wartet auf den anderen.");
    }
}
