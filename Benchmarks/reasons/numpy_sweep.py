#!/usr/bin/env python3
"""Counts the worlds of a base without cycles with numpy, 2^18 at a time, a bit each.

usage: numpy_sweep.py BASE

With every factor settled and no cycle nothing is open, so that one array a position is enough. An
array of 32 KiB is long enough for numpy's own cost a call not to show, and short enough for the
processor's caches. Prints how many worlds are yes, no and open, as interpreter.c does.
"""

import sys

import numpy

WORDS = 1 << 12
WITHIN = (
    0xAAAAAAAAAAAAAAAA, 0xCCCCCCCCCCCCCCCC, 0xF0F0F0F0F0F0F0F0,
    0xFF00FF00FF00FF00, 0xFFFF0000FFFF0000, 0xFFFFFFFF00000000,
)  # fmt: skip


def read(path):
    """The sizes, each k, and for each position its rules as lists of literals."""
    with open(path, encoding="ascii") as file:
        numbers = iter([int(word) for word in file.read().split()])
    factors, actors, guarantees, half = (next(numbers) for _ in range(4))
    least = [next(numbers) for _ in range(guarantees)]
    rules = [
        [[next(numbers) for _ in range(next(numbers))] for _ in range(next(numbers))]
        for _ in range(actors * guarantees)
    ]
    return factors, guarantees, half, least, rules


def factor(number, first, words):
    """A factor in `words` times 64 worlds from a world on: its digit of the world's number."""
    if number < 6:
        return numpy.full(words, WITHIN[number], numpy.uint64)
    at = numpy.arange(first, first + 64 * words, 64, dtype=numpy.uint64)
    return numpy.uint64(0) - (at >> numpy.uint64(number) & numpy.uint64(1))


def conjunction(rule, values):
    """Where every literal holds: the negated ones together, by de Morgan, to save operations."""
    plain = [values[literal - 1] for literal in rule if literal > 0]
    negated = [values[-literal - 1] for literal in rule if literal < 0]
    if not negated:
        result = plain[0] if len(plain) == 1 else plain[0] & plain[1]
        rest = plain[2:]
    else:
        result = ~negated[0]
        for value in negated[1:]:
            result &= ~value
        rest = plain
    for value in rest:
        result &= value
    return result


def at_least(wanted, values):
    """Where at least so many of the arrays have their bit: full adders, three of a digit to one of
    it and one of the next, then a comparison from the lowest digit on."""
    digits = [list(values)]
    reached = ~numpy.zeros_like(values[0])
    place = 0
    while place < len(digits):
        column = digits[place]
        if len(column) > 1 and place + 1 == len(digits):
            digits.append([])
        while len(column) > 1:
            a, b = column.pop(), column.pop()
            if column:
                c, odd = column.pop(), a ^ b
                digits[place + 1].append((a & b) | (odd & c))
                column.append(odd ^ c)
            else:
                digits[place + 1].append(a & b)
                column.append(a ^ b)
        if wanted >> place & 1:
            reached = column[0] & reached
        else:
            reached = column[0] | reached
        place += 1
    return reached if wanted >> place == 0 else numpy.zeros_like(reached)


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__.split("\n\n")[1])
    factors, guarantees, half, least, rules = read(sys.argv[1])
    worlds = 1 << factors
    words = max(1, min(WORDS, worlds // 64))
    yes = 0
    for first in range(0, worlds, 64 * words):
        values = [factor(number, first, words) for number in range(factors)]
        for position in rules:
            result = conjunction(position[0], values)
            for rule in position[1:]:
                result = result | conjunction(rule, values)
            values.append(result)
        holds = [at_least(k, values[factors + g :: guarantees]) for g, k in enumerate(least)]
        verdict = at_least(half, holds)
        if worlds < 64:
            verdict &= numpy.uint64((1 << worlds) - 1)
        yes += int(numpy.bitwise_count(verdict).sum())
    print(f"yes {yes} no {worlds - yes} open 0")


if __name__ == "__main__":
    main()
