package dev.threadline.app;

import dev.threadline.app.command.Command;
import dev.threadline.app.command.Commands;
import dev.threadline.app.look.Look;
import dev.threadline.app.work.Curtain;
import dev.threadline.app.work.Jumps;
import dev.threadline.app.work.Playback;
import dev.threadline.app.work.Searching;
import dev.threadline.app.work.Workbench;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;

/** The commands that search the run for words, and go from place to place where they stand. */
final class SearchCommands {
    private final Workbench bench;
    private final Searching searching;
    private final Playback playback;
    private final Jumps jumps;
    private final JumpNews news;
    private final SearchBar bar;

    /**
     * @param whisper is told how a jump went
     * @param back takes the focus where it was
     */
    SearchCommands(
            Workbench bench,
            Curtain curtain,
            Searching searching,
            Playback playback,
            Jumps jumps,
            Look look,
            Consumer<String> whisper,
            Runnable back) {
        this.bench = bench;
        this.searching = searching;
        this.playback = playback;
        this.jumps = jumps;
        news = new JumpNews(look, whisper);
        bar = new SearchBar(bench, curtain, searching, look, this::go, back);
    }

    /** Where words are typed. */
    SearchBar bar() {
        return bar;
    }

    void bind(Commands commands) {
        commands.bind(Command.SEARCH, bar::open, bench.moment().isNull());
        var nothing = Bindings.or(bench.moment().isNull(), searching.typed().isEmpty());
        commands.bind(Command.NEXT_HIT, () -> go(true), nothing);
        commands.bind(Command.PREVIOUS_HIT, () -> go(false), nothing);
    }

    private void go(boolean forward) {
        playback.playing().set(false);
        searching
                .sought()
                .ifPresent(words -> jumps.to(words, forward, true, landing -> news.tell("hit", forward, landing)));
    }
}
