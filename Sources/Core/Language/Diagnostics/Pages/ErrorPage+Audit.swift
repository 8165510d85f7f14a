extension ErrorPage {
  /// What can be wrong with the waivers of an audit.
  static let audit: [ErrorPage] = [
    ErrorPage(
      .unknownCheck,
      why: "A waiver of a check that there is not would silence nothing, and nobody would be told.",
      remedy: "'help audit' lists the checks.",
      example: #"""
        $ cat seeds/strait.parley
        source herald "Monitors wanted"
        actor norland state "Norland"
        guarantee monitors force "Monitoring mission"
        2031-05-01 norland supports monitors
          in herald para 2
        waive single-sources norland until 2031-12 "no other paper writes about it"
        $ parley check
        seeds/strait.parley:6:7: error: there is no audit check 'single-sources' [unknown-check]
        6 | waive single-sources norland until 2031-12 "no other paper writes about it"
          |       ^^^^^^^^^^^^^^ expected contradiction, contested-account, disputed-need, weak-sources, unjudged-sources, single-source, junior-voice, unnamed-voice, internal-division, possible-shift, stale-position, drift, differing-conditions, missing-position, unused-id or uncited-source; did you mean 'single-source'?
        1 error, 0 warnings
        ? 3
        """#),
    ErrorPage(
      .lapsedWaiver,
      why: "What was accepted for a time is not accepted for good: the finding is back.",
      remedy: "Look at the finding again. Take the waiver out, or give it another day and say why.",
      example: #"""
        $ cat seeds/strait.parley
        source herald "Monitors wanted"
        actor norland state "Norland"
        guarantee monitors force "Monitoring mission"
        2031-05-01 norland supports monitors
          in herald para 2
        waive single-source norland until 2030-12 "no other paper writes about it"
        $ parley check
        seeds/strait.parley:6:1: warning: the waiver of single-source on 'norland' ended on 2030-12-31 [lapsed-waiver]
        6 | waive single-source norland until 2030-12 "no other paper writes about it"
          | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ expected a later day, or the entry taken out
        1 source, 1 actor, 1 guarantee, 0 factors, 1 statement, 0 errors, 1 warning
        """#),
    ErrorPage(
      .idleWaiver,
      why:
        "A waiver that silences nothing may name the wrong subject, or have outlived its reason; it would "
        + "silence what is found there later, unseen.",
      remedy: "Take it out, or name what was meant.",
      example: #"""
        $ cat seeds/strait.parley
        source herald "Monitors wanted"
        actor norland state "Norland"
        guarantee monitors force "Monitoring mission"
        2031-05-01 norland supports monitors
          in herald para 2
        waive contested-account norland until 2031-12 "the two accounts were reconciled"
        $ parley audit only contested-account
        Audit

        As of 2031-05-01; the one source counts. A yes is a reading of the documents, no forecast.

        Nothing found; none waived. 1 waiver in force silencing nothing.
        strait.parley:6:1: warning: the waiver of contested-account on 'norland' silences nothing [idle-waiver]
        6 | waive contested-account norland until 2031-12 "the two accounts were reconciled"
          | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ expected a finding as 'audit only contested-account' lists it, or the entry taken out
        """#),
  ]
}
