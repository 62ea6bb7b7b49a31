package dev.threadline.export;

import dev.threadline.picture.Face;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;

/** What the pages of a document share: fonts, and how much shines through. */
final class PdfResources {
    private static final int OPAQUE = 255;

    private final Map<Face, PdfFont> fonts = new EnumMap<>(Face.class);
    private final Map<Integer, String> opacities = new TreeMap<>();

    /** What the page draws with now; -1 where nobody knows. */
    private int now = OPAQUE;

    /**
     * A font as pages know it.
     *
     * @param name in the resources
     */
    record Lettering(String name, PdfFont font) {}

    Lettering font(Face face) {
        PdfFont font = fonts.computeIfAbsent(face, wanted -> {
            try {
                return new PdfFont(wanted);
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        });
        return new Lettering(name(face), font);
    }

    private static String name(Face face) {
        return "F" + face.ordinal();
    }

    /** Draws from now on with an opacity of 0 to 255. */
    void opacity(int alpha, PdfContent content) {
        if (alpha != now) {
            opacities.putIfAbsent(alpha, "A" + alpha);
            content.raw("/" + opacities.get(alpha) + " gs");
            now = alpha;
        }
    }

    /** A page begins, or something that was set inside a clip is no longer so. */
    void forget() {
        now = -1;
    }

    /** The dictionary for all pages, once they are drawn. */
    COSDictionary dictionary(PDDocument document) throws IOException {
        COSDictionary all = new COSDictionary();
        COSDictionary letterings = new COSDictionary();
        for (Map.Entry<Face, PdfFont> font : fonts.entrySet()) {
            letterings.setItem(name(font.getKey()), font.getValue().dictionary(document));
        }
        all.setItem(COSName.FONT, letterings);
        COSDictionary states = new COSDictionary();
        opacities.forEach((alpha, name) -> {
            COSDictionary state = new COSDictionary();
            state.setItem(COSName.TYPE, COSName.EXT_G_STATE);
            COSFloat share = new COSFloat(alpha / (float) OPAQUE);
            state.setItem(COSName.CA, share);
            state.setItem(COSName.CA_NS, share);
            states.setItem(name, state);
        });
        all.setItem(COSName.EXT_G_STATE, states);
        return all;
    }

    /** A text in UTF-16 with its mark, as a string in hexadecimal digits. */
    static String hex(String text) {
        byte[] units = text.getBytes(StandardCharsets.UTF_16BE);
        return "<FEFF" + HexFormat.of().formatHex(units).toUpperCase(Locale.ROOT) + ">";
    }
}
