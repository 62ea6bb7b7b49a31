package dev.threadline.app.edit;

import dev.threadline.app.work.Background;
import java.util.Optional;
import java.util.function.Consumer;

/** Keeps drafts aside in the background, in the order in which that was asked. Lives on the window's thread. */
final class Keeping {
    private final Backups backups;
    private final Background background;
    private final Consumer<String> tell;
    private long orders;
    private boolean told;

    /** @param tell gets a sentence if drafts can't be kept, once */
    Keeping(Backups backups, Background background, Consumer<String> tell) {
        this.backups = backups;
        this.background = background;
        this.tell = tell;
    }

    /** Keeps what is written in a draft. */
    void keep(Draft draft, String text) {
        Backups.Backup backup = Backups.Backup.of(draft, text);
        long order = orders++;
        carryOut(() -> backups.keep(backup, order), () -> {});
    }

    /** Forgets a draft, which has been saved or is not wanted; then does something. */
    void forget(Draft draft, Runnable then) {
        Backups.Backup backup = Backups.Backup.of(draft, "");
        long order = orders++;
        carryOut(() -> backups.forget(backup, order), then);
    }

    private void carryOut(Runnable work, Runnable then) {
        background.carryOut(
                () -> {
                    work.run();
                    return work;
                },
                _ -> then.run(),
                this::tellOnce);
    }

    /** A folder that can't be written to can't be written to after the next pause either. */
    private void tellOnce(String sentence) {
        if (!told) {
            told = true;
            tell.accept(sentence);
        }
    }

    /** Gives what was kept of a draft, if that is not what is saved. */
    void find(Draft draft, Consumer<Optional<Backups.Backup>> then) {
        background.carryOut(() -> backups.of(draft).filter(backup -> draft.isChangedBy(backup.text())), then, tell);
    }

    /** Gives what was kept last, of whatever draft. */
    void findLatest(Consumer<Optional<Backups.Backup>> then) {
        background.carryOut(() -> backups.all().stream().findFirst(), then, tell);
    }
}
