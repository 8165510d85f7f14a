/// The statements of a dossier, in order of place: those of each file on a page of their own.
public struct StatementList: RandomAccessCollection, Sendable {
  private(set) var pages: [StatementPage] = []
  /// How many statements there are up to the end of each page.
  private var ends: [Int] = []

  init() {}

  /// The first statement's number.
  public var startIndex: Int { 0 }
  /// The number after the last statement's.
  public var endIndex: Int { ends.last ?? 0 }

  /// The statement of a number.
  public subscript(number: Int) -> Statement {
    precondition(number >= 0 && number < endIndex, "there is no such statement")
    let page = page(of: number)
    return Statement(page: pages[page], index: number - (page == 0 ? 0 : ends[page - 1]))
  }

  /// The page on which a statement stands. Pages are often of one size, which makes a good guess.
  private func page(of number: Int) -> Int {
    let guess = number * ends.count / endIndex
    if number < ends[guess], guess == 0 || number >= ends[guess - 1] { return guess }
    var lower = 0
    var upper = ends.count - 1
    while lower < upper {
      let middle = (lower + upper) / 2
      if ends[middle] > number { upper = middle } else { lower = middle + 1 }
    }
    return lower
  }

  /// The statements from a page on that may not mean what their author thinks, and where each stands.
  func doubtful(fromPage first: Int) -> [(StatementID, Diagnostic.Place)] {
    zip(pages, ends).dropFirst(first).flatMap { page, end in
      page.doubtful.map { (StatementID(end - page.records.count + $0.index), $0.place) }
    }
  }

  /// Adds the statements of one more file.
  mutating func append(_ page: StatementPage) {
    guard !page.records.isEmpty else { return }
    ends.append(endIndex + page.records.count)
    pages.append(page)
  }
}

extension StatementList: Equatable {
  /// Whether two list the same statements, on whatever pages.
  public static func == (left: Self, right: Self) -> Bool { left.elementsEqual(right) }
}
