package dev.threadline.picture;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The widths and heights written in an OpenType file (OTF or TTF), in units of the font.
 *
 * <p>Read from the tables themselves and not through java.awt: the numbers then depend on the file alone, on no
 * rasteriser and no platform, and measuring starts no toolkit. Kerning is left out; it only ever moves letters closer
 * by a little, so text never outgrows its measured width. Tables: ISO/IEC 14496-22 (head, hhea, hmtx, OS/2, cmap 4).
 *
 * @param unitsPerEm units in one em
 * @param ascent above the baseline, units
 * @param descent below the baseline, units, positive
 * @param capHeight height of a flat capital letter, units
 * @param advances by code point; {@link #MISSING} where the font has no glyph
 */
record FontTables(int unitsPerEm, int ascent, int descent, int capHeight, short[] advances) {
    /** Latin, Greek, Cyrillic, punctuation, arrows, mathematics and boxes lie below it. */
    private static final int CODE_POINTS = 0x3000;

    static final short MISSING = -1;

    /** The advance of a code point, units, or {@link #MISSING}. */
    int advance(int codePoint) {
        return codePoint < CODE_POINTS ? advances[codePoint] : MISSING;
    }

    static FontTables parse(byte[] file) {
        ByteBuffer font = ByteBuffer.wrap(file);
        int hhea = table(font, "hhea");
        int os2 = table(font, "OS/2");
        return new FontTables(
                unsigned(font, table(font, "head") + 18),
                font.getShort(hhea + 4),
                -font.getShort(hhea + 6),
                font.getShort(os2 + 88),
                advances(font, table(font, "hmtx"), unsigned(font, hhea + 34)));
    }

    private static short[] advances(ByteBuffer font, int hmtx, int metrics) {
        short[] advances = new short[CODE_POINTS];
        Arrays.fill(advances, MISSING);
        int cmap = unicodeTable(font);
        int segments = unsigned(font, cmap + 6) / 2;
        int ends = cmap + 14;
        int starts = ends + 2 * segments + 2;
        int deltas = starts + 2 * segments;
        int offsets = deltas + 2 * segments;
        for (int segment = 0; segment < segments; segment++) {
            int end = Math.min(unsigned(font, ends + 2 * segment), CODE_POINTS - 1);
            int start = unsigned(font, starts + 2 * segment);
            int delta = unsigned(font, deltas + 2 * segment);
            int offsetAt = offsets + 2 * segment;
            int offset = unsigned(font, offsetAt);
            for (int code = start; code <= end; code++) {
                int glyph = offset == 0 ? code : unsigned(font, offsetAt + offset + 2 * (code - start));
                glyph = glyph == 0 ? 0 : glyph + delta & 0xFFFF;
                if (glyph != 0) {
                    // Glyphs past the last metric share it, as in a font of one width.
                    advances[code] = font.getShort(hmtx + 4 * Math.min(glyph, metrics - 1));
                }
            }
        }
        return advances;
    }

    /** Where the character map in format 4 (Unicode's first plane) begins. */
    private static int unicodeTable(ByteBuffer font) {
        int cmap = table(font, "cmap");
        for (int i = 0; i < unsigned(font, cmap + 2); i++) {
            int subtable = cmap + font.getInt(cmap + 4 + 8 * i + 4);
            if (unsigned(font, subtable) == 4) {
                return subtable;
            }
        }
        throw new IllegalArgumentException("The font has no character map in format 4");
    }

    private static int table(ByteBuffer font, String tag) {
        int wanted = ByteBuffer.wrap(tag.getBytes(StandardCharsets.US_ASCII)).getInt();
        for (int i = 0; i < unsigned(font, 4); i++) {
            int entry = 12 + 16 * i;
            if (font.getInt(entry) == wanted) {
                return font.getInt(entry + 8);
            }
        }
        throw new IllegalArgumentException("The font has no table " + tag);
    }

    private static int unsigned(ByteBuffer font, int at) {
        return Short.toUnsignedInt(font.getShort(at));
    }
}
