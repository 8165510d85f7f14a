extension ErrorPage {
  /// What can be wrong where a dossier is read from a revision.
  static let revisions: [ErrorPage] = [
    ErrorPage(
      .noGit,
      why:
        "Parley reads a repository through git itself, which knows every form that one can have.",
      remedy: "Install git, or put the folder it is in on the PATH; or compare two folders, which "
        + "takes no git.",
      example: #"""
        $ cat seeds/cast.parley
        actor norland state "Norland"
        $ PATH=$(dirname $(command -v parley)) parley diff --git main
        error: the program 'git' was not found [no-git]
         = expected git on the PATH, to read a revision
        ? 4
        """#),
    ErrorPage(
      .gitFailed,
      why:
        "What git cannot read, Parley cannot either, and half a revision would be compared like a "
        + "whole one.",
      remedy: "Do what git's own words ask for; 'git status' in that folder says the same.",
      example: #"""
        $ cat seeds/cast.parley
        actor norland state "Norland"
        $ git init -q .
        $ git config core.repositoryFormatVersion 9
        $ parley diff --git main
        error: 'git rev-parse' ended with 128: fatal: [..] found 9 [git-failed]
        ? 4
        """#),
    ErrorPage(
      .notARepository,
      why: "Only a repository keeps what a folder was.",
      remedy: "Name a folder within a repository, or compare two folders: 'parley diff OLD NEW'.",
      example: #"""
        $ cat seeds/cast.parley
        actor norland state "Norland"
        $ parley diff --git main
        error: 'seeds' is in no git repository [not-a-repository]
         = expected a folder of a repository, or two folders without --git
        ? 3
        """#),
    ErrorPage(
      .unknownRevision,
      why:
        "Another revision than the one that was meant would give another answer, so none is guessed.",
      remedy:
        "Name a branch, a tag or a commit that 'git log' knows here. A shallow clone has few: "
        + "'git fetch origin main' gets a branch, which is 'origin/main' then.",
      example: #"""
        $ cat seeds/cast.parley
        actor norland state "Norland"
        $ git init -q .
        $ parley diff --git main
        error: there is no revision 'main' [unknown-revision]
         = expected a branch, a tag or a commit of the repository that 'seeds' is in
        ? 3
        """#),
    ErrorPage(
      .notInRevision,
      why: "What was not there has concluded nothing, and against nothing everything is new.",
      remedy: "If the dossier was elsewhere then, check that revision out beside it ('git worktree "
        + "add') and compare the two folders. If it is new, there is nothing to compare yet.",
      example: #"""
        $ git init -q .
        $ git -c user.name=Ada -c user.email=ada@example.org commit -q --allow-empty -m Begin
        $ cat seeds/cast.parley
        actor norland state "Norland"
        $ parley diff --git HEAD
        error: the revision 'HEAD' has no folder 'seeds' [not-in-revision]
         = expected a folder that was there then
        ? 3
        """#),
  ]
}
