from threading import Condition, Thread

items = []
changed = Condition()


def produce():
    for item in range(3):
        with changed:
            items.append(item)
            changed.notify()


def consume():
    for _ in range(3):
        with changed:
            while len(items) == 0:
                changed.wait()
            print("took", items.pop(0))


producer = Thread(target=produce, name="Producer")
consumer = Thread(target=consume, name="Consumer")
consumer.start()
producer.start()
producer.join()
consumer.join()
