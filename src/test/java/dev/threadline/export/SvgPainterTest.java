package dev.threadline.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.threadline.picture.Anchor;
import dev.threadline.picture.Colour;
import dev.threadline.picture.DisplayList;
import dev.threadline.picture.Fill;
import dev.threadline.picture.Hatch;
import dev.threadline.picture.Item;
import dev.threadline.picture.Outline;
import dev.threadline.picture.PaletteSheet;
import dev.threadline.picture.Pen;
import dev.threadline.picture.Stroke;
import dev.threadline.picture.TextMeasure;
import dev.threadline.picture.TextStyle;
import dev.threadline.picture.TextStyle.Weight;
import dev.threadline.picture.Theme;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class SvgPainterTest {
    private static final TextStyle STYLE = TextStyle.sans(Weight.SEMIBOLD, 14);
    private final Pen pen = new Pen();

    private String svg() throws IOException {
        return svg(
                new DisplayList(320, 180.5, Colour.WHITE, "Two <locks> & \"orders\"", "It's a deadlock.", pen.items()));
    }

    private static String svg(DisplayList picture) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new SvgPainter().write(picture, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static Document parsed(String svg) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
    }

    private static Element only(Document document, String tag) {
        assertThat(document.getElementsByTagName(tag).getLength()).as(tag).isEqualTo(1);
        return (Element) document.getElementsByTagName(tag).item(0);
    }

    @Test
    void aWholePage_isWellFormedAndHoldsEveryItem() throws Exception {
        DisplayList sheet = PaletteSheet.of(Theme.LIGHT, new TextMeasure());
        Document document = parsed(svg(sheet));
        assertThat(document.getDocumentElement().getNamespaceURI()).isEqualTo("http://www.w3.org/2000/svg");
        assertThat(document.getElementsByTagName("text").getLength())
                .isEqualTo((int) sheet.all().filter(Item.Text.class::isInstance).count());
        assertThat(document.getElementsByTagName("line").getLength())
                .isEqualTo((int) sheet.all().filter(Item.Line.class::isInstance).count());
        // Both hatches of the sheet are the same, so there is one pattern.
        only(document, "pattern");
    }

    @Test
    void thePicture_hasATitleAndADescription() throws Exception {
        String svg = svg();
        Document document = parsed(svg);
        assertThat(only(document, "title").getTextContent()).isEqualTo("Two <locks> & \"orders\"");
        assertThat(only(document, "desc").getTextContent()).isEqualTo("It's a deadlock.");
        assertThat(document.getDocumentElement().getAttribute("viewBox")).isEqualTo("0 0 320 180.5");
    }

    @Test
    void aGroup_hasItsIdAndTitleAndChildren() throws Exception {
        pen.group("lane-1", "Left: blocked", () -> pen.text(1, 2, "wants B", STYLE, Colour.BLACK));
        Element group = only(parsed(svg()), "g");
        assertThat(group.getAttribute("id")).isEqualTo("lane-1");
        assertThat(group.getElementsByTagName("title").item(0).getTextContent()).isEqualTo("Left: blocked");
        assertThat(group.getElementsByTagName("text").item(0).getTextContent()).isEqualTo("wants B");
    }

    @Test
    void text_keepsItsLettersAndStyle() throws Exception {
        pen.text(160, 90.127, "if a < b && c:  \u0007", STYLE, Anchor.MIDDLE, Colour.of(0x1B1F24));
        pen.text(0, 20, "  x", TextStyle.mono(Weight.REGULAR, 12), Colour.BLACK.withAlpha(51));
        String svg = svg();
        Element text = (Element) parsed(svg).getElementsByTagName("text").item(0);
        assertThat(text.getTextContent()).isEqualTo("if a < b && c:  \uFFFD");
        assertThat(text.getAttribute("y")).isEqualTo("90.13");
        assertThat(text.getAttribute("font-weight")).isEqualTo("600");
        assertThat(text.getAttribute("text-anchor")).isEqualTo("middle");
        assertThat(svg).contains("<svg").contains("font-family=\"Inter, ");
        Element code = (Element) parsed(svg).getElementsByTagName("text").item(1);
        assertThat(code.getAttribute("xml:space")).isEqualTo("preserve");
        assertThat(code.getAttribute("font-family")).startsWith("'JetBrains Mono'");
        assertThat(code.getAttribute("fill-opacity")).isEqualTo("0.2");
    }

    @Test
    void shapes_haveShortNumbersAndTheirInk() throws Exception {
        pen.rectangle(1.0, 2.5, 3.004, 4.126, 9, Fill.NONE, Stroke.solid(Colour.BLACK, 2));
        pen.path(Outline.from(-0.001, 0).line(9, -4.5).cubic(1, 2, 3, 4, 5, 6).close(), Colour.BLACK, Stroke.NONE);
        pen.line(0, 0, 9, 9, Stroke.dotted(Colour.BLACK, 5));
        assertThat(svg())
                .contains("<rect x=\"1\" y=\"2.5\" width=\"3\" height=\"4.13\" rx=\"1.5\" fill=\"none\" "
                        + "stroke=\"#000000\" stroke-width=\"2\"/>")
                .contains("<path d=\"M0 0L9 -4.5C1 2 3 4 5 6Z\" fill=\"#000000\"/>")
                .contains("stroke-dasharray=\"2 11\" stroke-linecap=\"round\"");
    }

    @Test
    void aHatch_isOnePatternForAllItsBars() throws Exception {
        Hatch hatch = new Hatch(Colour.BLACK, Colour.WHITE);
        pen.rectangle(0, 0, 9, 9, hatch).rectangle(9, 0, 9, 9, hatch);
        pen.rectangle(0, 0, 9, 9, new Hatch(Colour.WHITE, Colour.BLACK));
        Document document = parsed(svg());
        assertThat(document.getElementsByTagName("pattern").getLength()).isEqualTo(2);
        String id = ((Element) document.getElementsByTagName("pattern").item(0)).getAttribute("id");
        assertThat(svg()).containsOnlyOnce("id=\"" + id + "\"").contains("fill=\"url(#" + id + ")\"");
    }

    @Test
    void aClip_cutsItsItems() throws Exception {
        pen.clip(1, 2, 3, 4, () -> pen.rectangle(0, 0, 99, 99, Colour.BLACK));
        Document document = parsed(svg());
        String id = only(document, "clipPath").getAttribute("id");
        assertThat(only(document, "g").getAttribute("clip-path")).isEqualTo("url(#" + id + ")");
    }

    @Test
    void theSamePicture_givesTheSameBytes() throws IOException {
        TextMeasure measure = new TextMeasure();
        assertThat(svg(PaletteSheet.of(Theme.DARK, measure))).isEqualTo(svg(PaletteSheet.of(Theme.DARK, measure)));
    }

    @Test
    void aStreamThatBreaks_isAnIOException() {
        OutputStream broken = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("No space left on device");
            }
        };
        DisplayList sheet = PaletteSheet.of(Theme.LIGHT, new TextMeasure());
        assertThatThrownBy(() -> new SvgPainter().write(sheet, broken))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("No space left");
    }
}
