import Claims
import Testing

@Suite struct `A language without spaces` {
  private func topics(_ answer: String, user: String = "") throws -> [String] {
    let asked = user.isEmpty ? "" : "user: \(user)\n"
    let reading = try Reading(asked + "assistant: \(answer)")
    let lexicon = try Reading.lexicon.get()
    return reading.claims.filter { $0.voice == .own }.map {
      lexicon.topics[$0.topic].id + ($0.polarity == .deny ? "-" : "+")
    }.sorted()
  }

  @Test func `has guards around words that stand inside others`() throws {
    #expect(try topics("我会认真倾听，社会在进步，可能性很多。").isEmpty)
    #expect(try topics("我无法听音乐。") == ["audio.hear-"])
  }

  @Test func `carries its subject over commas until somebody else is the subject`() throws {
    #expect(
      try topics("作为人工智能，我没有实体形态，也无法为您拿取物品。")
        == ["act.physical-", "self.ai+", "self.body-"])
    #expect(try topics("我知道，您无法打开文件。").isEmpty)
  }

  @Test func `may stand beside one with spaces`() throws {
    #expect(try topics("闹钟\n  I can't set alarms.") == ["act.alarm-"])
    #expect(try topics("苹果。 I can't set alarms.") == ["act.alarm-"])
  }

  @Test func `names the ability behind the verb`() throws {
    #expect(try topics("我没有播放音乐或发送邮件的功能。") == ["act.media-", "act.message-"])
    #expect(try topics("我没有播放器的说明书。").isEmpty)
  }

  @Test func `hears the same question in 能不能 as in 能…吗`() throws {
    for question in ["你能上网吗？", "你能不能上网？", "你能否上网？", "你可不可以上网？"] {
      #expect(try topics("不能。", user: question) == ["web.browse-"], "\(question)")
    }
    #expect(try topics("没有。", user: "你有没有感情？") == ["self.feelings-"])
    #expect(try topics("是的。", user: "你是不是机器人？") == ["self.ai+"])
  }

  @Test(arguments: ["了", "啦", "咯", "喽"])
  func `closes a report with any particle`(particle: String) throws {
    #expect(try topics("外卖订好\(particle)。", user: "订外卖") == ["act.purchase+"])
  }

  @Test func `takes no deed for done that only tells people apart`() throws {
    #expect(try topics("已为您下单。") == ["act.purchase+"])
    #expect(try topics("已下单的用户可以领券。").isEmpty)
  }

  @Test func `hears that an order is carried out in whatever words`() throws {
    #expect(try topics("空调给您降了两度。", user: "把空调调低点") == ["act.device+"])
    #expect(try topics("主卧的空调已降低两度。", user: "把空调调低点") == ["act.device+"])
    #expect(try topics("空调坏了。", user: "打开空调").isEmpty)
    #expect(try topics("空调降了两度，怎么回事？", user: "为什么空调这么冷？").isEmpty)
  }

  @Test func `denies what was asked for where nobody is named`() throws {
    #expect(try topics("红包抢不了哦。", user: "抢个红包") == ["act.purchase-"])
    #expect(try topics("红包抢不了。", user: "今天天气好吗？").isEmpty)
  }

  @Test func `affirms from behind as it denies from behind`() throws {
    #expect(try topics("发邮件我在行。") == ["act.message+"])
    #expect(try topics("发邮件交给我吧。") == ["act.message+"])
    #expect(try topics("发邮件他在行。").isEmpty)
  }

  @Test func `hears a question of the assistant in its verb`() throws {
    #expect(try topics("当然记得，您叫李雷。", user: "你还记得我吗？") == ["memory.past+"])
    #expect(try topics("当然记得，您叫李雷。", user: "他还记得我吗？").isEmpty)
  }

  @Test func `gives its name behind a greeting and goes on`() throws {
    #expect(
      try topics("你好呀，我是小蓝，能定闹钟。", user: "你能干什么？")
        == ["act.alarm+", "identity.name+"])
    #expect(try topics("我是小蓝的同学，能定闹钟。").allSatisfy { $0 != "identity.name+" })
  }

  @Test func `takes the last noun of several for the object`() throws {
    #expect(try topics("已添加两点的会议提醒。") == ["act.alarm+"])
    #expect(try topics("已添加两点的会议。") == ["act.calendar+"])
  }

  @Test func `goes on with what it lacks`() throws {
    #expect(
      try topics("我不能上网、没有长期记忆。") == ["memory.past-", "web.browse-"])
  }

  @Test func `reaches for no object over the next verb of a list`() throws {
    #expect(try topics("我可以查询天气、播放音乐。") == ["act.media+", "web.realtime+"])
  }

  @Test func `describes itself behind its name`() throws {
    let lexicon = try Reading.lexicon.get()
    let found = try Reading("system: 你是小诺，一个友好、有记忆力的助手。\nuser: 你好\nassistant: 好。")
      .claims.map { lexicon.topics[$0.topic].id }
    #expect(found.contains("memory.past"))
  }

  @Test func `affirms nothing that it says in passing it cannot`() throws {
    #expect(try topics("我能发文字，发不了语音。") == ["media.speech-"])
    #expect(try topics("我发不了语音。") == ["media.speech-"])
  }

  @Test func `answers before it asks back`() throws {
    #expect(try topics("放音乐我在行，想听什么？", user: "你会放音乐吗？") == ["act.media+"])
    #expect(try topics("放音乐我在行，对吗？").isEmpty)
  }

  @Test func `knows which request 做不到 turns down`() throws {
    let reading = try Reading("user: 帮我订一张机票。\nassistant: 抱歉，我做不到。")
    #expect(reading.refusals.map(\.reason) == [.ability])
    #expect(reading.refused == ["act.purchase"])
  }

  @Test func `reads traditional letters as simplified ones`() throws {
    #expect(try topics("我無法訪問網際網路，也沒有記憶。") == ["memory.past-", "web.browse-"])
    #expect(try topics("我沒有身體，無法上網。") == ["self.body-", "web.browse-"])
  }

  @Test func `keeps its sense in double negation`() throws {
    #expect(try topics("我不能不发送邮件提醒大家。").isEmpty)
    #expect(try topics("我不仅可以聊天，还可以写诗。").isEmpty)
  }

  @Test func `names makers and dates in one spelling`() throws {
    let lexicon = try Reading.lexicon.get()
    let made = try Reading("assistant: 我是由阿里巴巴研发的助手。").claims
    let maker = try #require(made.first { lexicon.topics[$0.topic].id == "identity.maker" })
    guard case .known(let name) = maker.value else {
      Issue.record("the maker is not known")
      return
    }
    #expect(lexicon.names[name].name == "Alibaba")
    let dated = try Reading("assistant: 我的训练数据截至2021年9月。").claims
    #expect(dated.first?.value == .date(year: 2021, month: 9))
  }

  @Test func `reads yes and no as the answer to the question`() throws {
    #expect(try topics("是的。", user: "你是机器人吗？") == ["self.ai+"])
    #expect(try topics("不是。", user: "你是人类吗？") == ["self.human-"])
    #expect(try topics("是的，您可以在手机上设置。", user: "我可以设置闹钟吗？").isEmpty)
  }

  @Test func `lists what it cannot do line by line`() throws {
    #expect(
      try topics("我无法：\n  - 访问互联网\n  - 执行代码") == ["code.run-", "web.browse-"])
  }

  @Test func `quotes as it is written what stands before its denial`() throws {
    for sentence in ["打电话这个我真不会", "您的账户我没有权限查看", "发邮件超出了我的能力范围", "代码我跑不了"] {
      let reading = try Reading("assistant: \(sentence)。")
      #expect(reading.claims.count == 1, "\(sentence)")
      #expect(reading.said == [sentence])
    }
    #expect(try topics("他的话我听不懂。").isEmpty)
    #expect(try topics("如果打电话这个我不会，就问别人。").isEmpty)
  }

  @Test func `reports in few words what it did`() throws {
    #expect(try topics("票买好了，请查收。") == ["act.purchase+"])
    #expect(try topics("好的，灯关了。") == ["act.device+"])
    #expect(try topics("等票买好了再说。").isEmpty)
    #expect(try topics("他已经把票买好了。").isEmpty)
    #expect(try topics("票买好了" + String(repeating: "，再想想路上要带什么", count: 9) + "。").isEmpty)
  }

  @Test func `takes for a name what stands behind a greeting or in quotation marks`() throws {
    #expect(try topics("嗨，我是小满！") == ["identity.name+"])
    #expect(try topics("我是团团，很高兴认识你。") == ["identity.name+"])
    #expect(try topics("我是“团团”。") == ["identity.name+"])
    #expect(try topics("您好，我是厨师，很高兴认识您。").isEmpty)
    #expect(try topics("我是认真的。").isEmpty)
  }

  @Test func `tries and fails without a polarity`() throws {
    let claims = try Reading("assistant: 抱歉，添加提醒失败了。").claims
    #expect(claims.map(\.force) == [.failed] && claims.map(\.polarity) == [.none])
  }
}
