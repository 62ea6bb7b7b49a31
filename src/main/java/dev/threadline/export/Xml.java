package dev.threadline.export;

import dev.threadline.picture.Colour;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** A thin layer over StAX: short numbers, clean text, and its checked exception as an {@link UncheckedIOException}. */
final class Xml {
    private final XMLStreamWriter writer;

    Xml(OutputStream out) {
        try {
            writer = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
        } catch (XMLStreamException broken) {
            throw unchecked(broken);
        }
    }

    private interface Step {
        void run() throws XMLStreamException;
    }

    private Xml step(Step step) {
        try {
            step.run();
            return this;
        } catch (XMLStreamException broken) {
            throw unchecked(broken);
        }
    }

    private static UncheckedIOException unchecked(XMLStreamException broken) {
        Throwable cause = broken.getNestedException();
        return new UncheckedIOException(
                cause instanceof IOException io ? io : new IOException(broken.getMessage(), broken));
    }

    Xml declaration() {
        return step(() -> writer.writeStartDocument("UTF-8", "1.0")).newline();
    }

    Xml newline() {
        return step(() -> writer.writeCharacters("\n"));
    }

    Xml start(String element) {
        return step(() -> writer.writeStartElement(element));
    }

    /** An element without content, closed at once when the next one begins. */
    Xml empty(String element) {
        return step(() -> writer.writeEmptyElement(element));
    }

    Xml end() {
        return step(writer::writeEndElement).newline();
    }

    Xml attribute(String name, String value) {
        return step(() -> writer.writeAttribute(name, clean(value)));
    }

    Xml attribute(String name, double value) {
        return attribute(name, number(value));
    }

    /** The colour, and its opacity if it has one. */
    Xml colour(String name, Colour colour) {
        attribute(name, colour.hex());
        return colour.alpha() == 255 ? this : attribute(name + "-opacity", colour.alpha() / 255.0);
    }

    Xml text(String text) {
        return step(() -> writer.writeCharacters(clean(text)));
    }

    void finish() {
        step(writer::writeEndDocument).step(writer::flush);
    }

    /** At most two decimals, no zero at the end: a hundredth of a pixel is more than any screen shows. */
    static String number(double value) {
        long hundredths = Math.round(Math.abs(value) * 100);
        StringBuilder text = new StringBuilder(value < 0 && hundredths > 0 ? "-" : "");
        text.append(hundredths / 100);
        if (hundredths % 100 != 0) {
            text.append('.').append(hundredths / 10 % 10);
            if (hundredths % 10 != 0) {
                text.append(hundredths % 10);
            }
        }
        return text.toString();
    }

    /** XML 1.0 has no place for most control characters and lone surrogates; each becomes U+FFFD. */
    private static String clean(String text) {
        return text.codePoints()
                .map(c -> isAllowed(c) ? c : 0xFFFD)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isAllowed(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || c >= 0x20 && c < 0xD800
                || c >= 0xE000 && c != 0xFFFE && c != 0xFFFF;
    }
}
