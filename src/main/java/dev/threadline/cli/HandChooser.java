package dev.threadline.cli;

import dev.threadline.event.Choice;
import dev.threadline.kernel.Decision;
import dev.threadline.kernel.Strategy;
import java.io.BufferedReader;
import java.io.IOException;

/** Lets the person at the terminal choose, by number, at each decision between several candidates. */
final class HandChooser implements Strategy {
    private final Terminal terminal;
    private final BufferedReader answers;

    /** @param answers a line each; their end ends the run */
    HandChooser(Terminal terminal, BufferedReader answers) {
        this.terminal = terminal;
        this.answers = answers;
    }

    @Override
    public int choose(Decision decision) {
        if (decision.size() == 1) {
            return 0;
        }
        for (int place = 0; place < decision.size(); place++) {
            terminal.err().printf("  %d  %s%n", place + 1, told(decision, place));
        }
        try {
            while (true) {
                terminal.err().printf("choice %d: ", decision.number() + 1);
                terminal.err().flush();
                String answer = answers.readLine();
                if (answer == null) {
                    return Decision.STOP;
                }
                int place = place(answer.strip());
                if (place >= 0 && place < decision.size()) {
                    return place;
                }
                terminal.err().printf("found '%s', expected a number from 1 to %d.%n", answer, decision.size());
            }
        } catch (IOException broken) {
            return Decision.STOP;
        }
    }

    private static String told(Decision decision, int place) {
        Choice choice = decision.choice(place);
        String text = choice.text(decision.name(choice.thread()));
        String deed = decision.deed(place);
        return "%s (%s)".formatted(text, deed.isEmpty() ? "asleep: wakes early" : deed);
    }

    private static int place(String answer) {
        return answer.matches("\\d{1,6}") ? Integer.parseInt(answer) - 1 : -1;
    }
}
