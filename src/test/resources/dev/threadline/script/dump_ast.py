"""Reads sources, one a line in base64, and answers each with one line: what CPython's own parser makes of it.

    parse-error <message>       the parser refuses it
    compile-error <dump>        the parser takes it, the compiler does not
    tree <dump>                 both take it
"""
import ast, base64, struct, sys, warnings

warnings.simplefilter("ignore")
OPERATORS = {
    "Add": "+", "Sub": "-", "Mult": "*", "Div": "/", "FloorDiv": "//", "Mod": "%", "Pow": "**", "LShift": "<<",
    "RShift": ">>", "BitOr": "|", "BitXor": "^", "BitAnd": "&", "USub": "-", "UAdd": "+", "Invert": "~", "Not": "not",
    "And": "and", "Or": "or", "Eq": "==", "NotEq": "!=", "Lt": "<", "LtE": "<=", "Gt": ">", "GtE": ">=", "Is": "is",
    "IsNot": "is not", "In": "in", "NotIn": "not in",
}


class Dump:
    def __init__(self, lines):
        self.lines = lines

    def node(self, node):
        return getattr(self, type(node).__name__)(node)

    def at(self, node):
        before = self.lines[node.lineno - 1].encode()[: node.col_offset].decode()
        return f"@{node.lineno}:{len(before.encode('utf-16-be')) // 2 + 1}"

    def form(self, node, word, *parts):
        return "(" + " ".join([word + self.at(node), *parts]) + ")"

    def all(self, nodes):
        return "[" + " ".join(map(self.node, nodes)) + "]"

    def optional(self, node):
        return "-" if node is None else self.node(node)

    def Module(self, n): return self.all(n.body)
    def Expr(self, n): return self.form(n, "do", self.node(n.value))
    def Assign(self, n): return self.form(n, "assign", self.all(n.targets), self.node(n.value))
    def AugAssign(self, n):
        return self.form(n, "augment", OPERATORS[type(n.op).__name__], self.node(n.target), self.node(n.value))
    def While(self, n): return self.form(n, "while", self.node(n.test), self.all(n.body), self.all(n.orelse))
    def For(self, n):
        return self.form(
            n, "for", self.node(n.target), self.node(n.iter), self.all(n.body), self.all(n.orelse))
    def With(self, n): return self.form(n, "with", self.all(n.items), self.all(n.body))
    def Return(self, n): return self.form(n, "return", self.optional(n.value))
    def Pass(self, n): return self.form(n, "pass")
    def Break(self, n): return self.form(n, "break")
    def Continue(self, n): return self.form(n, "continue")
    def Assert(self, n): return self.form(n, "assert", self.node(n.test), self.optional(n.msg))
    def Global(self, n): return self.form(n, "global", *n.names)
    def Nonlocal(self, n): return self.form(n, "nonlocal", *n.names)
    def Delete(self, n): return self.form(n, "del", self.all(n.targets))
    def Try(self, n):
        return self.form(
            n, "try", self.all(n.body), self.all(n.handlers), self.all(n.orelse), self.all(n.finalbody))

    def ExceptHandler(self, n):
        return self.form(n, "except", self.optional(n.type), n.name or "-", self.all(n.body))

    def Raise(self, n):
        return self.form(n, "raise", self.optional(n.exc), self.optional(n.cause))

    def Import(self, n): return self.form(n, "import", self.all(n.names))
    def ImportFrom(self, n):
        assert n.level == 0 and "." not in n.module
        star = n.names[0].name == "*"
        return self.form(n, "from", n.module, "*" if star else self.all(n.names))

    def alias(self, n):
        assert "." not in n.name
        return self.form(n, "name", n.name, n.asname or "-")

    def ClassDef(self, n):
        assert len(n.bases) < 2 and not n.keywords and not n.decorator_list
        return self.form(n, "class", n.name, self.optional(*n.bases or [None]), self.all(n.body))

    def withitem(self, n):
        return "(item " + self.node(n.context_expr) + " " + self.optional(n.optional_vars) + ")"

    def If(self, n):
        branches, rest = [], n
        while True:
            branches.append(self.form(rest, "branch", self.node(rest.test), self.all(rest.body)))
            inner = rest.orelse
            if len(inner) != 1 or not isinstance(inner[0], ast.If) or not self.is_elif(inner[0]):
                return self.form(n, "if", *branches, self.all(inner))
            rest = inner[0]

    def is_elif(self, n):
        return self.lines[n.lineno - 1].encode()[n.col_offset :].startswith(b"elif")

    def AnnAssign(self, n):
        self.node(n.annotation)
        if n.value is None:
            return self.form(n, "pass")
        return self.form(n, "assign", self.all([n.target]), self.node(n.value))

    def FunctionDef(self, n):
        assert not n.decorator_list
        self.optional(n.returns)
        return self.form(n, "def", n.name, self.node(n.args), self.all(n.body))

    def arguments(self, n):
        assert not (n.posonlyargs or n.kwonlyargs)
        more = [(sign, arg) for sign, arg in (("*", n.vararg), ("**", n.kwarg)) if arg]
        for arg in n.args + [arg for _, arg in more]:
            self.optional(arg.annotation)
        defaults = [None] * (len(n.args) - len(n.defaults)) + n.defaults
        parameters = [
            self.form(arg, "parameter", arg.arg, self.optional(default)) for arg, default in zip(n.args, defaults)
        ]
        parameters += [self.form(arg, sign + "parameter", arg.arg, "-") for sign, arg in more]
        return "[" + " ".join(parameters) + "]"

    def Constant(self, n):
        if n.value is None or isinstance(n.value, bool):
            return self.form(n, str(n.value))
        if isinstance(n.value, int):
            return self.form(n, "integer", hex(n.value)[2:])
        if isinstance(n.value, float):
            return self.form(n, "float", struct.pack(">d", n.value).hex())
        return self.form(n, "string", self.text(n))

    def text(self, n):
        assert isinstance(n.value, str)
        return "'" + n.value.encode("utf-16-be", "surrogatepass").hex() + "'"

    def JoinedStr(self, n): return self.form(n, "format", self.parts(n))
    def parts(self, n):
        return "[" + " ".join(map(self.part, n.values if n else [])) + "]"

    def part(self, n):
        if isinstance(n, ast.Constant):
            return "(text " + self.text(n) + ")"
        conversion = "-" if n.conversion < 0 else chr(n.conversion)
        return "(field " + " ".join([self.node(n.value), conversion, self.parts(n.format_spec)]) + ")"

    def Dict(self, n):
        return self.form(n, "dictionary", "[" + " ".join(map(self.entry, n.keys, n.values)) + "]")

    def entry(self, key, value): return "(entry " + self.node(key) + " " + self.node(value) + ")"
    def ListComp(self, n): return self.form(n, "listed", self.node(n.elt), self.all(n.generators))
    def GeneratorExp(self, n): return self.form(n, "generated", self.node(n.elt), self.all(n.generators))
    def DictComp(self, n): return self.form(n, "mapped", self.entry(n.key, n.value), self.all(n.generators))
    def comprehension(self, n):
        assert not n.is_async
        return "(for " + self.node(n.target) + " " + self.node(n.iter) + " " + self.all(n.ifs) + ")"

    def Lambda(self, n): return self.form(n, "lambda", self.node(n.args), self.node(n.body))
    def IfExp(self, n):
        return self.form(n, "conditional", self.node(n.test), self.node(n.body), self.node(n.orelse))

    def Slice(self, n):
        return self.form(n, "slice", self.optional(n.lower), self.optional(n.upper), self.optional(n.step))

    def Name(self, n): return self.form(n, "name", n.id)
    def List(self, n): return self.form(n, self.several(n, "list"), self.all(n.elts))
    def Tuple(self, n): return self.form(n, self.several(n, "tuple"), self.all(n.elts))
    def several(self, n, word): return word if isinstance(n.ctx, ast.Load) else "unpack"
    def Attribute(self, n): return self.form(n, "attribute", self.node(n.value), n.attr)
    def Subscript(self, n): return self.form(n, "element", self.node(n.value), self.node(n.slice))
    def Call(self, n):
        arguments = "[" + " ".join(map(self.argument, n.args)) + "]"
        return self.form(n, "call", self.node(n.func), arguments, self.all(n.keywords))

    def argument(self, n):
        return self.form(n, "starred", self.node(n.value)) if isinstance(n, ast.Starred) else self.node(n)

    def keyword(self, n): return self.form(n, "keyword", n.arg or "**", self.node(n.value))
    def UnaryOp(self, n): return self.form(n, "unary", OPERATORS[type(n.op).__name__], self.node(n.operand))
    def BinOp(self, n):
        return self.form(n, "binary", OPERATORS[type(n.op).__name__], self.node(n.left), self.node(n.right))
    def BoolOp(self, n): return self.form(n, "logical", OPERATORS[type(n.op).__name__], self.all(n.values))
    def Compare(self, n):
        operators = ",".join(OPERATORS[type(op).__name__] for op in n.ops)
        return self.form(n, "compare", operators, self.all([n.left, *n.comparators]))


def answer(source):
    try:
        tree = ast.parse(source)
    except (SyntaxError, ValueError, RecursionError, MemoryError) as error:
        return "parse-error " + str(error).replace("\n", " ")
    try:
        dump = Dump(source.replace("\r\n", "\n").replace("\r", "\n").split("\n")).node(tree)
    except (AttributeError, AssertionError, KeyError, TypeError):
        dump = "outside-the-subset"
    try:
        compile(source, "source", "exec")
    except (SyntaxError, ValueError, RecursionError):
        return "compile-error " + dump
    return "tree " + dump


sys.setrecursionlimit(20000)
for line in sys.stdin:
    print(answer(base64.b64decode(line).decode("utf-8", "surrogatepass")))
