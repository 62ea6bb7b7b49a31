package dev.threadline.export;

import dev.threadline.picture.Face;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.OTFParser;
import org.apache.fontbox.ttf.OpenTypeFont;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDStream;

/**
 * A bundled font in a PDF file: embedded, addressed by glyph, with a table back to letters so that text can be searched and copied.
 *
 * <p>Written by hand, since PDFBox embeds no OpenType font with the outlines of PostScript, as those of Inter are (ISO 32000-1, 9.7 and 9.9).
 */
final class PdfFont {
    private static final double UNITS = 1000;

    private final Face face;
    private final byte[] file;
    private final TrueTypeFont font;
    private final CmapLookup glyphs;

    /** The glyphs in use, and the letter of each. */
    private final SortedMap<Integer, Integer> used = new TreeMap<>();

    PdfFont(Face face) throws IOException {
        this.face = face;
        try (InputStream in = face.open()) {
            file = in.readAllBytes();
        }
        font = isPostScript()
                ? new OTFParser().parse(new RandomAccessReadBuffer(file))
                : new TTFParser().parse(new RandomAccessReadBuffer(file));
        glyphs = font.getUnicodeCmapLookup();
    }

    private boolean isPostScript() {
        return file[0] == 'O';
    }

    /** A text as a string of glyphs, in hexadecimal digits. */
    String encoded(String text) {
        StringBuilder codes = new StringBuilder("<");
        text.codePoints().forEach(letter -> {
            int glyph = glyphs.getGlyphId(letter);
            used.putIfAbsent(glyph, letter);
            codes.append(String.format(Locale.ROOT, "%04X", glyph));
        });
        return codes.append('>').toString();
    }

    /** Its dictionary, once all text has been encoded. */
    COSDictionary dictionary(PDDocument document) throws IOException {
        COSName name = COSName.getPDFName(font.getName());
        COSDictionary inside = new COSDictionary();
        inside.setItem(COSName.TYPE, COSName.FONT);
        inside.setItem(COSName.SUBTYPE, isPostScript() ? COSName.CID_FONT_TYPE0 : COSName.CID_FONT_TYPE2);
        inside.setItem(COSName.BASE_FONT, name);
        COSDictionary system = new COSDictionary();
        system.setString(COSName.REGISTRY, "Adobe");
        system.setString(COSName.ORDERING, "Identity");
        system.setInt(COSName.SUPPLEMENT, 0);
        inside.setItem(COSName.CIDSYSTEMINFO, system);
        inside.setItem(COSName.FONT_DESC, descriptor(document, name));
        inside.setItem(COSName.W, widths());
        if (!isPostScript()) {
            inside.setItem(COSName.CID_TO_GID_MAP, COSName.IDENTITY);
        }
        COSArray descendants = new COSArray();
        descendants.add(inside);
        COSDictionary whole = new COSDictionary();
        whole.setItem(COSName.TYPE, COSName.FONT);
        whole.setItem(COSName.SUBTYPE, COSName.TYPE0);
        whole.setItem(COSName.BASE_FONT, name);
        whole.setItem(COSName.ENCODING, COSName.IDENTITY_H);
        whole.setItem(COSName.DESCENDANT_FONTS, descendants);
        whole.setItem(COSName.TO_UNICODE, stream(document, toUnicode().getBytes(StandardCharsets.US_ASCII)));
        return whole;
    }

    private COSDictionary descriptor(PDDocument document, COSName name) throws IOException {
        double scale = UNITS / font.getUnitsPerEm();
        COSDictionary descriptor = new COSDictionary();
        descriptor.setItem(COSName.TYPE, COSName.FONT_DESC);
        descriptor.setItem(COSName.FONT_NAME, name);
        descriptor.setInt(COSName.FLAGS, face.name().startsWith("MONO") ? 5 : 4);
        COSArray box = new COSArray();
        box.add(COSInteger.get(Math.round(font.getHeader().getXMin() * scale)));
        box.add(COSInteger.get(Math.round(font.getHeader().getYMin() * scale)));
        box.add(COSInteger.get(Math.round(font.getHeader().getXMax() * scale)));
        box.add(COSInteger.get(Math.round(font.getHeader().getYMax() * scale)));
        descriptor.setItem(COSName.FONT_BBOX, box);
        descriptor.setInt(COSName.ITALIC_ANGLE, 0);
        descriptor.setInt(
                COSName.ASCENT, (int) Math.round(font.getHorizontalHeader().getAscender() * scale));
        descriptor.setInt(
                COSName.DESCENT, (int) Math.round(font.getHorizontalHeader().getDescender() * scale));
        descriptor.setInt(
                COSName.CAP_HEIGHT, (int) Math.round(font.getOS2Windows().getCapHeight() * scale));
        descriptor.setInt(COSName.STEM_V, 80);
        if (font instanceof OpenTypeFont open && open.isPostScript()) {
            PDStream outlines =
                    stream(document, font.getTableBytes(font.getTableMap().get("CFF ")));
            outlines.getCOSObject().setName(COSName.SUBTYPE, "CIDFontType0C");
            descriptor.setItem(COSName.FONT_FILE3, outlines);
        } else {
            PDStream outlines = stream(document, file);
            outlines.getCOSObject().setInt(COSName.LENGTH1, file.length);
            descriptor.setItem(COSName.FONT_FILE2, outlines);
        }
        return descriptor;
    }

    private static PDStream stream(PDDocument document, byte[] bytes) throws IOException {
        return new PDStream(document, new ByteArrayInputStream(bytes), COSName.FLATE_DECODE);
    }

    private COSArray widths() throws IOException {
        COSArray widths = new COSArray();
        for (int glyph : used.keySet()) {
            COSArray one = new COSArray();
            one.add(new COSFloat((float) (font.getAdvanceWidth(glyph) * UNITS / font.getUnitsPerEm())));
            widths.add(COSInteger.get(glyph));
            widths.add(one);
        }
        return widths;
    }

    private String toUnicode() {
        StringBuilder map = new StringBuilder("""
                /CIDInit /ProcSet findresource begin
                12 dict begin
                begincmap
                /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
                /CMapName /Adobe-Identity-UCS def
                /CMapType 2 def
                1 begincodespacerange
                <0000> <FFFF>
                endcodespacerange
                """);
        used.forEach((glyph, letter) -> {
            map.append("1 beginbfchar\n<")
                    .append(String.format(Locale.ROOT, "%04X", glyph))
                    .append("> <");
            for (char unit : Character.toChars(letter)) {
                map.append(String.format(Locale.ROOT, "%04X", (int) unit));
            }
            map.append(">\nendbfchar\n");
        });
        return map.append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n")
                .toString();
    }
}
