package dev.threadline.cli;

import dev.threadline.event.Provenance;
import dev.threadline.kernel.Handover;
import picocli.CommandLine.IVersionProvider;

/** What {@code --version} says. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[] {
            "Threadline " + Provenance.version(),
            "Java " + Runtime.version() + ", " + System.getProperty("os.name") + " " + System.getProperty("os.arch"),
            "Controlled runs on " + handover()
        };
    }

    /** What controlled runs hand the turn over by, on this JVM. */
    private static String handover() {
        try (Handover handover = Handover.fastest()) {
            return handover.description();
        }
    }
}
