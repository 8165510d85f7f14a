#!/usr/bin/env python3
"""Writes a rule base that looks random, in the form each program beside Parley reads it in.

usage: rules.py FACTORS ACTORS GUARANTEES SEED [--cyclic] DIR

Every actor has a position on every guarantee: for, if one of one to three rules applies. A rule is a
conjunction of one to four literals of both signs: six in ten are factors, the others say of another
position that it is for. A guarantee holds where at least k actors support it, k being the median of
their number over random worlds, so that neither verdict is rare. The question is whether at least
half of the guarantees hold. A literal names earlier positions only, or, with --cyclic, any: then the
verdicts are the least fixpoint from all open, and some worlds stay open.

  base.txt      numbers, for interpreter.c and numpy_sweep.py: see `numbers`
  open/         a dossier in which no factor is documented: `parley sweep question`
  documented/   the same with a fact for each factor: what would have to be otherwise for the opposite
  sweep.lp      for clingo: the worlds in which the question is a yes (not with --cyclic)
  flip.lp       for clingo: the minimal sets of those changes (not with --cyclic)
  partly/       the same with the first twelve factors open: `parley flip question to yes`
  settle.lp     for clingo: the minimal sets of settings of those twelve that make a yes
"""

import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
from generate import Chooser  # noqa: E402: the same bytes for the same seed, everywhere

SAMPLE = 1001  # Random worlds that a guarantee's k is the median over.
OPEN = 12  # Factors that partly/ leaves open: from all open there are millions of sets, not hundreds.


