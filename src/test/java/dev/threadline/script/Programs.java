package dev.threadline.script;

import java.util.List;

/** Programs of the language that between them use all of it. */
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
            """
            class Account:
                '''Money, and how to move it.'''
                count = 0; limit = other = 1.5

                def __init__(self, balance=0, name="nobody"):
                    super().__init__()
                    self.balance = balance
                    self.lock = Lock()

                def put(self, amount):
                    with self.lock: self.balance += amount
            class Empty: pass
            class Brackets(): pass
            class Worker(threading.Thread):
                def run(self): self.a[0].b -= 1
            class Worker(Thread,): "only a text"
            """,
            """
            def f(a, b=1, c=(2, 3), d=None,): pass
            def g(a=b if c else d): return lambda: a
            def outer():
                x = 0
                def inner(y=x):
                    nonlocal x, \
                        z
                    x += y
                return inner
            with_default = lambda a, b=1, : a + b; nothing = lambda: (lambda: None)()
            condition.wait_for(lambda: len(items) > 0, timeout=0.5)
            """,
            """
            try:
                queue.put(1, timeout=.5)
            except Full:
                pass
            except (Empty, errors.BrokenBarrierError) as e:
                raise
            except KeyError or a as b: print(e)
            except: raise ValueError("no", e)
            else: print("else")
            finally: lock.release()
            try: x
            finally: y
            while a:
                try: break
                except E: continue
                finally:
                    try: pass
                    except: raise E
            """,
            """
            a, b = b, a
            (a, b), [c, d.e] = x, y = f[0], z = 1, 2
            [a, (b, [c])] = (a), = () = [] = x
            for i, x in enumerate(xs): pass
            for (i, [x, y]), z[0], in w: pass
            else: pass
            for x, in y: break
            else:
                while a: b
                else: c
            with a as (b, c), d as [e]: pass
            with a as (b), (c): pass
            del a
            del a[0], (b.c), (d, [e]), f[1:2],; del (), x
            """,
            """
            import threading
            import threading as t, time, queue as q; import random
            from threading import Lock
            from threading import Lock as L, Condition
            from queue import (Queue,
                Empty as E,)
            from queue import (Full)
            from threading import *
            """,
            """
            ages = {"a": 1, 'b': {}} if a else {}
            d = {1: 2,
                 (3, 4): [5][0:1],}
            d["a"]["b"] = d["c"].get("d", 1.0)
            squares = [x * x for x in range(10) if x % 2 if x > 3 for y, z in x]
            total = sum(len(x) for x in xs if x is not None) if a else any(
                not x for x in xs)
            table = {k: v + 1 for k, (v, w) in d.items() if k}
            if a if b else c: pass
            with (a if b else c): pass
            assert a if b else c, d if e else f
            x = a if b else c if d else e, f
            x = a if (b if c else d) else (lambda: e)
            """,
            """
            print(f"{name} has {len(items)} of {n:>5.2f}", f'{self.items["a"]!r:^{width}}' "plain {x}" f'{x=}')
            s = f'''a {b}
              {{c}} {d[0] + f"{e}":
            >3} {g =!s} \\
            {h
             }''' rf"\\d{i, j}\\"{k}"
            raise ValueError(f"balance {balance - amount:,} < 0" if a else F'{[x for x in xs if x]}')
            """,
            "match = 1; case = match; match.x; match[1]; match(1); type = _ = print");
}
