"""Reads sources, one a line in base64, and answers each with one line: what CPython's own parser makes of it.

    parse-error <message>       the parser refuses it
    compile-error <dump>        the parser takes it, the compiler does not
    tree <dump>                 both take it
"""
import ast, base64, sys, warnings

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
    def While(self, n): return self.form(n, "while", self.node(n.test), self.all(n.body)) + self.no(n.orelse)
    def For(self, n):
        return self.form(n, "for", self.node(n.target), self.node(n.iter), self.all(n.body)) + self.no(n.orelse)
    def With(self, n): return self.form(n, "with", self.all(n.items), self.all(n.body))
    def Return(self, n): return self.form(n, "return", self.optional(n.value))
    def Pass(self, n): return self.form(n, "pass")
    def Break(self, n): return self.form(n, "break")
    def Continue(self, n): return self.form(n, "continue")
    def Assert(self, n): return self.form(n, "assert", self.node(n.test), self.optional(n.msg))
    def Global(self, n): return self.form(n, "global", *n.names)

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

    def FunctionDef(self, n):
        a = n.args
        assert not (a.posonlyargs or a.kwonlyargs or a.vararg or a.kwarg or a.defaults or n.decorator_list or n.returns)
        return self.form(n, "def", n.name, self.all(a.args), self.all(n.body))

    def arg(self, n):
        assert n.annotation is None
        return self.form(n, "parameter", n.arg)

    def no(self, block):
        assert not block
        return ""

    def Constant(self, n):
        if n.value is None or isinstance(n.value, bool):
            return self.form(n, str(n.value))
        if isinstance(n.value, int):
            return self.form(n, "integer", hex(n.value)[2:])
        assert isinstance(n.value, str)
        return self.form(n, "string", "'" + n.value.encode("utf-16-be", "surrogatepass").hex() + "'")

    def Name(self, n): return self.form(n, "name", n.id)
    def List(self, n): return self.form(n, "list", self.all(n.elts))
    def Tuple(self, n): return self.form(n, "tuple", self.all(n.elts))
    def Attribute(self, n): return self.form(n, "attribute", self.node(n.value), n.attr)
    def Subscript(self, n): return self.form(n, "element", self.node(n.value), self.node(n.slice))
    def Call(self, n): return self.form(n, "call", self.node(n.func), self.all(n.args), self.all(n.keywords))
    def keyword(self, n): return self.form(n, "keyword", n.arg, self.node(n.value))
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
