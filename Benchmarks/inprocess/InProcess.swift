import ParleyCore
import ParleyPlugins

/// Measures what a question costs where the dossier is loaded already.
///
/// `inprocess world DIR GUARANTEE` or `inprocess ask DIR GUARANTEE`; prints a line for each figure.
@main
struct InProcess {
  static func main() {
    let arguments = CommandLine.arguments
    guard arguments.count == 4 else { stop("usage: inprocess world|ask DIR GUARANTEE") }
    let (session, question) = loaded(arguments[2], arguments[3])
    let figures =
      arguments[1] == "world"
      ? WorldBenchmark(session, question).figures() : AskBenchmark(session, question).figures()
    for figure in figures { print(figure.line) }
  }

  private static func loaded(_ folder: String, _ id: String) -> (Session, Expression) {
    let files = DossierFolder()
    do throws(Diagnostic) {
      let checked = try Dossier.load(folder, files)
      guard let dossier = checked.dossier, case .guarantee(let question)? = dossier.subject(id)
      else { stop("'\(folder)' has errors, or no guarantee '\(id)'") }
      return (
        Session(dossier, registry: Registry(BuiltIn.plugins), files: files), .guarantee(question)
      )
    } catch { stop("\(error.message)") }
  }
}
