package dev.threadline.app.work;

import dev.threadline.app.look.Texts;
import dev.threadline.event.OutcomeKind;
import java.util.Locale;

/** What the runs of a family are called; how one ended only where the reader may know it. */
public final class MemberNames {
    private final Workbench bench;
    private final Curtain curtain;
    private final Texts texts;

    /** @param curtain hides how runs end that were not read to their end */
    public MemberNames(Workbench bench, Curtain curtain, Texts texts) {
        this.bench = bench;
        this.curtain = curtain;
        this.texts = texts;
    }

    /** Of one of them. */
    public String of(Family.Member member) {
        OutcomeKind kind = member.run().outcome().kind();
        String ended = texts.say("family."
                + (curtain.hides(member.run())
                        ? "unseen"
                        : kind.name().toLowerCase(Locale.ROOT).replace('_', '-')));
        return member.isFirst()
                ? texts.say("family.first", ended)
                : texts.say("family.branch", bench.reading(member).stepOf(member.kept()) + 1, member.branch(), ended);
    }
}
