package dev.threadline.event;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

/**
 * Where a run comes from, for whoever looks at it elsewhere or later: what was run, how, on which machine, and when. Each fact is in
 * words; what is not known is left out.
 *
 * @param facts by what they are about, in that order
 */
public record Provenance(Map<Fact, String> facts) {
    /** Of a run of which nothing is told. */
    public static final Provenance UNKNOWN = new Provenance(Map.of());

    /** What there may be to know. A recording calls a fact by the name of its constant. */
    public enum Fact {
        /** The whole text of the scenario or the program that was run. */
        SOURCE,
        /** SHA-256 of that text in UTF-8, in hexadecimal digits. */
        HASH,
        /** {@code free} or {@code controlled}. */
        MODE,
        /** Who decided in a controlled run. */
        STRATEGY,
        /** Where random numbers started, and the strategy. */
        SEED,
        /** How many times faster than written sleeps and time limits passed. */
        SPEED,
        /** {@code off}, or the switch interval of the global interpreter lock in ns. */
        GIL,
        /** Whether it was run as it is explored, with other constants and without sleeping: {@code yes} or {@code no}. */
        EXPLORED,
        /** {@code platform} or {@code virtual}. */
        THREADS,
        /** The instant from which the times of events are counted, as ISO 8601 writes it. */
        BEGAN,
        /** What the times of events are: {@code real} ns since the run began, or {@code virtual} ones. */
        CLOCK,
        /** The Java that ran it. */
        JAVA,
        /** The operating system, its version, and the processor's architecture. */
        SYSTEM,
        /** How many processors Java had. */
        PROCESSORS,
        /** The version of Threadline. */
        THREADLINE
    }

    public Provenance {
        EnumMap<Fact, String> ordered = new EnumMap<>(Fact.class);
        ordered.putAll(facts);
        facts = Collections.unmodifiableMap(ordered);
    }

    /** Of a run on this machine. @param began when */
    public static Provenance here(Instant began) {
        return UNKNOWN.with(Fact.BEGAN, began.toString())
                .with(Fact.JAVA, Runtime.version() + ", " + System.getProperty("java.vm.name"))
                .with(
                        Fact.SYSTEM,
                        String.join(
                                " ",
                                System.getProperty("os.name"),
                                System.getProperty("os.version"),
                                System.getProperty("os.arch")))
                .with(Fact.PROCESSORS, Integer.toString(Runtime.getRuntime().availableProcessors()))
                .with(Fact.THREADLINE, version());
    }

    /** The version of this Threadline, as its jar tells it. */
    public static String version() {
        String version = Provenance.class.getPackage().getImplementationVersion();
        return version == null ? "(from its sources)" : version;
    }

    /** The same with one more fact, or another one in its place. */
    public Provenance with(Fact fact, String words) {
        Map<Fact, String> more = new EnumMap<>(Fact.class);
        more.putAll(facts);
        more.put(fact, words);
        return new Provenance(more);
    }

    /** The same with the text that was run, and its hash. */
    public Provenance withSource(String text) {
        return with(Fact.SOURCE, text).with(Fact.HASH, hashOf(text));
    }

    /** A fact, if it is known. */
    public Optional<String> fact(Fact fact) {
        return Optional.ofNullable(facts.get(fact));
    }

    /** Whether the hash, where there are both, is that of the text. */
    public boolean isConsistent() {
        return fact(Fact.SOURCE)
                .flatMap(text -> fact(Fact.HASH).map(hashOf(text)::equals))
                .orElse(true);
    }

    /** The hash by which a recording knows a text. */
    public static String hashOf(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
