package dev.threadline.script;

import dev.threadline.event.Choice;
import java.util.List;

/**
 * A step from one state of a program to another.
 *
 * @param choices who takes it and how, and the draws that follow it, if draws are choices
 * @param target where it leads
 * @param gain what it gets done
 */
public record Move(List<Choice> choices, int[] target, Gain gain) {
    public Move {
        choices = List.copyOf(choices);
    }
}
