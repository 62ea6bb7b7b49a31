package dev.threadline.kernel;

import dev.threadline.event.Choice;
import dev.threadline.event.Parting;
import dev.threadline.event.Planned;
import java.util.List;
import java.util.Optional;

/**
 * Follows the run of a twin, a program that is nearly the same: at each decision the thread goes on that went on there, as far as
 * it can; from the first where it can't the programs have parted and another strategy decides.
 */
public final class Twin implements Following {
    private final List<? extends Planned> order;
    private final Strategy rest;
    private int made;
    private boolean wentOn;

    /** Any thread may ask for it while the run goes on. */
    private volatile Parting parting;

    /** Whether nobody has been called as who should go on where they part. */
    private boolean stranger;

    /** @param order the choices of the other run; @param rest who decides after them, or once the programs have parted */
    public Twin(List<? extends Planned> order, Strategy rest) {
        this.order = order.stream()
                .filter(choice -> !(choice.turn() instanceof Choice.Random))
                .toList();
        this.rest = rest;
    }

    @Override
    public int made() {
        return made;
    }

    @Override
    public boolean wentOn() {
        return wentOn;
    }

    /** That there never was such a thread as should go on where they part. */
    @Override
    public Optional<String> divergence() {
        return parting().filter(_ -> stranger).map(Parting::sentence);
    }

    @Override
    public Optional<Parting> parting() {
        return Optional.ofNullable(parting);
    }

    @Override
    public String word() {
        return "twin";
    }

    @Override
    public int choose(Decision decision) {
        if (parting == null && made < order.size()) {
            Planned planned = order.get(made);
            int same = Replay.place(decision, planned);
            int place = same >= 0 ? same : decision.dueOf(decision.threadOf(planned));
            if (place >= 0) {
                made++;
                return place;
            }
            parting = new Parting(
                    decision.number(),
                    new Divergence(decision, made + 1).of(planned).orElseThrow());
            stranger = true;
        }
        wentOn |= parting == null;
        stranger = stranger && decision.threadOf(order.get(made)) < 0;
        return rest.choose(decision);
    }
}
