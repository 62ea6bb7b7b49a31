package dev.threadline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pictures of a range, of a moment, and series of them. */
class RenderCommandTest {
    @TempDir
    Path folder;

    private Answer render(Path to, String... options) {
        Stream<Object> fixed = Stream.of("render", "two-locks", "--mode", "controlled", "-o", to);
        return Answer.to(Stream.concat(fixed, Stream.of(options)).toArray());
    }

    private static String text(Path pdf, int page) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setStartPage(page);
            stripper.setEndPage(page);
            return stripper.getText(document);
        }
    }

    @Test
    void aSeries_isAPageForEachStep_underItsSentence() throws IOException {
        Path pdf = folder.resolve("series.pdf");
        assertThat(render(pdf, "--steps", "0,2-4").err()).contains("wrote " + pdf);
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            assertThat(document.getNumberOfPages()).isEqualTo(4);
        }
        assertThat(text(pdf, 1)).contains("Nothing has happened yet.").doesNotContain("takes A");
        assertThat(text(pdf, 2)).contains("takes A").doesNotContain("wants B");
        assertThat(text(pdf, 4)).contains("Left");
    }

    @Test
    void otherFormats_getAFileForEachStep_inOrder() throws IOException {
        render(folder.resolve("a.svg"), "--steps", "5-7,0");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()).sorted())
                    .containsExactly("a-0.svg", "a-5.svg", "a-6.svg", "a-7.svg");
        }
    }

    @Test
    void aMoment_showsNothingOfWhatComes() throws IOException {
        Path svg = folder.resolve("a.svg");
        render(svg, "--at", "2");
        assertThat(Files.readString(svg))
                .contains("takes A")
                .doesNotContain("wants B: Right")
                .doesNotContain("for ever.");
    }

    @Test
    void aRange_showsItsStepsAlone() throws IOException {
        Path svg = folder.resolve("a.svg");
        render(svg, "--from", "3", "--to", "5");
        assertThat(Files.readString(svg)).contains("steps 3 to 5 of 7").doesNotContain(">takes A<");
    }

    @ParameterizedTest
    @CsvSource({"16:9,1920,1080", "4:3,1440,1080", "a4,1684,1190", "half,960,1080"})
    void aPreset_isASize(String preset, int width, int height) throws IOException {
        Path png = folder.resolve("a.png");
        render(png, "--preset", preset);
        var image = ImageIO.read(png.toFile());
        assertThat(List.of(image.getWidth(), image.getHeight())).containsExactly(width, height);
    }

    @Test
    void theSameRun_givesTheSameBytes_inEveryFormat() throws IOException {
        for (String ending : List.of("png", "svg", "pdf")) {
            Path one = folder.resolve("one." + ending);
            Path other = folder.resolve("other." + ending);
            render(one, "--at", "5");
            render(other, "--at", "5");
            assertThat(Files.readAllBytes(one)).as(ending).isEqualTo(Files.readAllBytes(other));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--at=8 | found step 8, expected one of 0 to 7.",
                "--from=5 --to=3 | found steps 5 to 3, expected the first and the last of a range inside 1 to 7.",
                "--from=0 | found steps 0 to 7, expected",
                "--to=9 | found steps 1 to 9, expected",
                "--steps=3-1 | expected steps such as 0,3,5-8, each range rising, at most 1,000 of them",
                "--steps=x | expected steps such as 0,3,5-8",
                "--steps=1 --at=2 | found --at and --steps, expected one of them",
                "--preset=a5 | expected one of 16:9, 4:3, a4, half",
                "--preset=a4 --size=800x600 | found --size and --preset, expected one of them."
            })
    void aMistake_isOneSentence_andLeavesNoFile(String options, String told) throws IOException {
        Answer answer = render(folder.resolve("a.pdf"), options.split(" "));
        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.err()).contains(told);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).isEmpty();
        }
    }
}
