/// A dossier that has every kind of claim, every standing of a position, every way to be cited and
/// every cause of an open verdict.
let everyForm = """
  source s-1 "One"
    outlet "Gazette"
    author "A. Writer"
    published 2025-03-31
    reliability B
    language en
    url "https://example.org/1"
    document "one.txt" sha256 0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef
  source s-2 "Two"
    published 2025-09~
  actor a state "Alba"
    also "Albion"
    member of club from 2020
  actor b state "Borea"
    member of club
  actor c state "Caria"
  actor club coalition "Club"
    size 5~
  actor none coalition "Nobody's league"
  actor m person "Mara"
    speaks for a as "Minister"
  actor n person "Nilo"
    speaks for a rank 2
  guarantee force force "Force"
    also "the force"
    components "on land", "at sea"
    needs truce = full
  guarantee shield backstop "Shield"
  guarantee pact pledge "Pact"
    triggered by attack
  guarantee loop-a other "Loop A"
  guarantee loop-b other "Loop B"
  factor truce "Truce"
    levels none, limited, full
    lasts 90 days
  factor attack "Attack"
    also "an assault"
  factor split "Split"
  from s-1
  2025-03-01 truce = limited
    in para 2
  2025-03-02 split
    in para 3
  2025-03-02 not split
    in para 4
  2025-03-10 a supports force if truce = full
    by m
    in para 5-6, 8 credibility 3 via "Radio"
    in s-2 para 9 credibility 1
    reason "it must hold"
    "Will come once it is quiet."
  2025-03-11 a opposes force
    by n
    in para 7
  2025-03-12 a opposes force
    according to c
    in para 7
  2025-03-10 a opposes providing force
    by unnamed "an adviser" rank 2
    in para 9
  2025-03-10 b considers force unless attack
    in para 10
  2025-03-10 c supports shield
    in para 11
  2025-03-10 c rejects shield if attack
    in para 12
  2025-03-12 force needs split
    by a
    in para 13
  2025-03-13 a cooperates with b
    in para 14
    on 2025-06
  2025-03-13 a urges b providing force
    in para 14
  2025-03-13 most of club support force
    in para 15
  2025-03-13 force leads to attack
    in para 15
  2025-03-13 force is "a fig leaf"
    in para 16
  from s-2
  2025-08-01 force does not need split
    by c
    in para 1
  2025-08-02 a supports loop-a if b supports loop-b
    in para 2
  2025-08-02 b supports loop-b if a supports loop-a
    in para 3
  2025-08-03 attack until 2025-08-20
    in para 4

  """
