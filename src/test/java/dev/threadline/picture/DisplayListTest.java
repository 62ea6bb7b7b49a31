package dev.threadline.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class DisplayListTest {
    private static final TextStyle STYLE = TextStyle.sans(TextStyle.Weight.REGULAR, 14);

    private static DisplayList list(List<Item> items) {
        return new DisplayList(100, 50, Colour.WHITE, "title", "description", items);
    }

    @Test
    void items_arePaintedInOrderAndInsideTheirGroups() {
        Pen pen = new Pen();
        pen.rectangle(0, 0, 10, 10, Colour.BLACK);
        pen.group(
                "lane",
                "Left",
                () -> pen.text(5, 5, "L", STYLE, Colour.BLACK)
                        .clip(0, 0, 5, 5, () -> pen.line(0, 0, 9, 9, Stroke.solid(Colour.BLACK, 1))));
        pen.path(Outline.from(0, 0).line(9, 0).line(0, 9).close(), Colour.BLACK, Stroke.NONE);
        PaintedNames names = new PaintedNames();
        list(pen.items()).paint(names);
        assertThat(names.seen).containsExactly("rectangle", "(lane", "L", "(clip", "line", "clip)", "lane)", "path");
    }

    @Test
    void all_findsItemsAtAnyDepth() {
        Pen pen = new Pen();
        pen.group("a", "", () -> pen.group("b", "", () -> pen.text(0, 0, "deep", STYLE, Colour.BLACK)));
        assertThat(list(pen.items()).all().map(Item::getClass).map(Class::getSimpleName))
                .containsExactly("Group", "Group", "Text");
    }

    @Test
    void aFailedGroup_leavesThePenWhereItWas() {
        Pen pen = new Pen();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> pen.group("a", "", () -> pen.rectangle(0, 0, -1, 1, Colour.BLACK)));
        pen.rectangle(0, 0, 1, 1, Colour.BLACK);
        assertThat(pen.items()).hasSize(1);
    }

    @Test
    void twoGroupsWithOneId_areRefused() {
        Pen pen = new Pen();
        pen.group("lane", "", () -> {}).group("lane", "", () -> {});
        assertThatIllegalArgumentException().isThrownBy(() -> list(pen.items())).withMessageContaining("lane");
    }

    @Test
    void whatNoPainterCanPaint_isRefused() {
        Pen pen = new Pen();
        Stroke stroke = Stroke.solid(Colour.BLACK, 1);
        assertThatIllegalArgumentException().isThrownBy(() -> pen.line(0, Double.NaN, 1, 1, stroke));
        assertThatIllegalArgumentException().isThrownBy(() -> pen.group("two words", "", () -> {}));
        assertThatIllegalArgumentException().isThrownBy(() -> new Item.Path(List.of(), Colour.BLACK, stroke));
        assertThatIllegalArgumentException().isThrownBy(() -> Stroke.solid(Colour.BLACK, -1));
        assertThatIllegalArgumentException().isThrownBy(() -> new DisplayList(0, 9, Colour.WHITE, "", "", List.of()));
    }
}
