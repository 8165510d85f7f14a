extension ErrorPage {
  /// What can be wrong with the passages that a dossier cites.
  public static let passages: [ErrorPage] = [
    ErrorPage(
      .paragraphMissing,
      why: "A citation that leads nowhere proves nothing.",
      remedy: "Count the document's lines that are not blank, from 1.",
      example: #"""
        $ cat seeds/strait.parley
        source herald "Monitors wanted"
          document "monitors.txt" sha256 f02d868a71a770c2f56c304e80f08780b984f9e7ed7ce0a4234e505c12d22a91
        actor norland state "Norland"
        guarantee monitors force "Monitoring mission"
        2031-05-01 norland supports monitors
          in herald para 7
        $ cat articles/monitors.txt
        Monitors wanted
        Norland would send monitors.
        Sudmark is silent.
        $ parley check --documents articles
        seeds/strait.parley:6:13: error: there is no paragraph 7 [paragraph-missing]
        6 |   in herald para 7
          |             ^^^^^^ expected a number from 1 to 3: paragraphs are the lines that are not blank
        1 source, 1 actor, 1 guarantee, 0 factors, 1 statement, 1 error, 0 warnings

        held against 1 document: 1 passage, 0 proven by a print
        ? 1
        """#),
    ErrorPage(
      .printDiffers,
      why: "The print is of other words than the paragraphs named: one of the two is wrong.",
      remedy: "Look the passage up, then 'parley fmt --fingerprint DIR' writes the print.",
      example: #"""
        $ cat seeds/strait.parley
        source herald "Monitors wanted"
          document "monitors.txt" sha256 f02d868a71a770c2f56c304e80f08780b984f9e7ed7ce0a4234e505c12d22a91
        actor norland state "Norland"
        guarantee monitors force "Monitoring mission"
        2031-05-01 norland supports monitors
          in herald para 3 print 3942f9eba2e154e0
        $ cat articles/monitors.txt
        Monitors wanted
        Norland would send monitors.
        Sudmark is silent.
        $ parley check --documents articles
        seeds/strait.parley:6:20: error: the print is not that of paragraph 3, but of 2 [print-differs]
        6 |   in herald para 3 print 3942f9eba2e154e0
          |                    ^^^^^^^^^^^^^^^^^^^^^^ expected para 2, or another print
        1 source, 1 actor, 1 guarantee, 0 factors, 1 statement, 1 error, 0 warnings

        held against 1 document: 1 passage, 0 proven by a print
        ? 1
        """#),
    ErrorPage(
      .passageMoved,
      why: "The citation leads to other words now.",
      remedy: "'parley fmt --fingerprint DIR --re-anchor' writes the new numbers.",
      example: #"""
        $ cat seeds/strait.parley
        source herald "Monitors wanted"
          document "monitors.txt" sha256 f02d868a71a770c2f56c304e80f08780b984f9e7ed7ce0a4234e505c12d22a91
        actor norland state "Norland"
        guarantee monitors force "Monitoring mission"
        2031-05-01 norland supports monitors
          in herald para 2 print 3942f9eba2e154e0
        $ cat articles/monitors.txt
        Monitors wanted
        A line more.
        Norland would send monitors.
        Sudmark is silent.
        $ parley check --documents articles
        seeds/strait.parley:2:27: error: the copy of 'monitors.txt' is not the one that was cited [document-changed]
        2 |   document "monitors.txt" sha256 f02d868a71a770c2f56c304e80f08780b984f9e7ed7ce0a4234e505c12d22a91
          |                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ expected a copy with this digest; its own is 00a4da01c6b398f5422447170466052bb764024dd5de84784b6a02d014337b6a
          = note: 'parley fmt --fingerprint DIR --re-anchor' takes this copy, where it is the right one
        seeds/strait.parley:6:13: error: the passage has moved: paragraph 2 is now 3 [passage-moved]
        6 |   in herald para 2 print 3942f9eba2e154e0
          |             ^^^^^^ expected para 3
        1 source, 1 actor, 1 guarantee, 0 factors, 1 statement, 2 errors, 0 warnings

        held against 1 document: 1 passage, 0 proven by a print
        ? 1
        """#),
    ErrorPage(
      .passageChanged,
      why: "The words that were cited are not there any more; others may say the same, or not.",
      remedy: "Read what stands there now, and code it anew.",
      example: #"""
        $ cat seeds/strait.parley
        source herald "Monitors wanted"
          document "monitors.txt" sha256 a7dd19661b2dd4f19467f7413fbac8e01f9bd4c486f914a51aa5ec3a8a07f766
        actor norland state "Norland"
        actor sudmark state "Sudmark"
        guarantee monitors force "Monitoring mission"
        2031-05-01 norland supports monitors
          in herald para 2 print 3942f9eba2e154e0
        2031-05-01 sudmark considers monitors
          in herald para 1 print c73637e5e285357a
        2031-05-01 sudmark considers providing monitors
          in herald para 3 print 1f759d1ffd3d1211
        $ cat articles/monitors.txt
        Monitors wanted
        Norland will send monitors.
        Sudmark is silent.
        The sea is calm.
        $ parley check --documents articles
        seeds/strait.parley:2:27: error: the copy of 'monitors.txt' is not the one that was cited [document-changed]
        2 |   document "monitors.txt" sha256 a7dd19661b2dd4f19467f7413fbac8e01f9bd4c486f914a51aa5ec3a8a07f766
          |                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ expected a copy with this digest; its own is 8091b2ba0308afd3150e05767d69e105c6feacc4f767940876daeeb6236796c8
          = note: 'parley fmt --fingerprint DIR --re-anchor' takes this copy, where it is the right one
        seeds/strait.parley:7:13: error: paragraph 2 no longer reads as cited, and the passage is nowhere else [passage-changed]
        7 |   in herald para 2 print 3942f9eba2e154e0
          |             ^^^^^^ expected the passage read again, and the right paragraphs without a print
          = note: paragraph 2 is in its place still, in other words
        1 source, 2 actors, 1 guarantee, 0 factors, 3 statements, 2 errors, 0 warnings

        held against 1 document: 3 passages, 2 proven by a print
        ? 1
        """#),
    ErrorPage(
      .passageAmbiguous,
      why:
        "Which of equal words somebody said nothing tells: the next reader would be led to somebody "
        + "else's.",
      remedy: "Read the new copy, set the right paragraphs and the copy's digest by hand, and run "
        + "'parley fmt --fingerprint DIR --re-anchor' for the rest. Where possible cite more of what "
        + "stands around such words.",
      example: #"""
        $ cat seeds/strait.parley
        source herald "Questions and answers"
          document "answers.txt" sha256 5cb6b31cb7a3bfd3ff0de40bb3c40c5b5ef5b8f7ba4a45fca0d58cf7d5a5ee4e
        actor norland state "Norland"
        actor sudmark state "Sudmark"
        guarantee monitors force "Monitoring mission"
        2031-05-01 norland considers monitors
          in herald para 2 print b690ae4d876e0efe
        2031-05-01 sudmark considers monitors
          in herald para 4 print b690ae4d876e0efe
        $ cat articles/answers.txt
        Norland was asked.
        Sudmark was asked.
        No comment.
        $ parley check --documents articles
        seeds/strait.parley:2:26: error: the copy of 'answers.txt' is not the one that was cited [document-changed]
        2 |   document "answers.txt" sha256 5cb6b31cb7a3bfd3ff0de40bb3c40c5b5ef5b8f7ba4a45fca0d58cf7d5a5ee4e
          |                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ expected a copy with this digest; its own is 0b3030f114fcb3c92634820ab3e2a8af6fe466cfdb50ff687585462d07414bdb
          = note: 'parley fmt --fingerprint DIR --re-anchor' takes this copy, where it is the right one
        seeds/strait.parley:7:13: error: paragraph 2 and another passage that is cited would both be 3 now: one is gone [passage-ambiguous]
        7 |   in herald para 2 print b690ae4d876e0efe
          |             ^^^^^^ expected the passage read again, and its paragraphs with sha256 0b3030f114fcb3c92634820ab3e2a8af6fe466cfdb50ff687585462d07414bdb, both set by hand
        seeds/strait.parley:9:13: error: paragraph 4 and another passage that is cited would both be 3 now: one is gone [passage-ambiguous]
        9 |   in herald para 4 print b690ae4d876e0efe
          |             ^^^^^^ expected the passage read again, and its paragraphs with sha256 0b3030f114fcb3c92634820ab3e2a8af6fe466cfdb50ff687585462d07414bdb, both set by hand
        1 source, 2 actors, 1 guarantee, 0 factors, 2 statements, 3 errors, 0 warnings

        held against 1 document: 2 passages, 0 proven by a print
        ? 1
        """#),
    ErrorPage(
      .passageVanished,
      why: "What was cited has been taken out.",
      remedy: "Keep the copy that has it, or take the statement out.",
      example: #"""
        $ cat seeds/strait.parley
        source herald "Monitors wanted"
          document "monitors.txt" sha256 a7dd19661b2dd4f19467f7413fbac8e01f9bd4c486f914a51aa5ec3a8a07f766
        actor norland state "Norland"
        actor sudmark state "Sudmark"
        guarantee monitors force "Monitoring mission"
        2031-05-01 norland supports monitors
          in herald para 2 print 3942f9eba2e154e0
        2031-05-01 sudmark considers monitors
          in herald para 1 print c73637e5e285357a
        2031-05-01 sudmark considers providing monitors
          in herald para 3 print 1f759d1ffd3d1211
        $ cat articles/monitors.txt
        Monitors wanted
        Sudmark is silent.
        The sea is calm.
        $ parley check --documents articles
        seeds/strait.parley:2:27: error: the copy of 'monitors.txt' is not the one that was cited [document-changed]
        2 |   document "monitors.txt" sha256 a7dd19661b2dd4f19467f7413fbac8e01f9bd4c486f914a51aa5ec3a8a07f766
          |                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ expected a copy with this digest; its own is 51819bf0ad46334197db0599972755a9779442ab3bc2be17277241c5c3f3234e
          = note: 'parley fmt --fingerprint DIR --re-anchor' takes this copy, where it is the right one
        seeds/strait.parley:7:13: error: the passage is gone: nothing stands any more where paragraph 2 stood [passage-vanished]
        7 |   in herald para 2 print 3942f9eba2e154e0
          |             ^^^^^^ expected the entry read again: another passage for it, or the entry taken out
          = note: paragraph 2 is gone: what was 1 is 1, and what was 3 is 2
        seeds/strait.parley:11:13: error: the passage has moved: paragraph 3 is now 2 [passage-moved]
        11 |   in herald para 3 print 1f759d1ffd3d1211
           |             ^^^^^^ expected para 2
        1 source, 2 actors, 1 guarantee, 0 factors, 3 statements, 3 errors, 0 warnings

        held against 1 document: 3 passages, 1 proven by a print
        ? 1
        """#),
    ErrorPage(
      .passageUnproven,
      why: "Without a print nothing tells whether the passage still stands there.",
      remedy: "With the copy that was cited at hand, 'parley fmt --fingerprint DIR' writes prints.",
      example: #"""
        $ cat seeds/strait.parley
        source herald "Monitors wanted"
          document "monitors.txt" sha256 f02d868a71a770c2f56c304e80f08780b984f9e7ed7ce0a4234e505c12d22a91
        actor norland state "Norland"
        guarantee monitors force "Monitoring mission"
        2031-05-01 norland supports monitors
          in herald para 2
        $ cat articles/monitors.txt
        Monitors wanted
        Norland would send monitors.
        Sudmark is mute.
        $ parley check --documents articles
        seeds/strait.parley:2:27: error: the copy of 'monitors.txt' is not the one that was cited [document-changed]
        2 |   document "monitors.txt" sha256 f02d868a71a770c2f56c304e80f08780b984f9e7ed7ce0a4234e505c12d22a91
          |                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ expected a copy with this digest; its own is 754359321c500d684b10117e90a21ec4c9d21c812325a5fe3355ae04e3c45065
          = note: 'parley fmt --fingerprint DIR --re-anchor' takes this copy, where it is the right one
        seeds/strait.parley:6:13: error: nothing says whether paragraph 2 of the changed document is what was cited [passage-unproven]
        6 |   in herald para 2
          |             ^^^^^^ expected a print, written while the copy that was cited was there
        1 source, 1 actor, 1 guarantee, 0 factors, 1 statement, 2 errors, 0 warnings

        held against 1 document: 1 passage, 0 proven by a print
        ? 1
        """#),
  ]
}
