package dev.threadline.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.threadline.event.Heading;
import dev.threadline.event.Listing;
import dev.threadline.event.Provenance;
import dev.threadline.event.Provenance.Fact;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a recording begins with: read back, with less than there is today, and with more. */
class HeaderTextTest {
    private static final Listing LISTING = new Listing(List.of(new Listing.Section("main", 1, List.of("print(1)"))));

    private static Heading heading(Provenance provenance) {
        return new Heading("A title", "an-id", LISTING, provenance);
    }

    private static Heading read(byte[] packed) throws IOException {
        Unpacker in = new Unpacker(packed, new Budget(Long.MAX_VALUE));
        HeaderText header = HeaderText.read(in);
        in.end();
        return header.heading();
    }

    /** The header of a recording from before there were facts, which ends where these would begin. */
    private static Packer withoutFacts() {
        byte[] packed = HeaderText.pack(heading(Provenance.UNKNOWN));
        Packer header = new Packer();
        for (int at = 0; at < packed.length - 1; at++) {
            header.octet(packed[at]);
        }
        return header;
    }

    @Test
    void everyFact_isReadBack() throws IOException {
        Provenance told =
                Provenance.here(Instant.parse("2026-02-03T04:05:06.000000789Z")).withSource("print(1)\n");
        for (Fact fact : Fact.values()) {
            if (told.fact(fact).isEmpty()) {
                told = told.with(fact, "words of " + fact);
            }
        }
        assertThat(read(HeaderText.pack(heading(told)))).isEqualTo(heading(told));
    }

    @Test
    void aHeaderFromBeforeThereWereFacts_isRead() throws IOException {
        assertThat(read(withoutFacts().toByteArray())).isEqualTo(heading(Provenance.UNKNOWN));
    }

    @Test
    void factsOfALaterThreadline_areSkipped() throws IOException {
        Packer header = withoutFacts();
        header.number(2);
        for (String text : List.of("WEATHER", "rain", Fact.MODE.name(), "free")) {
            header.text(text);
        }
        assertThat(read(header.toByteArray())).isEqualTo(heading(Provenance.UNKNOWN.with(Fact.MODE, "free")));
    }

    @Test
    void aTextWithTheHashOfAnother_isRefused() {
        Provenance forged = Provenance.UNKNOWN.withSource("print(1)").with(Fact.SOURCE, "print(2)");
        assertThatThrownBy(() -> read(HeaderText.pack(heading(forged)))).isInstanceOf(IOException.class);
    }
}
