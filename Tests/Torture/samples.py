"""Small files of every kind that Parley reads, about a strait that there is not."""

import os

import support

DOSSIER = """\
# Who would send monitors to the strait, and on what terms.

source harbour-post "Norland ready to send monitors"
  outlet "Harbour Post"
  published 2031-05-04
  reliability B
  document "post.txt"

source wire "Two ready for the strait"
  published 2031-05-06
  reliability C

actor norland state "Norland"
  also "Nordhavn"

actor sudmark state "Sudmark"

actor tern state "Tern"

actor lind person "Ada Lind"
  speaks for norland as "Foreign Minister"

guarantee monitors force "Monitoring mission"
  needs truce >= full and at least 2 of (norland, sudmark, tern) support providing monitors

guarantee pledge pledge "A pledge"
  components "words", "deeds"

factor truce "How far the fighting has stopped"
  levels none, local, full

factor mandate "The council has given a mandate"

from harbour-post

2031-05-02 norland supports providing monitors if truce >= full and sudmark supports monitors
  by lind
  in para 3-4 credibility 2
  reason "monitors without partners would be targets"
  "Norland would send monitors once the guns are silent, provided Sudmark agrees."

2031-05-03 truce = local
  in para 1

2031-05-03 sudmark considers monitors
  in para 2 credibility 3
  in wire para 2

2031-05-03 norland clashes with sudmark
  in para 2

from wire

2031-05-05 tern opposes providing monitors unless mandate
  in para 1

2031-05-05 monitors is "a fig leaf"
  by unnamed "an official"
  in para 2

2031-05-05 monitors needs mandate
  in para 2
"""

# The same text as an untidy hand leaves it; `fmt` has something to do.
UNTIDY = DOSSIER.replace("  in para", "     in   para").replace("\n\n", "\n\n\n")

SCENARIO = """\
# What if the guns fall silent?
assume truce = full

scenario "Sudmark joins"
assume sudmark supports providing monitors
assume mandate
expect monitors because norland, sudmark

scenario "Sudmark stays away"
assume sudmark opposes providing monitors
expect not monitors
"""

PAGE = """\
# A page

```parley
parley> assume truce = full
parley> ask monitors
...
parley> brief nobody
...
? 3
```
"""

LESSON = """\
# Who moves first?

```parley lesson
title "Who moves first in the strait?"
minutes 15
skip after 3
solution after 2
roles norland, sudmark
```

```parley role norland
You would send monitors, but not alone.
```

```parley role sudmark
Everybody is waiting for you.
```

Two states talk about monitors for the strait.

## Silence

```parley
parley> ask monitors
...
```

```parley task
expect truce = full
```

```parley hint
`factors` lists the levels of the truce.
```

```parley solution
assume truce = full
```

## The table

```parley round
ask monitors
deadlocks
```

```parley move sudmark
assume sudmark supports providing monitors
```

```parley task
expect sudmark supports providing monitors
```

## Looking back

```parley debrief
diff
```
"""

DOCUMENT = """\
Norland ready to send monitors

The guns are silent along most of the strait.

Ada Lind told the Harbour Post that Norland would join a monitoring mission.

But not before they are silent everywhere.
"""

CSV = (
    "date,subject,verb,providing,guarantee,if,also if,unless,claim,by,according to,source,"
    "paragraphs,credibility,via,print,also in,reason,on,gist\r\n"
    '2031-05-04,sudmark,supports,,monitors,truce = full,,,,,,wire,para 3,2,,,,,,"A gist, quoted"\r\n'
    "2031-05-04,,,,,,,,norland cooperates with tern,,,wire,para 4,,,,,,,\r\n"
)


def quoted(string):
    """A text as it stands between the quotes of a string."""
    return string.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")


def lay_out(base):
    """A dossier with its documents, a scenario, a page and a lesson below a folder; the dossier's path."""
    support.write(os.path.join(base, "seeds/strait.parley"), DOSSIER)
    support.write(os.path.join(base, "documents/post.txt"), DOCUMENT)
    support.write(os.path.join(base, "scenarios/strait.parley"), SCENARIO)
    support.write(os.path.join(base, "scenarios/page.md"), PAGE)
    support.write(os.path.join(base, "lesson.md"), LESSON)
    support.write(os.path.join(base, "more.csv"), CSV)
    return os.path.join(base, "seeds")
