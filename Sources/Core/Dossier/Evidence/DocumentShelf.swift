/// The analyst's copies, each read when it is first asked for and kept for as long as one command runs.
public final class DocumentShelf {
  private let folder: any DocumentAccess
  private var read: [PathKey: Copy] = [:]
  private var listed: Result<[String], Diagnostic>?
  /// What all searches for passages have spent.
  let effort = SearchEffort()

  /// What is found under a name.
  enum Copy {
    case document(Document)
    case fault(Document.Fault)
    /// It is there, and the system does not give it.
    case unreadable(Diagnostic)
    case missing
    /// The name leads out of the folder, so that nobody looked.
    case outside
  }

  /// Opens a folder of copies.
  public init(_ folder: any DocumentAccess) { self.folder = folder }

  /// The copy of a name: a path below the folder, with `/` between its parts.
  func copy(named name: String) -> Copy {
    let key = PathKey(name)
    if let known = read[key] { return known }
    let copy = newCopy(named: name)
    read[key] = copy
    return copy
  }

  private func newCopy(named name: String) -> Copy {
    let parts = name.split(separator: "/", omittingEmptySubsequences: false)
    let leadsOut = parts.contains { ["", ".", ".."].contains($0) } || name.contains("\0")
    if leadsOut { return .outside }
    do throws(Diagnostic) {
      guard let bytes = try folder.read(name) else { return .missing }
      do throws(Document.Fault) {
        return .document(try Document(name: name, bytes: bytes))
      } catch {
        return .fault(error)
      }
    } catch {
      return error.id == .documentOutside ? .outside : .unreadable(error)
    }
  }

  /// The copy of a digest, whatever its name is; the first by name where several have it.
  func document(digest: String) -> Document? {
    for name in (try? names()) ?? [] {
      if case .document(let document) = copy(named: name), document.sha256 == digest {
        return document
      }
    }
    return nil
  }

  /// The names of all copies, sorted.
  func names() throws(Diagnostic) -> [String] {
    if let listed { return try listed.get() }
    do throws(Diagnostic) {
      let names = try folder.names()
      listed = .success(names)
      return names
    } catch {
      listed = .failure(error)
      throw error
    }
  }
}
