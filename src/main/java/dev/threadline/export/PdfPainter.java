package dev.threadline.export;

import dev.threadline.picture.DisplayList;
import dev.threadline.picture.Item;
import dev.threadline.picture.Stroke;
import dev.threadline.picture.TextMeasure;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;

/**
 * Writes PDF: lines stay lines, text can be searched and copied, fonts are embedded, and each page is a figure with the explanation of the
 * picture as its alternative text (ISO 32000-1, 14.8 and 14.9). The same pictures give the same bytes.
 */
public final class PdfPainter implements PictureWriter {
    /** A slide of 1080 px is 540 pt high. */
    private static final double POINTS = 0.5;

    /** From what the file's identifier is made, in place of the time. */
    private static final long IDENTITY = 1;

    private final TextMeasure measure;

    public PdfPainter(TextMeasure measure) {
        this.measure = measure;
    }

    @Override
    public void write(DisplayList picture, OutputStream out) throws IOException {
        write(List.of(picture), out);
    }

    /**
     * Writes a page for each picture.
     *
     * @throws IOException if the stream does
     */
    public void write(List<DisplayList> pictures, OutputStream out) throws IOException {
        try (PDDocument document = new PDDocument()) {
            PdfResources resources = new PdfResources();
            COSDictionary figures = new COSDictionary();
            COSArray children = new COSArray();
            COSArray parents = new COSArray();
            for (DisplayList picture : pictures) {
                PDPage page = page(picture, document, resources);
                page.getCOSObject().setInt(COSName.STRUCT_PARENTS, document.getNumberOfPages());
                COSDictionary figure = figure(picture, page, figures);
                children.add(figure);
                COSArray marked = new COSArray();
                marked.add(figure);
                parents.add(COSInteger.get(document.getNumberOfPages()));
                parents.add(marked);
                document.addPage(page);
            }
            COSDictionary shared = resources.dictionary(document);
            document.getPages().forEach(page -> page.getCOSObject().setItem(COSName.RESOURCES, shared));
            catalogue(document, pictures.getFirst().title(), figures, children, parents);
            document.setDocumentId(IDENTITY);
            document.save(out);
        } catch (UncheckedIOException broken) {
            throw broken.getCause();
        }
    }

    private PDPage page(DisplayList picture, PDDocument document, PdfResources resources) throws IOException {
        float width = (float) (picture.width() * POINTS);
        float height = (float) (picture.height() * POINTS);
        PdfContent content = new PdfContent();
        resources.forget();
        content.raw("/Figure << /MCID 0 >> BDC").save();
        content.add("cm", POINTS, 0, 0, -POINTS, 0, height);
        PdfItems items = new PdfItems(content, resources, measure);
        items.rectangle(
                new Item.Rectangle(0, 0, picture.width(), picture.height(), 0, picture.background(), Stroke.NONE));
        picture.paint(items);
        content.restore().raw("EMC");
        PDPage page = new PDPage(new PDRectangle(width, height));
        page.setContents(new PDStream(document, new ByteArrayInputStream(content.bytes()), COSName.FLATE_DECODE));
        return page;
    }

    private static COSDictionary figure(DisplayList picture, PDPage page, COSDictionary parent) {
        COSDictionary figure = new COSDictionary();
        figure.setName(COSName.TYPE, "StructElem");
        figure.setName(COSName.S, "Figure");
        figure.setString(COSName.T, picture.title());
        figure.setString(COSName.ALT, picture.description());
        figure.setItem(COSName.P, parent);
        figure.setItem(COSName.PG, page);
        figure.setInt(COSName.K, 0);
        return figure;
    }

    private static void catalogue(
            PDDocument document, String title, COSDictionary root, COSArray children, COSArray parents) {
        COSDictionary numbers = new COSDictionary();
        numbers.setItem(COSName.NUMS, parents);
        root.setName(COSName.TYPE, "StructTreeRoot");
        root.setItem(COSName.K, children);
        root.setItem(COSName.PARENT_TREE, numbers);
        children.forEach(figure -> ((COSDictionary) figure).setItem(COSName.P, root));
        COSDictionary catalogue = document.getDocumentCatalog().getCOSObject();
        catalogue.setItem(COSName.STRUCT_TREE_ROOT, root);
        COSDictionary marks = new COSDictionary();
        marks.setBoolean(COSName.getPDFName("Marked"), true);
        catalogue.setItem(COSName.getPDFName("MarkInfo"), marks);
        catalogue.setString(COSName.LANG, "en");
        COSDictionary viewer = new COSDictionary();
        viewer.setBoolean(COSName.getPDFName("DisplayDocTitle"), true);
        catalogue.setItem(COSName.getPDFName("ViewerPreferences"), viewer);
        document.getDocumentInformation().setTitle(title);
        document.getDocumentInformation().setCreator("Threadline");
    }
}
