package dev.threadline.recording;

import dev.threadline.event.Heading;
import dev.threadline.event.Listing;
import dev.threadline.event.Provenance;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a recording begins with: its words, and what was run. */
record HeaderText(Vocabulary words, Heading heading) {
    private static final int SECTION_BYTES = 96;

    /** A later Threadline may tell more than this one knows of. */
    private static final int MOST_FACTS = 256;

    static byte[] pack(Heading heading) {
        Packer out = new Packer();
        Vocabulary.OWN.write(out);
        out.text(heading.title());
        out.text(heading.scenario());
        List<Listing.Section> sections = heading.listing().sections();
        out.number(sections.size());
        for (Listing.Section section : sections) {
            out.text(section.title());
            out.number(section.lines().size());
            section.lines().forEach(out::text);
        }
        Map<Provenance.Fact, String> facts = heading.provenance().facts();
        out.number(facts.size());
        facts.forEach((fact, words) -> {
            out.text(fact.name());
            out.text(words);
        });
        return out.toByteArray();
    }

    static HeaderText read(Unpacker in) throws IOException {
        Vocabulary words = Vocabulary.read(in);
        String title = in.text();
        String scenario = in.text();
        List<Listing.Section> sections = new ArrayList<>();
        int nextLine = 1;
        for (int left = in.count(); left > 0; left--) {
            in.pay(SECTION_BYTES);
            String name = in.text();
            List<String> lines = new ArrayList<>();
            for (int more = in.count(); more > 0; more--) {
                lines.add(in.text());
            }
            sections.add(new Listing.Section(name, nextLine, lines));
            nextLine = Math.addExact(nextLine, lines.size());
        }
        return new HeaderText(words, new Heading(title, scenario, new Listing(sections), provenance(in)));
    }

    /** The first recordings of this version end where it would begin. */
    private static Provenance provenance(Unpacker in) throws IOException {
        Provenance told = Provenance.UNKNOWN;
        for (int left = in.left() == 0 ? 0 : in.number(0, MOST_FACTS); left > 0; left--) {
            String name = in.text();
            String text = in.text();
            Optional<Provenance.Fact> known = Arrays.stream(Provenance.Fact.values())
                    .filter(fact -> fact.name().equals(name))
                    .findFirst();
            if (known.isPresent()) {
                told = told.with(known.get(), text);
            }
        }
        if (!told.isConsistent()) {
            throw new IOException("a text that its hash is not of");
        }
        return told;
    }

    /** How many lines the program has. */
    int lines() {
        return heading.listing().sections().stream()
                .mapToInt(section -> section.lines().size())
                .sum();
    }
}
