package dev.threadline.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Documents that went wrong somewhere: tokens and characters changed, values huge, lists deep, texts long. */
final class Mutation {
    private static final Pattern TOKEN =
            Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*+\"|[-0-9.]+|true|false|null|[\\[\\]{},:]");
    private static final List<String> TOKENS = List.of(
            "{",
            "}",
            "[",
            "]",
            ",",
            ":",
            "null",
            "true",
            "1",
            "-7",
            "2.0",
            "1e999",
            "\"\"",
            "\"x\\ny\"",
            "\"\\ud800\"",
            "\"deadlock\"",
            "\"replay\"",
            "\"P-1\"",
            "\"count\"",
            "\"name\"",
            "\"main\"",
            "{}",
            "[]",
            "\"lock\": 1,",
            "\\",
            "/*",
            "\"",
            "99999999999999999999");

    private static final int DEEP = 100_000;
    private static final int LONG = 2_000_000;

    private Mutation() {}

    /** A document with one to three wounds. */
    static String of(String document, Random random) {
        String wounded = document;
        for (int wounds = 1 + random.nextInt(3); wounds > 0; wounds--) {
            wounded = random.nextBoolean() ? damageToken(wounded, random) : damageCharacters(wounded, random);
        }
        return wounded;
    }

    /** A document in which something is far larger than anybody would write: a number, a text, a list, a depth, a program. */
    static String inflated(String document, Random random) {
        return switch (random.nextInt(7)) {
            case 0 -> withToken(document, "9".repeat(1 + random.nextInt(2_000)), random);
            case 1 -> withToken(document, "\"" + "a".repeat(random.nextInt(LONG)) + "\"", random);
            case 2 -> withToken(document, "[".repeat(1 + random.nextInt(DEEP)), random);
            case 3 -> withToken(document, "{\"a\":".repeat(1 + random.nextInt(DEEP)), random);
            case 4 -> withToken(document, "[" + "1,".repeat(random.nextInt(DEEP)) + "1]", random);
            case 5 -> withToken(document, "\"n = " + "(".repeat(random.nextInt(5_000)) + "\"", random);
            default -> withToken(document, "[" + "\"if n:\",".repeat(random.nextInt(5_000)) + "\"n\"]", random);
        };
    }

    private static String withToken(String document, String token, Random random) {
        List<MatchResult> tokens = TOKEN.matcher(document).results().toList();
        if (tokens.isEmpty()) {
            return token;
        }
        MatchResult replaced = tokens.get(random.nextInt(tokens.size()));
        return document.substring(0, replaced.start()) + token + document.substring(replaced.end());
    }

    /** Removes, doubles, replaces or exchanges a token, so that most documents stay JSON. */
    private static String damageToken(String document, Random random) {
        List<String> pieces = new ArrayList<>();
        List<Integer> tokens = new ArrayList<>();
        int end = 0;
        for (var match : (Iterable<MatchResult>) TOKEN.matcher(document).results()::iterator) {
            pieces.add(document.substring(end, match.start()));
            tokens.add(pieces.size());
            pieces.add(match.group());
            end = match.end();
        }
        pieces.add(document.substring(end));
        if (tokens.isEmpty()) {
            return document;
        }
        int at = tokens.get(random.nextInt(tokens.size()));
        int other = tokens.get(random.nextInt(tokens.size()));
        switch (random.nextInt(4)) {
            case 0 -> pieces.set(at, "");
            case 1 -> pieces.set(at, pieces.get(at) + pieces.get(at));
            case 2 -> pieces.set(at, TOKENS.get(random.nextInt(TOKENS.size())));
            default -> pieces.set(at, pieces.get(other));
        }
        return String.join("", pieces);
    }

    private static String damageCharacters(String document, Random random) {
        int from = random.nextInt(document.length() + 1);
        int to = Math.min(document.length(), from + random.nextInt(4));
        String strange = new String(Character.toChars(random.nextInt(random.nextBoolean() ? 0x80 : 0x3000)));
        return switch (random.nextInt(3)) {
            case 0 -> document.substring(0, from) + document.substring(to);
            case 1 -> document.substring(0, from) + strange + document.substring(to);
            default -> document.substring(0, from);
        };
    }
}
