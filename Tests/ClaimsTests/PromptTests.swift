import Claims
import Testing

@Suite struct `A system text` {
  private func topics(_ prompt: String) throws -> [String] {
    let lines = prompt.split(separator: "\n").joined(separator: "\n  ")
    let reading = try Reading("system: \(lines)\nuser: Hi.\nassistant: Hello!")
    let lexicon = try Reading.lexicon.get()
    return reading.claims.map {
      lexicon.topics[$0.topic].id + ($0.polarity == .deny ? "-" : "+")
    }.sorted()
  }

  @Test func `may be spoken by the assistant, unless somebody asks it to be something`() throws {
    #expect(
      try topics("I'm Lumo, an AI assistant. I can search the web, but I can't send emails.")
        == ["act.message-", "identity.name+", "self.ai+", "web.browse+"])
    #expect(
      try topics("I am a teacher. You are my helper and can't send emails.") == ["act.message-"])
    #expect(try topics("I am an AI researcher. I can send emails.").isEmpty)
  }

  @Test func `may leave out of whom it speaks`() throws {
    #expect(
      try topics("Can search the web. Has no access to files.") == ["file.access-", "web.browse+"])
    #expect(try topics("Do not search the web.").isEmpty)
  }

  @Test func `speaks of the assistant by the name that it gives it`() throws {
    #expect(
      try topics("You are Lumo. Lumo cannot send emails.") == ["act.message-", "identity.name+"])
    #expect(try topics("You are Lumo. Ann cannot send emails.") == ["identity.name+"])
    #expect(
      try topics("Lumo is an AI assistant. It cannot send emails.")
        == ["act.message-", "identity.name+", "self.ai+"])
  }

  @Test func `lists under a heading what can be done and what cannot`() throws {
    #expect(
      try topics("Capabilities:\n- Browse the web\n\n## Limitations\n- Phone calls\n- No memory")
        == ["act.call-", "memory.past-", "web.browse+"])
    #expect(try topics("Steps:\n- Browse the web").isEmpty)
  }

  @Test func `names tools, which do what they are called`() throws {
    #expect(try topics("Tools: web_search, send_email") == ["act.message+", "web.browse+"])
    #expect(try topics("Do not use these tools: web_search").isEmpty)
    #expect(try topics("The column web_search holds a flag.").isEmpty)
  }

  @Test func `of Chinese names tools, lists what can be done and may be spoken by the assistant`()
    throws
  {
    #expect(try topics("你可以使用以下工具：web_search, send_email") == ["act.message+", "web.browse+"])
    #expect(try topics("不要使用这些工具：web_search").isEmpty)
    #expect(try topics("能力：\n- 可以联网搜索\n- 用户可以上传图片") == ["web.browse+"])
    #expect(
      try topics("我是小诺，由星河科技研发。我可以联网搜索。")
        == ["identity.maker+", "identity.name+", "web.browse+"])
    #expect(try topics("我是老师，你不能联网搜索。") == ["web.browse-"])
  }
}
