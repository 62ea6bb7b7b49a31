package dev.threadline.scenario;

import dev.threadline.event.Listing;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything a teacher hands out in one file: a program for several threads, and what is to be learned from it. The components
 * are the fields of the JSON document, in its order. Absent texts, lists and maps are empty; anything else that may be absent
 * without a default is an {@link Optional}.
 *
 * @param format the version of the file format, 1
 * @param id the name by which files and the command line refer to it: lower-case words joined by hyphens
 * @param title what a reader calls it
 * @param topic the title of the topic that it belongs to
 * @param difficulty from 1, the default, to 3
 * @param lang the language of its texts, as a tag; {@code en} by default
 * @param translations its texts in other languages, by tag
 * @param source where the program comes from: a book, a paper, a bug report
 * @param lesson what the student reads, in Markdown
 * @param teaching notes for the teacher, in Markdown
 * @param setup the program's first lines, which make the globals
 * @param threads the threads that run together, or, where there is a main, wait for it to start them
 * @param main the lines of the main thread; without them all threads exist at step 0
 * @param check an expression that must hold once all have finished
 * @param goal what a student is to bring about
 * @param expect what exploring it must show
 * @param explore what is different while exploring
 * @param quiz questions, asked at steps of the run
 * @param run how it runs when nobody chooses otherwise
 * @param editable the lines that a student may change, in ascending order; none if empty
 * @param pair the id of its broken or its fixed twin, or of the same program run in another way; empty for none
 */
public record Scenario(
        int format,
        String id,
        String title,
        String topic,
        int difficulty,
        String lang,
        Map<String, Translation> translations,
        String source,
        String lesson,
        String teaching,
        List<String> setup,
        List<ScenarioThread> threads,
        List<String> main,
        String check,
        Optional<Goal> goal,
        Optional<Expectation> expect,
        Explore explore,
        List<QuizQuestion> quiz,
        RunSettings run,
        List<LineRange> editable,
        String pair) {
    /** The version of the file format that this program reads and writes. */
    public static final int FORMAT = 1;

    public Scenario {
        translations = Collections.unmodifiableMap(new LinkedHashMap<>(translations));
        setup = List.copyOf(setup);
        threads = List.copyOf(threads);
        main = List.copyOf(main);
        quiz = List.copyOf(quiz);
        editable = List.copyOf(editable);
    }

    /** The program as it is shown and numbered: {@code setup}, a section for each entry of the threads, {@code main}. */
    public Listing listing() {
        List<Listing.Section> sections = new ArrayList<>();
        append(sections, "setup", setup);
        threads.forEach(thread -> append(sections, "thread " + thread.name(), thread.code()));
        append(sections, "main", main);
        return new Listing(sections);
    }

    /** The scenario with the constants that it is explored with: the same lines, of another size. */
    public Scenario explored() {
        return with(explore.applied(setup), check);
    }

    /** The same program with another check: an expression that must hold once all have finished. */
    public Scenario checking(String expression) {
        return with(setup, expression);
    }

    private Scenario with(List<String> otherSetup, String otherCheck) {
        return new Scenario(
                format,
                id,
                title,
                topic,
                difficulty,
                lang,
                translations,
                source,
                lesson,
                teaching,
                otherSetup,
                threads,
                main,
                otherCheck,
                goal,
                expect,
                explore,
                quiz,
                run,
                editable,
                pair);
    }

    private static void append(List<Listing.Section> sections, String title, List<String> lines) {
        if (lines.isEmpty()) {
            return;
        }
        int firstLine = 1;
        if (!sections.isEmpty()) {
            Listing.Section before = sections.getLast();
            firstLine = before.firstLine() + before.lines().size();
        }
        sections.add(new Listing.Section(title, firstLine, lines));
    }
}
