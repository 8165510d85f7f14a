import ParleyCore
import Testing

/// The proof as data, and in every format.
struct WhyDataTests {
  @Test func scriptsCanRelyOnTheProof() throws {
    var bench = try Workbench(everyCase)
    let expected =
      #"{"expression":"a supports force","asOf":"2025-08-03","verdict":"no","length":"short","#
      + #""missing":[{"kind":"assumed","id":"truce","wanted":"truce = full"}],"nodes":["#
      + #"{"id":0,"kind":"position","text":"a supports force","verdict":"no","decides":true,"parts":[1],"others":[],"statements":[],"assumed":false},"#
      + #"{"id":1,"kind":"reading","text":"a supports force if truce = full","verdict":"no","decides":true,"parts":[2],"others":[],"#
      + #""statements":[{"file":"d.parley","line":37,"source":"s-1","paragraphs":[5,6,8],"speakers":["m"],"accordingTo":[],"date":"2025-03-10","gist":"Will come once it is quiet.","reliability":"B","credibility":3}],"assumed":false},"#
      + #"{"id":2,"kind":"factor","text":"truce = full","verdict":"no","decides":true,"parts":[3],"others":[],"statements":[],"assumed":false},"#
      + #"{"id":3,"kind":"assumption","text":"truce = none","verdict":"yes","decides":true,"parts":[],"others":[],"statements":[],"assumed":true}]}"#
    #expect(bench.json("assume truce = none", "why a supports force", schema: "why") == expected)
  }

  @Test(arguments: [
    "force", "c supports shield", "most of club oppose providing loop-a", "a supports loop-a",
  ])
  func whatIsMissingIsWhatAskSaysItIsOpenOn(expression: String) throws {
    var bench = try Workbench(everyCase)
    let ask = bench.json("ask \(expression)", schema: "ask").split(separator: "\"openOn\":")[1]
    let why = bench.json("why \(expression) in full", schema: "why").split(
      separator: "\"missing\":")[1]
    #expect(why.split(separator: ",\"nodes\"")[0] == ask.dropLast())
  }

  @Test func theTreeComesInEveryFormat() throws {
    var bench = try Workbench(everyCase)
    let line = "why a opposes providing force as tree"
    #expect(
      bench.type(line, as: .markdown).contains(
        "  * Alba opposes `providing force` (as reported, 2025-03-10; B6) [s-1 ¶9](d.parley#L45 '2025-03-10 a opposes providing force')\n"
      ))
    #expect(
      bench.type(line, as: .html).contains(
        "<ul class=\"tree\">\n<li><code>a opposes providing force</code>: <b class=\"verdict yes\">yes</b> (against)\n<ul>"
      ))
    #expect(
      bench.type(line, as: .csv)
        == "level,line\r\n0,a opposes providing force: yes (against)\r\n1,\"Alba opposes providing force (as reported, 2025-03-10; B6) [s-1 ¶9]\"\r\n"
    )
  }
}
