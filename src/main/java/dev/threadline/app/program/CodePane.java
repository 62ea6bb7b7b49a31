package dev.threadline.app.program;

import dev.threadline.app.look.Look;
import dev.threadline.app.work.Moment;
import dev.threadline.app.work.Workbench;
import dev.threadline.event.Listing;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import javafx.geometry.Bounds;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** The program, a card for each of its sections, with every thread's current line. */
public final class CodePane extends ScrollPane {
    private static final String THREAD = "thread ";

    private final Workbench bench;
    private final Look look;
    private final HBox cards = new HBox();

    /** The places of the sections, the one in which a thread went on last first. */
    private final List<Integer> lately = new ArrayList<>();

    private int most = Integer.MAX_VALUE;

    public CodePane(Workbench bench, Look look) {
        this.bench = bench;
        this.look = look;
        getStyleClass().add("code-pane");
        cards.getStyleClass().add("code-cards");
        setContent(cards);
        setFitToWidth(true);
        setFitToHeight(true);
        setVbarPolicy(ScrollBarPolicy.NEVER);
        bench.listing().addListener((_, _, _) -> build());
        bench.moment().addListener((_, _, _) -> mark());
        look.theme().addListener((_, _, _) -> mark());
        build();
    }

    /** Shows so many sections at most: those in which threads went on last. */
    public void show(int sections) {
        most = sections;
        choose();
    }

    private void choose() {
        List<Integer> shown = lately.stream().limit(most).toList();
        for (int at = 0; at < cards.getChildren().size(); at++) {
            cards.getChildren().get(at).setVisible(shown.contains(at));
            cards.getChildren().get(at).setManaged(shown.contains(at));
        }
    }

    /** Where the program begins to run, not its setup, is what there is to see at first. */
    private void forget() {
        lately.clear();
        List<Listing.Section> sections = bench.listing().get().sections();
        IntStream.range(0, sections.size()).boxed().forEach(lately::add);
        lately.sort(Comparator.comparing(at -> !sections.get(at).title().startsWith(THREAD)));
    }

    private void build() {
        cards.getChildren().clear();
        forget();
        for (Listing.Section section : bench.listing().get().sections()) {
            CodeCard card = new CodeCard(section, name(section.title()), look);
            HBox.setHgrow(card, Priority.ALWAYS);
            cards.getChildren().add(card);
        }
        choose();
        mark();
    }

    /** A thread's section is called by the thread's name; the others by what they are. */
    private String name(String title) {
        return title.startsWith(THREAD) ? title.substring(THREAD.length()) : title;
    }

    private void mark() {
        Moment moment = bench.moment().get();
        List<Moment.ThreadNow> threads = moment == null ? List.of() : moment.threads();
        int actor = moment == null ? -1 : moment.actor();
        List<Listing.Section> sections = bench.listing().get().sections();
        for (int at = 0; at < sections.size(); at++) {
            Listing.Section section = sections.get(at);
            CodeCard card = (CodeCard) cards.getChildren().get(at);
            List<Moment.ThreadNow> here = threads.stream()
                    .filter(thread -> section.contains(thread.line()))
                    .toList();
            if (moment != null && moment.step() == 0) {
                card.toTop();
            }
            card.mark(here, actor);
            if (here.stream().anyMatch(thread -> thread.id() == actor)) {
                lately.remove(Integer.valueOf(at));
                lately.addFirst(at);
                choose();
                reveal(card);
            }
        }
    }

    /** Brings a card into sight where there is no room for all. */
    private void reveal(CodeCard card) {
        double room = getViewportBounds().getWidth();
        double beyond = cards.getWidth() - room;
        Bounds place = card.getBoundsInParent();
        double left = getHvalue() * beyond;
        if (beyond > 0 && (place.getMinX() < left || place.getMaxX() > left + room)) {
            setHvalue(Math.clamp((place.getMinX() + place.getMaxX() - room) / 2 / beyond, 0, 1));
        }
    }
}
