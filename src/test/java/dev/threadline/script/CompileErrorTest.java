package dev.threadline.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What parses but can't mean anything here is refused in a sentence before the program runs. */
class CompileErrorTest {
    static Stream<ErrorTable.Row> refusals() {
        return ErrorTable.refusals().stream();
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void whatIsOutsideTheSubset_isNamedInOneSentenceWithItsPlace(ErrorTable.Row row) {
        assertThatThrownBy(() -> Compiled.main(row.source()))
                .isInstanceOf(ScriptError.class)
                .hasMessage("test.json, main, " + row.sentence());
    }

    @Test
    void whatIsRefused_isPython() {
        List<String> sources =
                ErrorTable.refusals().stream().map(ErrorTable.Row::source).toList();
        assertThat(CPython.answers(sources)).isNotEmpty().allMatch(answer -> answer.startsWith("tree"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "nonlocal x ~ found 'nonlocal' outside a function in a function; write 'global' instead.",
                "def f():\\n    nonlocal x ~ found 'nonlocal x', but no function around has a variable of that name; for one of setup write 'global'.",
                "def f(x):\\n    def g(x):\\n        nonlocal x ~ found 'x' both as a parameter and as a nonlocal name; rename one of them.",
                "def f():\\n    x = 1\\n    def g():\\n        global x\\n        nonlocal x ~ found 'x' both as a nonlocal and as a global name; declare it once.",
                "def f():\\n    x = 1\\n    global x ~ found 'global x' below a use of that name; put it first in the function.",
                "def f():\\n    if len(x):\\n        global x ~ found 'global x' below a use of that name; put it first in the function.",
                "def f(x):\\n    global x ~ found 'x' both as a parameter and as a global name; rename one of them.",
                "import queue\\nqueue = 1 ~ found 'queue' both as an import and as a variable; rename the variable.",
                "from time import sleep\\nsleep = 1 ~ found 'sleep' both as an import and as a variable; rename the variable.",
                "def f():\\n    def g():\\n        return coutn\\n    count = 1 ~ found the unknown name 'coutn'; did you mean 'count'?",
                "class A(list):\\n    pass ~ found the base class 'list'; a class can inherit from one of the program, from Thread and from types of errors.",
                "class A:\\n    def __add__(self, other):\\n        pass ~ found '__add__'; of the names with a meaning of their own this subset has __call__, __contains__, __enter__, __eq__, __exit__, __ge__, __gt__, __init__, __le__, __len__, __lt__, __repr__, __str__, so give it another name.",
                "def f(self):\\n    super().f() ~ found 'super()' outside a method; there is no class to look behind.",
                "class A:\\n    def f():\\n        super().f() ~ found 'super()' in a function without parameters; the first is the object.",
                "class A:\\n    def f(self):\\n        super(A).f() ~ found 'super' with other arguments than none or two: a class and an object.",
                "return 1 ~ found 'return' outside a function; leave it out."
            })
    void isRefused(String source, String sentence) {
        String program = source.replace("\\n", "\n");
        assertThatThrownBy(() -> Compiled.main(program))
                .isInstanceOf(ScriptError.class)
                .hasMessageEndingWith(": " + sentence);
    }
}
