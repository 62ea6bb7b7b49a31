package dev.threadline.analysis;

import dev.threadline.analysis.WaitForGraph.Wait;
import dev.threadline.event.ObjectKind;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The sentences of a {@link DeadlockStory}. */
record StoryText(Names names) {
    List<String> sentences(DeadlockStory story) {
        if (story.parts().isEmpty()) {
            return List.of(say("story.none", Terms.NONE));
        }
        List<String> sentences =
                new ArrayList<>(story.parts().stream().flatMap(this::part).toList());
        if (story.isFinal() && story.parts().stream().anyMatch(DeadlockStory.Alone.class::isInstance)) {
            sentences.add(say("story.alone", Terms.NONE));
        }
        return sentences;
    }

    private Stream<String> part(DeadlockStory.Part part) {
        return switch (part) {
            case DeadlockStory.Cycle cycle -> cycle.isSelf() ? Stream.of(self(cycle)) : cycle(cycle);
            case DeadlockStory.Abandoned abandoned -> Stream.of(abandoned(abandoned.holding()), together(abandoned));
            case DeadlockStory.Behind behind -> Stream.of(together(behind));
            case DeadlockStory.Alone alone -> Stream.of(together(alone));
        };
    }

    private String self(DeadlockStory.Cycle cycle) {
        Holding holding = cycle.holdings().getFirst();
        return say(
                "story.self",
                Terms.of(names.thread(holding.thread()), names.object(holding.object()))
                        .step(holding.step()));
    }

    private Stream<String> cycle(DeadlockStory.Cycle cycle) {
        boolean joins = cycle.wants().stream().anyMatch(this::isJoin);
        String size = cycle.wants().size() == 2 ? "story.two" : "story.more";
        Terms count = Terms.NONE.number(cycle.wants().size());
        return Stream.concat(
                cycle.wants().stream().map(want -> link(cycle, want)),
                Stream.of(say(size + (joins ? ".joins" : ".locks"), count)));
    }

    /** A thread in a ring: what it has that another wants, unless it is only joined, and what it wants. */
    private String link(DeadlockStory.Cycle cycle, Wait want) {
        Terms terms = Terms.of(names.thread(want.thread()), names.object(want.object()));
        return cycle.holdings().stream()
                .filter(holding -> holding.thread() == want.thread())
                .findFirst()
                .map(holding -> say(
                        isJoin(want) ? "story.link.join" : "story.link",
                        terms.value(names.object(holding.object())).step(holding.step())))
                .orElseGet(() -> say(isJoin(want) ? "waits.THREAD" : "says.REQUEST", terms));
    }

    private String abandoned(Holding holding) {
        Terms terms = Terms.of("", names.object(holding.object())).others(names.thread(holding.thread()));
        return say("story.abandoned", terms.step(holding.step()));
    }

    /** All who wait for the same object, in one sentence. */
    private String together(DeadlockStory.Part part) {
        return new WaitText(names)
                .sentence(part.wants(), part.holdings().stream().findFirst());
    }

    private boolean isJoin(Wait want) {
        return names.log().object(want.object()).kind() == ObjectKind.THREAD;
    }

    private String say(String key, Terms terms) {
        return names.phrases().say(key, terms);
    }
}
