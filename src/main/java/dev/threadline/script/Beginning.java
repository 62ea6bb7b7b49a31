package dev.threadline.script;

import dev.threadline.event.Detail;
import dev.threadline.event.Listing;
import dev.threadline.event.ObjectState;
import dev.threadline.event.UserError;
import dev.threadline.event.ValueCode;
import java.util.ArrayList;
import java.util.List;

/** How a program begins, the same for every kind of run: MainThread, setup, the scenario's threads. */
final class Beginning {
    private final Stepper stepper;
    private final World world;
    private final LocalHost host;
    private final Program program;

    Beginning(Stepper stepper) {
        this.stepper = stepper;
        world = stepper.world();
        host = stepper.host();
        program = world.program();
    }

    /**
     * Brings the world to step 0.
     *
     * @return the threads that start then
     * @throws UserError if the setup fails
     */
    List<Integer> run() {
        List<Integer> first = new ArrayList<>();
        program.main()
                .ifPresent(main ->
                        first.add(make("MainThread", false, main, new int[0]).thread()));
        program.setup().ifPresent(this::setUp);
        for (Program.ThreadCode thread : program.threads()) {
            for (int index = 0; index < thread.source().count(); index++) {
                String name = thread.source().nameOf(index);
                ThreadCell made =
                        make(name, thread.source().daemon(), thread.code(), new int[] {ValueCode.ofSmall(index)});
                if (program.main().isPresent()) {
                    world.nameThread(name, world.thread(made.thread()));
                } else {
                    first.add(made.thread());
                }
            }
        }
        return first;
    }

    private ThreadCell make(String name, boolean daemon, Code code, int[] arguments) {
        int function = world.heap().add(new Cell.Function(code));
        Host.NewThread made = host.newThread(0, name, daemon, id -> new ScriptThread(id, function, arguments));
        ThreadCell cell = new ThreadCell(made.id(), made.object(), name, daemon, ValueCode.NONE, ValueCode.NONE);
        world.addThread(made.id(), world.heap().add(cell));
        return cell;
    }

    private void setUp(Code setup) {
        ScriptThread thread = new ScriptThread(0, ValueCode.NONE, new int[0]);
        thread.hostedBy(host);
        thread.enter(new Frame(setup));
        stepper.runAlone(thread, host::model);
        if (!host.failures().isEmpty()) {
            Detail.Failure failure = host.failures().getFirst();
            throw new UserError("setup, line %d: %s: %s"
                    .formatted(lineInSetup(host.failureLine()), failure.type(), failure.message()));
        }
        if (program.main().isEmpty()) {
            refuseTakenLocks();
        }
    }

    /** Without a main there is no thread that could have a lock at step 0. */
    private void refuseTakenLocks() {
        for (LocalHost.Made made : host.objects()) {
            if (made.model().snapshot() instanceof ObjectState.Lock lock && !lock.isFree()) {
                throw new UserError(
                        "setup ends with %s taken, and without a main no thread has it; take it in a thread, or use a Semaphore(0)."
                                .formatted(made.name()));
            }
        }
    }

    private int lineInSetup(int line) {
        return program.listing().sections().stream()
                .filter(section -> section.contains(line))
                .map(Listing.Section::firstLine)
                .findFirst()
                .map(firstLine -> line - firstLine + 1)
                .orElse(line);
    }
}
