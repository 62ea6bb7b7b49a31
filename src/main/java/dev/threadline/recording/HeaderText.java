package dev.threadline.recording;

import dev.threadline.event.Listing;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** What a recording begins with: its words, and what was run. */
record HeaderText(Vocabulary words, String title, String scenario, Listing listing) {
    private static final int SECTION_BYTES = 96;

    static byte[] pack(String title, String scenario, Listing listing) {
        Packer out = new Packer();
        Vocabulary.OWN.write(out);
        out.text(title);
        out.text(scenario);
        out.number(listing.sections().size());
        for (Listing.Section section : listing.sections()) {
            out.text(section.title());
            out.number(section.lines().size());
            section.lines().forEach(out::text);
        }
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
        return new HeaderText(words, title, scenario, new Listing(sections));
    }

    /** How many lines the program has. */
    int lines() {
        return listing.sections().stream()
                .mapToInt(section -> section.lines().size())
                .sum();
    }
}
