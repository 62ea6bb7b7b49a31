"""Runs programs under CPython, each apart; prints for each what it printed and the type of the error that ended it."""
import contextlib
import io
import itertools
import json
import sys
import threading

threading.excepthook = lambda args: errors.append(args.exc_type.__name__)
PREFIX = "from threading import *\nfrom time import sleep\nfrom random import randint\nfrom builtins import enumerate\nimport threading, time, random, queue\n"
results = []
for program in json.load(sys.stdin):
    out = io.StringIO()
    errors = []
    threading._counter = itertools.count(1).__next__
    with contextlib.redirect_stdout(out):
        try:
            exec(compile(PREFIX + program, "program", "exec"), {"__name__": "__main__"})
        except Exception as error:
            errors.append(type(error).__name__)
        for thread in threading.enumerate():
            if thread is not threading.current_thread():
                thread.join(5)
    results.append({"printed": out.getvalue().splitlines(), "error": errors[0] if errors else ""})
json.dump(results, sys.stdout)
