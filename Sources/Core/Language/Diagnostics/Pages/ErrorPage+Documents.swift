extension ErrorPage {
  /// What can be wrong with the documents that a dossier is held against.
  public static let documents: [ErrorPage] = [
    ErrorPage(
      .documentMissing,
      why: "An entry that cannot be held against its document is taken on trust.",
      remedy:
        "Put the copy into the folder under the name that the source gives, or mend the name.",
      example: #"""
        $ cat seeds/strait.parley
        source herald "Monitors wanted"
          document "monitors.txt" sha256 f02d868a71a770c2f56c304e80f08780b984f9e7ed7ce0a4234e505c12d22a91
        actor norland state "Norland"
        guarantee monitors force "Monitoring mission"
        2031-05-01 norland supports monitors
          in herald para 2
        $ cat articles/other.txt
        Something else
        $ parley check --documents articles
        seeds/strait.parley:2:12: error: there is no copy of 'monitors.txt' [document-missing]
        2 |   document "monitors.txt" sha256 f02d868a71a770c2f56c304e80f08780b984f9e7ed7ce0a4234e505c12d22a91
          |            ^^^^^^^^^^^^^^ expected a file of this name in the folder of documents, or one of this digest
        1 source, 1 actor, 1 guarantee, 0 factors, 1 statement, 1 error, 0 warnings

        held against 0 documents: 0 passages, 0 proven by a print; 1 document could not be read
        ? 1
        """#),
    ErrorPage(
      .documentRenamed,
      why: "The copy is there, and the next reader would not find it.",
      remedy: "Give the source the name that the copy has, or the copy the name of the source.",
      example: #"""
        $ cat seeds/strait.parley
        source herald "Monitors wanted"
          document "monitors.txt" sha256 f02d868a71a770c2f56c304e80f08780b984f9e7ed7ce0a4234e505c12d22a91
        actor norland state "Norland"
        guarantee monitors force "Monitoring mission"
        2031-05-01 norland supports monitors
          in herald para 2
        $ cat articles/moved.txt
        Monitors wanted
        Norland would send monitors.
        Sudmark is silent.
        $ parley check --documents articles
        seeds/strait.parley:2:12: error: the document 'monitors.txt' has another name now [document-renamed]
        2 |   document "monitors.txt" sha256 f02d868a71a770c2f56c304e80f08780b984f9e7ed7ce0a4234e505c12d22a91
          |            ^^^^^^^^^^^^^^ expected the name of the copy with this digest; did you mean 'moved.txt'?
        1 source, 1 actor, 1 guarantee, 0 factors, 1 statement, 1 error, 0 warnings

        held against 1 document: 1 passage, 0 proven by a print
        ? 1
        """#),
    ErrorPage(
      .documentChanged,
      why: "What was cited may not stand there any more.",
      remedy:
        "Find out what changed. 'parley fmt --fingerprint DIR --re-anchor' writes where the passages stand now.",
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
        Sudmark is silent.
        A line more.
        $ parley check --documents articles
        seeds/strait.parley:2:27: error: the copy of 'monitors.txt' is not the one that was cited [document-changed]
        2 |   document "monitors.txt" sha256 f02d868a71a770c2f56c304e80f08780b984f9e7ed7ce0a4234e505c12d22a91
          |                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ expected a copy with this digest; its own is 056fdb0b73e0f8caab5bfc860229c41bd15ed33fac68573fc8d941b6d6c4a01d
          = note: 'parley fmt --fingerprint DIR --re-anchor' takes this copy, where it is the right one
        seeds/strait.parley:6:13: error: nothing says whether paragraph 2 of the changed document is what was cited [passage-unproven]
        6 |   in herald para 2
          |             ^^^^^^ expected a print, written while the copy that was cited was there
        1 source, 1 actor, 1 guarantee, 0 factors, 1 statement, 2 errors, 0 warnings

        held against 1 document: 1 passage, 0 proven by a print
        ? 1
        """#),
    ErrorPage(
      .documentEmpty,
      why: "There is nothing in it that could have been cited.",
      remedy: "Put the right copy in its place.",
      example: #"""
        $ cat seeds/strait.parley
        source herald "Monitors wanted"
          document "monitors.txt" sha256 f02d868a71a770c2f56c304e80f08780b984f9e7ed7ce0a4234e505c12d22a91
        actor norland state "Norland"
        guarantee monitors force "Monitoring mission"
        2031-05-01 norland supports monitors
          in herald para 2
        $ mkdir articles
        $ printf '\n\n' >articles/monitors.txt
        $ parley check --documents articles
        seeds/strait.parley:2:12: error: the copy of 'monitors.txt' is empty [document-empty]
        2 |   document "monitors.txt" sha256 f02d868a71a770c2f56c304e80f08780b984f9e7ed7ce0a4234e505c12d22a91
          |            ^^^^^^^^^^^^^^ expected a text
        1 source, 1 actor, 1 guarantee, 0 factors, 1 statement, 1 error, 0 warnings

        held against 0 documents: 0 passages, 0 proven by a print; 1 document could not be read
        ? 1
        """#),
    ErrorPage(
      .documentBinary,
      why: "Paragraphs can be counted in text alone.",
      remedy: "Keep the text of the document as the copy.",
      example: #"""
        $ cat seeds/strait.parley
        source herald "Monitors wanted"
          document "monitors.txt" sha256 f02d868a71a770c2f56c304e80f08780b984f9e7ed7ce0a4234e505c12d22a91
        actor norland state "Norland"
        guarantee monitors force "Monitoring mission"
        2031-05-01 norland supports monitors
          in herald para 2
        $ mkdir articles
        $ printf 'a\000b\n' >articles/monitors.txt
        $ parley check --documents articles
        seeds/strait.parley:2:12: error: the copy of 'monitors.txt' is no text: byte 2 is a NUL [document-binary]
        2 |   document "monitors.txt" sha256 f02d868a71a770c2f56c304e80f08780b984f9e7ed7ce0a4234e505c12d22a91
          |            ^^^^^^^^^^^^^^ expected a text in UTF-8
        1 source, 1 actor, 1 guarantee, 0 factors, 1 statement, 1 error, 0 warnings

        held against 0 documents: 0 passages, 0 proven by a print; 1 document could not be read
        ? 1
        """#),
    ErrorPage(
      .documentEncoding,
      why: "In another encoding the paragraphs read as other words.",
      remedy: "Convert the copy to UTF-8, and write its digest anew.",
      example: #"""
        $ cat seeds/strait.parley
        source herald "Monitors wanted"
          document "monitors.txt" sha256 f02d868a71a770c2f56c304e80f08780b984f9e7ed7ce0a4234e505c12d22a91
        actor norland state "Norland"
        guarantee monitors force "Monitoring mission"
        2031-05-01 norland supports monitors
          in herald para 2
        $ mkdir articles
        $ printf 'caf\351\n' >articles/monitors.txt
        $ parley check --documents articles
        seeds/strait.parley:2:12: error: the copy of 'monitors.txt' is not UTF-8: byte 4, on line 1, belongs to no character [document-encoding]
        2 |   document "monitors.txt" sha256 f02d868a71a770c2f56c304e80f08780b984f9e7ed7ce0a4234e505c12d22a91
          |            ^^^^^^^^^^^^^^ expected a text in UTF-8
        1 source, 1 actor, 1 guarantee, 0 factors, 1 statement, 1 error, 0 warnings

        held against 0 documents: 0 passages, 0 proven by a print; 1 document could not be read
        ? 1
        """#),
    ErrorPage(
      .documentOutside,
      why: "A dossier from elsewhere must not have files read that it was not given.",
      remedy: "Name the document by its path below the folder of documents.",
      example: #"""
        $ cat seeds/strait.parley
        source herald "Monitors wanted"
          document "../monitors.txt" sha256 f02d868a71a770c2f56c304e80f08780b984f9e7ed7ce0a4234e505c12d22a91
        actor norland state "Norland"
        guarantee monitors force "Monitoring mission"
        2031-05-01 norland supports monitors
          in herald para 2
        $ cat articles/other.txt
        Something else
        $ parley check --documents articles
        seeds/strait.parley:2:12: error: '../monitors.txt' leads out of the folder of documents [document-outside]
        2 |   document "../monitors.txt" sha256 f02d868a71a770c2f56c304e80f08780b984f9e7ed7ce0a4234e505c12d22a91
          |            ^^^^^^^^^^^^^^^^^ expected a path below it, such as 'agency/report.txt'
        1 source, 1 actor, 1 guarantee, 0 factors, 1 statement, 1 error, 0 warnings

        held against 0 documents: 0 passages, 0 proven by a print; 1 document could not be read
        ? 1
        """#),
    ErrorPage(
      .documentUndigested,
      why: "Without a digest nobody can tell whether the copy is the one that was cited.",
      remedy: "Write the digest: 'sha256sum' prints it.",
      example: #"""
        $ cat seeds/strait.parley
        source herald "Monitors wanted"
          document "monitors.txt"
        actor norland state "Norland"
        guarantee monitors force "Monitoring mission"
        2031-05-01 norland supports monitors
          in herald para 2
        $ cat articles/monitors.txt
        Monitors wanted
        Norland would send monitors.
        Sudmark is silent.
        $ parley check --documents articles
        seeds/strait.parley:2:12: warning: nothing says which copy of 'monitors.txt' was cited [document-undigested]
        2 |   document "monitors.txt"
          |            ^^^^^^^^^^^^^^ expected sha256 f02d868a71a770c2f56c304e80f08780b984f9e7ed7ce0a4234e505c12d22a91, if it is this one
        1 source, 1 actor, 1 guarantee, 0 factors, 1 statement, 0 errors, 1 warning

        held against 1 document: 1 passage, 0 proven by a print
        """#),
    ErrorPage(
      .documentLayout,
      why:
        "Programs add byte-order marks and turn line ends unasked; the digest differs, the words do not.",
      remedy: "Nothing needs to be done, or restore the copy.",
      example: #"""
        $ cat seeds/strait.parley
        source herald "Monitors wanted"
          document "monitors.txt" sha256 f02d868a71a770c2f56c304e80f08780b984f9e7ed7ce0a4234e505c12d22a91
        actor norland state "Norland"
        guarantee monitors force "Monitoring mission"
        2031-05-01 norland supports monitors
          in herald para 2
        $ mkdir articles
        $ printf 'Monitors wanted\r\nNorland would send monitors.\r\nSudmark is silent.\r\n' >articles/monitors.txt
        $ parley check --documents articles
        seeds/strait.parley:2:12: warning: the copy of 'monitors.txt' has line ends other than LF [document-layout]
        2 |   document "monitors.txt" sha256 f02d868a71a770c2f56c304e80f08780b984f9e7ed7ce0a4234e505c12d22a91
          |            ^^^^^^^^^^^^^^ expected a copy that is never converted: its digest would be another
        seeds/strait.parley:2:27: error: the copy of 'monitors.txt' is not the one that was cited [document-changed]
        2 |   document "monitors.txt" sha256 f02d868a71a770c2f56c304e80f08780b984f9e7ed7ce0a4234e505c12d22a91
          |                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ expected a copy with this digest; its own is f0fa5b245e5f15e018b66e3c6dc930251ab2c516ca25c75778f7907a3c74ffd9
          = note: only its line ends or its byte-order mark differ: the text is the same
          = note: 'parley fmt --fingerprint DIR --re-anchor' takes this copy, where it is the right one
        seeds/strait.parley:6:13: error: nothing says whether paragraph 2 of the changed document is what was cited [passage-unproven]
        6 |   in herald para 2
          |             ^^^^^^ expected a print, written while the copy that was cited was there
        1 source, 1 actor, 1 guarantee, 0 factors, 1 statement, 2 errors, 1 warning

        held against 1 document: 1 passage, 0 proven by a print
        ? 1
        """#),
    ErrorPage(
      .publishedDiffers,
      why: "From the day of publication follows what was known when.",
      remedy: "Mend the source's date, or see whether the copy is of another edition.",
      example: #"""
        $ cat seeds/strait.parley
        source herald "Monitors wanted"
          published 2031-05-09
          document "monitors.txt" sha256 5df6bf18caf18cf31e3d6b209e0b8ccb0dbf95e2ceec3d6b923adb27bfb72867
        actor norland state "Norland"
        guarantee monitors force "Monitoring mission"
        2031-05-01 norland supports monitors
          in herald para 4
        $ cat articles/monitors.txt
        Title: Monitors wanted
        Source: Herald
        Published: 2031-05-03
        Norland would send monitors.
        $ parley check --documents articles
        seeds/strait.parley:2:3: error: the document dates itself 2031-05-03 [published-differs]
        2 |   published 2031-05-09
          |   ^^^^^^^^^^^^^^^^^^^^ expected published 2031-05-03, or a copy of that date
          = note: it says so in paragraph 3 of 'monitors.txt'
        1 source, 1 actor, 1 guarantee, 0 factors, 1 statement, 1 error, 0 warnings

        held against 1 document: 1 passage, 0 proven by a print
        ? 1
        """#),
    ErrorPage(
      .metadataDiffers,
      why: "The source may be mixed up with another.",
      remedy: "Mend what the source says of itself, or the copy.",
      example: #"""
        $ cat seeds/strait.parley
        source herald "Monitors wanted"
          outlet "Tribune"
          document "monitors.txt" sha256 5df6bf18caf18cf31e3d6b209e0b8ccb0dbf95e2ceec3d6b923adb27bfb72867
        actor norland state "Norland"
        guarantee monitors force "Monitoring mission"
        2031-05-01 norland supports monitors
          in herald para 4
        $ cat articles/monitors.txt
        Title: Monitors wanted
        Source: Herald
        Published: 2031-05-03
        Norland would send monitors.
        $ parley check --documents articles
        seeds/strait.parley:2:3: warning: the document gives another outlet, in paragraph 2 [metadata-differs]
        2 |   outlet "Tribune"
          |   ^^^^^^^^^^^^^^^^ expected the outlet that the document gives, if that is what is meant
        1 source, 1 actor, 1 guarantee, 0 factors, 1 statement, 0 errors, 1 warning

        held against 1 document: 1 passage, 0 proven by a print
        """#),
    ErrorPage(
      .speakerNotNamed,
      why: "A voice that the document does not name may be the analyst's guess.",
      remedy: "See who is named, or add the name that the document uses under 'also'.",
      example: #"""
        $ cat seeds/strait.parley
        source herald "Monitors wanted"
          document "monitors.txt" sha256 f02d868a71a770c2f56c304e80f08780b984f9e7ed7ce0a4234e505c12d22a91
        actor norland state "Norland"
        actor lind person "Ada Lind"
          speaks for norland as "Foreign Minister"
        guarantee monitors force "Monitoring mission"
        2031-05-01 norland supports monitors
          by lind
          in herald para 2
        $ cat articles/monitors.txt
        Monitors wanted
        Norland would send monitors.
        Sudmark is silent.
        $ parley check --documents articles
        seeds/strait.parley:8:6: warning: 'monitors.txt' never names 'lind' [speaker-not-named]
        8 |   by lind
          |      ^^^^ expected one of its names, 'Ada Lind', somewhere in the document
        1 source, 2 actors, 1 guarantee, 0 factors, 1 statement, 0 errors, 1 warning

        held against 1 document: 1 passage, 0 proven by a print
        """#),
  ]
}
