package dev.threadline.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.threadline.picture.Anchor;
import dev.threadline.picture.Colour;
import dev.threadline.picture.DisplayList;
import dev.threadline.picture.Hatch;
import dev.threadline.picture.PaletteSheet;
import dev.threadline.picture.Pen;
import dev.threadline.picture.TextMeasure;
import dev.threadline.picture.TextStyle;
import dev.threadline.picture.TextStyle.Weight;
import dev.threadline.picture.Theme;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;

/** PDF files are read back with the library's own reader. */
class PdfPainterTest {
    private static final TextMeasure MEASURE = new TextMeasure();
    private static final TextStyle STYLE = TextStyle.sans(Weight.SEMIBOLD, 40);
    private final Pen pen = new Pen();

    private DisplayList picture() {
        return new DisplayList(400, 200, Colour.WHITE, "Two locks", "It's a deadlock.", pen.items());
    }

    private static byte[] pdf(DisplayList... pictures) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new PdfPainter(MEASURE).write(List.of(pictures), out);
        return out.toByteArray();
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).strip();
        }
    }

    private static BufferedImage drawn(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            // Two pixels for a point are one for a px of the picture.
            return new PDFRenderer(document).renderImage(0, 2);
        }
    }

    @Test
    void text_isText_inEmbeddedFonts() throws IOException {
        pen.text(10, 60, "wants B → für ever", STYLE, Colour.BLACK);
        pen.text(10, 120, "n += 1", TextStyle.mono(Weight.REGULAR, 30), Colour.BLACK);
        byte[] pdf = pdf(picture());
        assertThat(text(pdf)).contains("wants B → für ever").contains("n += 1");
        try (PDDocument document = Loader.loadPDF(pdf)) {
            List<String> names = new ArrayList<>();
            for (COSName name : document.getPage(0).getResources().getFontNames()) {
                PDFont font = document.getPage(0).getResources().getFont(name);
                assertThat(font.isEmbedded()).as(font.getName()).isTrue();
                names.add(font.getName());
            }
            assertThat(names).containsExactlyInAnyOrder("Inter-SemiBold", "JetBrainsMono-Regular");
        }
    }

    @Test
    void letters_standWhereTheyWereMeasured() throws IOException {
        pen.text(380, 60, "Left waits", STYLE, Anchor.END, Colour.BLACK);
        List<TextPosition> found = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf(picture()))) {
            new PDFTextStripper() {
                @Override
                protected void writeString(String string, List<TextPosition> positions) {
                    found.addAll(positions);
                }
            }.getText(document);
        }
        TextPosition last = found.getLast();
        assertThat(found.getFirst().getX())
                .isCloseTo((float) (380 - MEASURE.width("Left waits", STYLE)) / 2, within(0.2f));
        assertThat(last.getX() + last.getWidth()).isCloseTo(190, within(0.2f));
        assertThat(last.getY()).isCloseTo(30, within(0.2f));
    }

    @Test
    void aPage_isAFigureWithItsExplanation() throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf(picture(), picture()))) {
            assertThat(document.getNumberOfPages()).isEqualTo(2);
            assertThat(document.getPage(0).getMediaBox().getWidth()).isEqualTo(200);
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("Two locks");
            COSDictionary root =
                    document.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.STRUCT_TREE_ROOT);
            COSArray figures = root.getCOSArray(COSName.K);
            assertThat(figures).hasSize(2);
            for (int page = 0; page < 2; page++) {
                COSDictionary figure = (COSDictionary) figures.getObject(page);
                assertThat(figure.getNameAsString(COSName.S)).isEqualTo("Figure");
                assertThat(figure.getString(COSName.ALT)).isEqualTo("It's a deadlock.");
                assertThat(figure.getCOSDictionary(COSName.PG))
                        .isSameAs(document.getPage(page).getCOSObject());
            }
        }
    }

    @Test
    void shapes_areWhereAPngHasThem() throws IOException {
        pen.rectangle(20, 20, 100, 50, Colour.of(0xC23A4E));
        pen.rectangle(200, 20, 100, 50, new Hatch(Colour.of(0xFFFFFF), Colour.of(0x2F6FC9)));
        pen.clip(20, 100, 50, 50, () -> pen.rectangle(20, 100, 300, 50, Colour.of(0x1F7A59)));
        pen.rectangle(300, 120, 50, 50, Colour.BLACK.withAlpha(128));
        BufferedImage image = drawn(pdf(picture()));
        BufferedImage png = new PngPainter(1, MEASURE).image(picture());
        assertThat(image.getWidth()).isEqualTo(png.getWidth());
        int differing = 0;
        for (int y = 0; y < png.getHeight(); y++) {
            for (int x = 0; x < png.getWidth(); x++) {
                int one = image.getRGB(x, y);
                int other = png.getRGB(x, y);
                boolean alike = true;
                for (int shift = 0; shift < 24; shift += 8) {
                    alike &= Math.abs((one >> shift & 255) - (other >> shift & 255)) < 40;
                }
                differing += alike ? 0 : 1;
            }
        }
        // The slanted edges of the stripes are softened in other ways.
        assertThat(differing).isLessThan(png.getWidth() * png.getHeight() / 100);
    }

    @Test
    void lettersThatTheFontLacks_areDrawn_andAreStillText() throws IOException {
        pen.text(10, 60, "名 x", STYLE, Colour.BLACK);
        byte[] pdf = pdf(picture());
        try (PDDocument document = Loader.loadPDF(pdf)) {
            String content = new String(document.getPage(0).getContents().readAllBytes(), StandardCharsets.US_ASCII);
            assertThat(content).contains("/ActualText <FEFF540D>");
        }
        assertThat(text(pdf)).contains("x");
    }

    @Test
    void thePaletteSheet_givesTheSameBytesTwice() throws IOException {
        DisplayList sheet = PaletteSheet.of(Theme.DARK, MEASURE);
        assertThat(pdf(sheet)).isEqualTo(pdf(PaletteSheet.of(Theme.DARK, new TextMeasure())));
    }

    @Test
    void aStreamThatBreaks_isAnIOException() {
        OutputStream broken = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("No space left on device");
            }
        };
        assertThatThrownBy(() -> new PdfPainter(MEASURE).write(picture(), broken))
                .isInstanceOf(IOException.class)
                .hasMessage("No space left on device");
    }
}
