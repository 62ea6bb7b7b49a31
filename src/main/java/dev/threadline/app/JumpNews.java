package dev.threadline.app;

import dev.threadline.app.look.Look;
import dev.threadline.app.work.Landing;
import java.util.function.Consumer;

/**
 * Tells how a jump went that did not find what it sought where it was looked for.
 *
 * @param whisper gets the words
 */
record JumpNews(Look look, Consumer<String> whisper) {
    /** @param what was sought, as the texts call it */
    void tell(String what, boolean forward, Landing landing) {
        String way = forward ? "on" : "back";
        switch (landing.how()) {
            case FOUND -> {}
            case WRAPPED -> whisper.accept(look.say("jump.wrapped." + way, look.say("jump." + what)));
            case END -> whisper.accept(look.say("jump.end", look.say("jump." + what)));
            case NOWHERE -> whisper.accept(look.say("jump.nowhere." + way, look.say("jump." + what)));
        }
    }
}
