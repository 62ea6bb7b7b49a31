package dev.threadline.analysis;

import dev.threadline.analysis.detect.Evidence;
import dev.threadline.analysis.detect.Finding;
import dev.threadline.analysis.detect.FindingKind;
import dev.threadline.event.Cursor;
import dev.threadline.event.Listing;
import dev.threadline.event.ObjectKind;
import dev.threadline.event.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Findings in words: of each what it is, the steps and lines that prove it, why it is so, and how to mend it. */
public final class FindingsText {
    /** So many findings are told; more are counted. */
    private static final int TOLD = 20;

    private final Names names;
    private final Phrases phrases;
    private final Listing listing;
    private final Cursor cursor;

    /** Whether the run itself says already what went wrong in it. */
    private final boolean wentWrong;

    /** The words for a run, in a language. */
    public FindingsText(Run run, Phrases phrases) {
        this.phrases = phrases;
        names = new Names(run.log(), phrases);
        listing = run.listing();
        cursor = new Cursor(run.log());
        wentWrong = switch (run.outcome().kind()) {
            case DEADLOCK, ASSERTION, ERROR, CHECK, LIVELOCK -> true;
            case FINISHED, ENDLESS, TIME_LIMIT, CANCELLED -> false;
        };
    }

    /** The lines, each finding's first one a sentence that stands alone, those that explain it indented. */
    public List<String> lines(Findings findings) {
        List<String> lines = new ArrayList<>();
        if (findings.all().isEmpty()) {
            lines.add(phrases.say(wentWrong ? "findings.none.else" : "findings.none"));
        }
        Map<Boolean, List<Finding>> byWeight = findings.all().stream()
                .collect(Collectors.partitioningBy(finding -> finding.kind().isNote()));
        told(lines, "findings.head", findings, byWeight.get(false));
        findings.pointOfNoReturn().ifPresent(step -> lines.add(noReturn(step)));
        told(lines, "findings.notes", findings, byWeight.get(true));
        return lines;
    }

    /** Where a run lost its last chance of a good end. @param step the visible step that lost it */
    private String noReturn(long step) {
        Deed deed = Deed.at(names.log().positionOfStep(step), names);
        String did = phrases.say("says." + deed.key(), deed.terms());
        return phrases.say("findings.noReturn", Terms.NONE.value(did).step(step));
    }

    private void told(List<String> lines, String head, Findings whole, List<Finding> findings) {
        int count = findings.size();
        if (count > 0) {
            lines.add(phrases.say(head, Terms.NONE.number(count)));
        }
        findings.stream().limit(TOLD).forEach(finding -> lines.addAll(explained(finding, whole.confirmation(finding))));
        if (count > TOLD) {
            lines.add(phrases.say("findings.more", Terms.NONE.number(count - TOLD)));
        }
    }

    /** What a finding is, as one sentence. */
    public String sentence(Finding finding) {
        return say(finding, "what");
    }

    private String confirmed(Confirmation confirmation) {
        return confirmation.isConfirmed()
                ? phrases.say("findings.confirmed", Terms.NONE.value(String.join(", ", confirmation.schedule())))
                : phrases.say("findings.unconfirmed", Terms.NONE.number(confirmation.runs()));
    }

    /** All that is to be said of a finding. @param confirmation what came out when it was tried */
    public FindingWords words(Finding finding, Optional<Confirmation> confirmation) {
        List<String> proofs = new ArrayList<>();
        finding.evidence().forEach(evidence -> proofs.add(proof(evidence)));
        if (finding.kind() == FindingKind.DATA_RACE) {
            finding.evidence().forEach(evidence -> proofs.add(held(evidence)));
        }
        return new FindingWords(
                sentence(finding),
                proofs,
                say(finding, why(finding)),
                confirmation.map(this::confirmed),
                say(finding, "mend"));
    }

    private List<String> explained(Finding finding, Optional<Confirmation> confirmation) {
        FindingWords words = words(finding, confirmation);
        List<String> lines = new ArrayList<>();
        lines.add(words.what());
        words.details().forEach(detail -> lines.add(phrases.say("findings.detail", Terms.NONE.value(detail))));
        return lines;
    }

    /** Of those who wait for what nobody brings: what that would be depends on what they wait for. */
    private String why(Finding finding) {
        if (finding.kind() != FindingKind.UNANSWERED) {
            return "why";
        }
        int object = finding.objects().getFirst();
        return "why."
                + new WaitText(names)
                        .variety(object, finding.evidence().getLast().position());
    }

    private String say(Finding finding, String part) {
        List<Integer> threads = finding.threads();
        Terms terms = Terms.of(names.threads(threads), names.objects(finding.objects()))
                .value(names.thread(threads.getFirst()))
                .others(names.thread(threads.getLast()));
        Terms counted = terms.number(threads.size()).step(finding.times());
        return phrases.say("finding.%s.%s".formatted(finding.kind().form(), part), counted);
    }

    /** An event that proves something: its step, or the step that it followed, its place in the program, and what it did. */
    private String proof(Evidence evidence) {
        Deed deed = Deed.at(evidence.position(), names);
        String key = names.log().kindAt(evidence.position()).isStep() ? "findings.step" : "findings.after";
        Terms terms = Terms.NONE
                .value(phrases.say("says." + deed.key(), deed.terms()))
                .step(evidence.step());
        return listing.sections().stream()
                .filter(section -> section.contains(evidence.line()))
                .findFirst()
                .map(section -> phrases.say(key + ".line", inPlace(terms, section, evidence.line())))
                .orElseGet(() -> phrases.say(key, terms));
    }

    private Terms inPlace(Terms terms, Listing.Section section, int line) {
        return Terms.of("", section.title())
                .value(terms.value())
                .others(listing.text(line).strip())
                .number(line - section.firstLine() + 1)
                .step(terms.step());
    }

    /** Which locks a thread had with what it did. */
    private String held(Evidence evidence) {
        cursor.seek(evidence.position());
        List<Integer> locks = Holding.all(names.log(), cursor.state(), evidence.position()).stream()
                .filter(holding -> holding.thread() == evidence.thread())
                .map(Holding::object)
                .filter(object -> names.log().object(object).kind() != ObjectKind.INTERPRETER_LOCK)
                .toList();
        Terms terms =
                Terms.of(names.thread(evidence.thread()), names.objects(locks)).step(evidence.step());
        return phrases.say(locks.isEmpty() ? "findings.free" : "findings.held", terms);
    }
}
