from threading import Lock, Thread

lock = Lock()
count = 0


def work():
    global count
    for _ in range(3):
        with lock:
            count += 1


first = Thread(target=work, name="First")
second = Thread(target=work, name="Second")
first.start()
second.start()
first.join()
second.join()
print("count is", count)