class Base:
    """A rule base. Variables are numbered: factors first, then positions, actor by actor. A literal
    is the variable's number plus one, negative where it is negated. `rules[p]` are position p's."""

    def __init__(self, factors, actors, guarantees, seed, cyclic):
        self.factors, self.actors, self.guarantees = factors, actors, guarantees
        self.cyclic = cyclic
        self.half = (guarantees + 1) // 2
        chooser = Chooser(((seed * 100 + factors) * 1000 + actors) * 1000 + guarantees)
        for _ in range(10):  # A generator's first numbers are close to its seed.
            chooser.below(2)
        self.rules = []
        while not self.every_factor_matters():
            self.rules = [self.position(p, chooser) for p in range(actors * guarantees)]
        self.least = self.medians(chooser)
        for _ in range(1000):  # Nothing is left to bring about where the twelve make no difference.
            self.facts = [chooser.below(2) == 1 for _ in range(factors)]
            if self.verdict(OPEN) == "open":
                break

    def every_factor_matters(self):
        """Whether each factor is named: else there would be fewer worlds than the size promises."""
        named = {abs(literal) for rules in self.rules for rule in rules for literal in rule}
        return all(factor + 1 in named for factor in range(self.factors))

    def position(self, number, chooser):
        """The rules of one position."""
        return [self.rule(number, chooser) for _ in range(1 + chooser.below(3))]

    def rule(self, number, chooser):
        """Literals of different variables, in the order they were drawn in."""
        others = self.actors * self.guarantees if self.cyclic else number
        drawn = {}
        wanted = 1 + chooser.below(4)
        while len(drawn) < wanted:
            if chooser.below(10) < 6 or others == 0:
                variable = chooser.below(self.factors)
            else:
                variable = self.factors + chooser.below(others)
            sign = 1 - 2 * chooser.below(2)
            drawn.setdefault(variable, sign * (variable + 1))
        return list(drawn.values())

    def medians(self, chooser):
        """Each guarantee's k: the median number of supporters over random worlds, at least one."""
        everywhere = (1 << SAMPLE) - 1
        worlds = [
            sum(chooser.below(2) << world for world in range(SAMPLE)) for _ in range(self.factors)
        ]
        yes, _ = self.evaluate(worlds, worlds, everywhere)
        least = []
        for guarantee in range(self.guarantees):
            planes = yes[self.factors + guarantee :: self.guarantees]
            counts = sorted(sum(plane >> world & 1 for plane in planes) for world in range(SAMPLE))
            least.append(max(1, counts[SAMPLE // 2]))
        return least

    def evaluate(self, yes, may, everywhere):
        """What every variable is in many worlds at once, a bit each: where it is yes, and where it
        may be (is not no). Given are the factors. The plainest evaluation there is."""
        count = len(self.rules)
        yes, may = yes + [0] * count, may + [everywhere] * count
        changed = True
        while changed:
            changed = False
            for position, rules in enumerate(self.rules, start=self.factors):
                is_yes = may_be = 0
                for rule in rules:
                    all_yes = all_may = everywhere
                    for literal in rule:
                        variable = abs(literal) - 1
                        if literal > 0:
                            all_yes, all_may = all_yes & yes[variable], all_may & may[variable]
                        else:
                            all_yes, all_may = all_yes & ~may[variable], all_may & ~yes[variable]
                    is_yes, may_be = is_yes | all_yes, may_be | all_may
                if (is_yes, may_be) != (yes[position], may[position]):
                    yes[position], may[position], changed = is_yes, may_be, True
        return yes, may

    def verdict(self, undocumented):
        """What the question is where the first factors are open and the others are as documented."""
        count = min(undocumented, self.factors)
        known = list(map(int, self.facts[count:]))
        yes, may = self.evaluate([0] * count + known, [1] * count + known, 1)
        holding = [
            sum(
                sum(plane[self.factors + guarantee :: self.guarantees]) >= least
                for guarantee, least in enumerate(self.least)
            )
            for plane in (yes, may)
        ]
        return "yes" if holding[0] >= self.half else "open" if holding[1] >= self.half else "no"

    def name(self, variable):
        """Which factor, or which actor and guarantee, a variable is."""
        if variable < self.factors:
            return (variable,)
        return divmod(variable - self.factors, self.guarantees)


def numbers(base):
    """Factors, actors, guarantees, how many guarantees the question asks for, then each k; then for
    each position the number of its rules, and for each rule the number of its literals and these."""
    yield f"{base.factors} {base.actors} {base.guarantees} {base.half}"
    yield " ".join(map(str, base.least))
    for rules in base.rules:
        yield "  ".join([str(len(rules)), *(" ".join(map(str, [len(rule), *rule])) for rule in rules)])


def dossier(base, undocumented):
    """The base as a dossier, with no fact for the first so many factors. One more actor for each
    guarantee stands for whether it holds: only actors are counted."""

    def atom(variable):
        name = base.name(variable)
        return f"f{name[0]}" if len(name) == 1 else f"a{name[0]} supports g{name[1]}"

    def literal(number):
        return f"not {atom(-number - 1)}" if number < 0 else atom(number - 1)

    yield 'source rules "Rules"\n'
    for factor in range(base.factors):
        yield f'factor f{factor} "Factor {factor}"\n'
    for actor in range(base.actors):
        yield f'actor a{actor} state "Actor {actor}"\n'
    for guarantee in range(base.guarantees):
        yield f'actor h{guarantee} office "Whether guarantee {guarantee} holds"\n'
    everyone = ", ".join(f"a{actor}" for actor in range(base.actors))
    for guarantee, least in enumerate(base.least):
        yield f'guarantee g{guarantee} pledge "Guarantee {guarantee}"'
        yield f"  needs at least {least} of ({everyone}) support g{guarantee}\n"
    holders = ", ".join(f"h{guarantee}" for guarantee in range(base.guarantees))
    yield 'guarantee tally other "What is counted"\n'
    yield 'guarantee question other "At least half of the guarantees hold"'
    yield f"  needs at least {base.half} of ({holders}) support tally\n"
    for guarantee in range(base.guarantees):
        yield f"2030-01-01 h{guarantee} supports tally if g{guarantee}\n  in rules para 1\n"
    for position, rules in enumerate(base.rules, start=base.factors):
        alternatives = (" and ".join(map(literal, rule)) for rule in rules)
        condition = " or ".join(f"({rule})" for rule in alternatives)
        yield f"2030-01-01 {atom(position)} if {condition}\n  in rules para 1\n"
    for factor, value in list(enumerate(base.facts))[undocumented:]:
        yield f"2030-01-01 {'' if value else 'not '}f{factor}\n  in rules para 1\n"


def two_valued(base):
    """The rules for clingo. Without cycles and with every factor settled nothing is open, so that
    its own negation serves."""

    def literal(number):
        name = base.name(abs(number) - 1)
        return ("not " if number < 0 else "") + f"{'fs'[len(name) - 1]}({','.join(map(str, name))})"

    for position, rules in enumerate(base.rules, start=base.factors + 1):
        for rule in rules:
            yield f"{literal(position)} :- {', '.join(map(literal, rule))}."
    for guarantee, least in enumerate(base.least):
        yield f"holds({guarantee}) :- {least} {{ s(A,{guarantee}) : A = 0..{base.actors - 1} }}."
    yield f"question :- {base.half} {{ holds(G) : G = 0..{base.guarantees - 1} }}."


def sweep(base):
    """Every world in which the question is a yes: as many models as there are such worlds."""
    yield f"{{ f(0..{base.factors - 1}) }}."
    yield from two_valued(base)
    yield ":- not question."
    yield "#show f/1."


def flip(base):
    """Sets of factors to change for the opposite verdict, none a part of another: clingo prefers
    each x(F) to be false, and --enum-mode=domRec keeps what contains a set that it showed away."""
    yield f"{{ x(0..{base.factors - 1}) }}."
    for factor, value in enumerate(base.facts):
        yield f"f({factor}) :- {'not ' if value else ''}x({factor})."
    yield from two_valued(base)
    yield ":- question." if base.verdict(0) == "yes" else ":- not question."
    yield f"#heuristic x(F) : F = 0..{base.factors - 1}. [1,false]"
    yield "#show x/1."


def settle(base):
    """Sets of settings of open factors that make a yes while the other ones stay open. `y` is what
    is yes, `n` what is no: both follow without negation, so that what clingo derives is the least
    fixpoint, cycles or not."""

    def literal(number, plane):
        name = base.name(abs(number) - 1)
        plane = plane if number > 0 else {"y": "n", "n": "y"}[plane]
        return f"{plane}{'fs'[len(name) - 1]}({','.join(map(str, name))})"

    count = min(OPEN, base.factors)
    yield f"{{ x(F,y); x(F,n) }} 1 :- F = 0..{count - 1}."
    yield "yf(F) :- x(F,y)."
    yield "nf(F) :- x(F,n)."
    for factor, value in list(enumerate(base.facts))[count:]:
        yield f"{'y' if value else 'n'}f({factor})."
    failed = 0
    for position, rules in enumerate(base.rules, start=base.factors + 1):
        first = failed
        for rule in rules:
            yield f"{literal(position, 'y')} :- {', '.join(literal(part, 'y') for part in rule)}."
            for part in rule:
                yield f"failed({failed}) :- {literal(part, 'n')}."
            failed += 1
        every = ", ".join(f"failed({rule})" for rule in range(first, failed))
        yield f"{literal(position, 'n')} :- {every}."
    for guarantee, least in enumerate(base.least):
        yield f"holds({guarantee}) :- {least} {{ ys(A,{guarantee}) : A = 0..{base.actors - 1} }}."
    yield f"question :- {base.half} {{ holds(G) : G = 0..{base.guarantees - 1} }}."
    yield ":- not question."
    yield f"#heuristic x(F,V) : F = 0..{count - 1}, V = (y;n). [1,false]"
    yield "#show x/2."


def write(base, folder):
    """Writes every form of a base into a folder."""
    forms = {
        "base.txt": numbers(base),
        "open/rules.parley": dossier(base, base.factors),
        "documented/rules.parley": dossier(base, 0),
        "partly/rules.parley": dossier(base, OPEN),
        "settle.lp": settle(base),
    }
    if not base.cyclic:
        forms |= {"sweep.lp": sweep(base), "flip.lp": flip(base)}
    for path, lines in forms.items():
        file = pathlib.Path(folder) / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")


def main():
    arguments = [argument for argument in sys.argv[1:] if argument != "--cyclic"]
    if len(arguments) != 5:
        sys.exit(__doc__.split("\n\n")[1])
    *sizes, folder = arguments
    write(Base(*map(int, sizes), cyclic="--cyclic" in sys.argv), folder)


if __name__ == "__main__":
    main()
