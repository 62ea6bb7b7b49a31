package dev.threadline.script;

import java.util.List;

/** Programs and expressions of the language that between them use all of it. */
final class Programs {
    static final List<String> ALL = List.of(
            """
            COUNT = 100000
            counter = 0
            lock = Lock()

            def increment():
                global counter
                for i in range(COUNT):
                    lock.acquire()
                    counter += 1
                    lock.release()
            """,
            """
            while True:
                with condition:
                    while len(items) == 0:
                        condition.wait()
                    item = items.pop()
                    condition.notify()
                if item is None: break
                elif item % 2 == 1 and not done or item < -1:
                    continue
                else:
                    print("popped", item, end="")
            """,
            """
            t1 = Thread(target=worker, args=(1,), name='T1'); t1.start(); t1.join()
            t2 = Thread(target=worker, args=())
            threads["P-1"].start()
            a[0] = b.c = d = 0x_ff + 0b101 - 0o17 * 1_000
            a[i][j].x -= 2 ** -1
            a |= 1; b ^= 2; c &= 3; d <<= 4; e >>= 5; f //= 6; g %= 7; h **= 8; k *= 9; l /= 2
            """,
            """
            def f(
                a, b,  # the first two
                c,
            ):
                if a:
                    if b: return
                    # a comment further left than the block is nothing

                    return a, b
                else:
                    return (a
                            + b)
                assert a == b, "never " 'here'
                pass; pass;
            f(1, b=2, c=[3, 4, (5, 6), ()])
            """,
            """
            with a, b as c, d() as e.f: pass
            with (a, b as c,): pass
            with (a): pass
            with (a, b) as c: pass
            with (a).b: pass
            with (): pass
            with (a) as b, (c): pass
            for x in 1, 2: print(x)
            for a[0] in [1, 2]: pass
            for (y) in z: pass
            (x) = 1
            (x) += 1
            """,
            """
            s = '''first
              second \\
            third''' + "a\\n\\x41\\u00e9\\101\\q" + r'\\n\\''
            ''; u"x" R"y"
            x = 1 + \\
                2
            \tif_ = 1
            """.replace("\t", ""),
            "if a:\n\tif b:\n\t\tpass\n\telse:\n\t\tx\ny",
            "# only a comment",
            "",
            "x = 1\r\nif x:\r\n    pass\r",
            "\u00e9t\u00e9 = '\ud83e\uddf5' + \u00e9t\u00e9; x = 'a' + b",
            "return\nreturn 1",
            "def f(): return 1\ndef g(x): x += 1; return x",
            "if a: pass\nelse:\n  if b: pass\n  elif c: pass\n  else: d",
            "match = 1; case = match; match.x; match[1]; match(1); type = _ = print");

    static final List<String> EXPRESSIONS = List.of(
            "-2**2",
            "2**-1",
            "2**3**2",
            "-a**-b**-c",
            "not a == b",
            "not not a",
            "not a in b",
            "a not in b",
            "a is not b",
            "a is (not b)",
            "a < b < c",
            "a < b == c in d is not e",
            "a or b and c or d",
            "a and b or c and d",
            "a and b and c",
            "(a and b) and c",
            "a and (b and c)",
            "a or not b and not c",
            "a - b - c",
            "a - (b - c)",
            "a // b % c * d / e",
            "a + b * c ** d",
            "a << b + c >> d",
            "a & b | c ^ d",
            "a | b ^ c & d << e + f * -g",
            "a == b & c",
            "~a & b",
            "~-+a",
            "- - a",
            "a - -b",
            "a+-~b",
            "a--b",
            "a++b",
            "--a",
            "++a",
            "(a)",
            "((a)) + (b)",
            "(a + b) * c",
            "a.b.c",
            "a.b(c).d[e](f)",
            "-a.b",
            "-a[0]",
            "a(b)(c)",
            "a[b, c]",
            "a[b,]",
            "a[(b, c)]",
            "(a,)",
            "()",
            "a,",
            "a, b",
            "(a, b),",
            "[a, b,]",
            "[]",
            "[[]]",
            "f(a, b,)",
            "f(a, b=c)",
            "f(b=c, d=e,)",
            "f((a, b))",
            "f(a == b, c=d == e)",
            "0",
            "00",
            "0_0",
            "0XFF",
            "0B1",
            "0O7",
            "1_2_3",
            "123456789012345678901234567890",
            "0xffffffffffffffffffffffff",
            "'a' 'b'",
            "'a' \"b\" r'\\n'",
            "'''a'''",
            "\"it's\"",
            "'\\''",
            "''",
            "''''''",
            "'\\0'",
            "'\\12'",
            "'\\1234'",
            "'\\777'",
            "'\\8'",
            "'\\U0001F9F5'",
            "'\\ud800'",
            "True",
            "False",
            "None",
            "None.x",
            "'a'.join",
            "1 .real",
            "(1).real",
            "[1, 2][0]",
            "(a\n+\nb)",
            "(a # b\n)",
            "f(\n)",
            "ab",
            "if_",
            "isa",
            "nota",
            "print",
            "a; b;",
            "a<b",
            "a<=b",
            "a<<b",
            "a>>b>c",
            "a!=b",
            "a==-b",
            "a*b**c*d",
            "a**b*c",
            "(-a)**b",
            "a**(-b)",
            "not(a)",
            "not(a)==b",
            "[not a, not b]",
            "f(not a)",
            "a[not b]",
            "a and not b",
            "a == (not b)",
            "self.items[self.head % 8].value.get()");
}
