package dev.threadline.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.threadline.picture.DisplayList;
import dev.threadline.picture.PaletteSheet;
import dev.threadline.picture.TextMeasure;
import dev.threadline.picture.Theme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Leaves the palettes in target/screenshots for a person to look at. */
class PaletteSheetTest {
    @ParameterizedTest
    @EnumSource
    void everyPalette_canBeLookedAt(Theme theme) throws IOException {
        TextMeasure measure = new TextMeasure();
        DisplayList sheet = PaletteSheet.of(theme, measure);
        Path folder = Files.createDirectories(Path.of("target", "screenshots"));
        String name = "palette-" + theme.name().toLowerCase(Locale.ROOT);
        Path png = folder.resolve(name + ".png");
        Path svg = folder.resolve(name + ".svg");
        WholeFile.write(png, out -> new PngPainter(2, measure).write(sheet, out));
        WholeFile.write(svg, out -> new SvgPainter().write(sheet, out));
        assertThat(png).isNotEmptyFile();
        assertThat(svg).isNotEmptyFile();
    }
}
