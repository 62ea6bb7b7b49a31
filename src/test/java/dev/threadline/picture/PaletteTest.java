package dev.threadline.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PaletteTest {
    /** WCAG 2.1, 1.4.3 level AA. It asks for less in large text; a slide's small print is read from the last row. */
    private static final double TEXT_CONTRAST = 4.5;

    /** CIEDE2000. About 2 is seen on a close look, from 10 on two colours differ at a glance. */
    private static final double AT_A_GLANCE = 10;

    /** For owners that are not neighbours, and bars whose height or mark differs too: colour is then no lone witness. */
    private static final double SEEN_WITH_A_SECOND_SIGN = 7;

    /** Share of the bar height; about 10 px in a lane of 66 px. */
    private static final double HEIGHT_STEP = 0.15;

    @ParameterizedTest
    @EnumSource
    void textOnEveryGround_hasContrastAtLeast4_5(Theme theme) {
        Palette palette = theme.palette();
        List<Plate> plates = new ArrayList<>(palette.owners());
        plates.addAll(List.of(palette.stock(), palette.accent(), palette.pill(), palette.strong()));
        plates.add(new Plate(palette.background(), palette.accent().ground()));
        for (Colour ground : palette.grounds()) {
            plates.add(new Plate(ground, palette.text()));
            plates.add(new Plate(ground, palette.muted()));
        }
        for (StateLook look : palette.states().values()) {
            plates.add(new Plate(look.labelGround(), look.label()));
            for (Colour ground : List.of(palette.background(), palette.lane(), palette.card())) {
                plates.add(new Plate(ground, look.word()));
            }
        }
        assertThat(plates)
                .allSatisfy(plate -> assertThat(plate.text().contrastWith(plate.ground()))
                        .as("%s on %s", plate.text().hex(), plate.ground().hex())
                        .isGreaterThanOrEqualTo(TEXT_CONTRAST));
    }

    @ParameterizedTest
    @EnumSource
    void anyTwoStates_differToEveryEyeInColourOrMarkOrHeight(Theme theme) {
        Collection<StateLook> looks = theme.palette().states().values();
        for (ColourVision eye : ColourVision.values()) {
            for (StateLook one : looks) {
                for (StateLook other : looks) {
                    boolean told = one == other
                            || one.mark() != other.mark()
                            || Math.abs(one.height() - other.height()) >= HEIGHT_STEP
                            || eye.difference(one.colour(), other.colour()) >= AT_A_GLANCE;
                    assertThat(told).as("%s: %s and %s", eye, one, other).isTrue();
                }
            }
        }
    }

    /** The states that fill their bar meet edge to edge; there even the second sign is not all that is asked. */
    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "PRINT")
    void filledStates_differInColourTooWithoutAKindOfCone(Theme theme) {
        List<StateRole> filled = List.of(StateRole.RUNNING, StateRole.BLOCKED, StateRole.WAITING);
        for (ColourVision eye : cones()) {
            for (StateRole one : filled) {
                for (StateRole other : filled) {
                    if (one != other) {
                        Colour left = theme.palette().state(one).colour();
                        Colour right = theme.palette().state(other).colour();
                        assertThat(eye.difference(left, right))
                                .as("%s: %s and %s", eye, one, other)
                                .isGreaterThanOrEqualTo(SEEN_WITH_A_SECOND_SIGN);
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void neighbouringOwners_differAtAGlanceToEveryEye(Theme theme) {
        Palette palette = theme.palette();
        for (ColourVision eye : cones()) {
            for (int i = 0; i < palette.owners().size(); i++) {
                Colour one = palette.owner(i).ground();
                Colour next = palette.owner(i + 1).ground();
                assertThat(eye.difference(one, next))
                        .as("%s: %s and %s", eye, one.hex(), next.hex())
                        .isGreaterThanOrEqualTo(AT_A_GLANCE);
            }
        }
    }

    /** Not in print: eight greys are too many to tell apart, there the letters do it. */
    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "PRINT")
    void anyTwoOwners_differToEveryEye(Theme theme) {
        List<Plate> owners = theme.palette().owners();
        for (ColourVision eye : cones()) {
            for (int i = 0; i < owners.size(); i++) {
                for (int j = 0; j < i; j++) {
                    Colour one = owners.get(i).ground();
                    Colour other = owners.get(j).ground();
                    assertThat(eye.difference(one, other))
                            .as("%s: %s and %s", eye, one.hex(), other.hex())
                            .isGreaterThanOrEqualTo(SEEN_WITH_A_SECOND_SIGN);
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(names = "PRINT")
    void print_isGrey(Theme theme) {
        Palette palette = theme.palette();
        List<Colour> colours = new ArrayList<>(palette.grounds());
        palette.owners().forEach(owner -> colours.addAll(List.of(owner.ground(), owner.text())));
        palette.states().values().forEach(look -> colours.addAll(List.of(look.colour(), look.stripe(), look.word())));
        colours.addAll(List.of(palette.grid(), palette.border(), palette.free(), palette.playhead()));
        assertThat(colours).allSatisfy(colour -> assertThat(colour.grey()).isEqualTo(colour));
    }

    @ParameterizedTest
    @EnumSource
    void ownersPastTheLast_startAgain(Theme theme) {
        Palette palette = theme.palette();
        assertThat(palette.owner(palette.owners().size())).isEqualTo(palette.owner(0));
    }

    private static List<ColourVision> cones() {
        return List.of(
                ColourVision.NORMAL, ColourVision.PROTANOPIA, ColourVision.DEUTERANOPIA, ColourVision.TRITANOPIA);
    }
}
