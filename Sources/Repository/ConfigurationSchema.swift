import JSON
package import Rulebook
package import YAML

/// The JSON Schema of `antinomy.yaml`, told from the keys by which the file is read, and from the pages
/// whose rules and topics it may name.
package struct ConfigurationSchema {
  private let model: [Key]
  private let natures: [String]
  private let topics: [(id: String, title: String)]
  private let pages: RulePages

  /// `model` is what may stand under `model:`, `natures` what may stand under `nature:` in it.
  package init(
    model: [Key], natures: [String], topics: [(id: String, title: String)], pages: RulePages
  ) {
    self.model = model
    self.natures = natures
    self.topics = topics
    self.pages = pages
  }

  package var text: String {
    var writer = Writer()
    writer.object { writer in
      writer.key("$schema")
      // Editors know this draft best.
      writer.value("http://json-schema.org/draft-07/schema#")
      writer.member("title", "antinomy.yaml")
      writer.member(
        "description",
        "What a repository's datasets are and how they are read. Printed by 'antinomy config --schema', "
          + "with the rules and topics of your own pages among those that are built in.")
      members(Configuration.keys, &writer)
      writer.key("definitions")
      writer.object { writer in define(&writer) }
    }
    return writer.text + "\n"
  }

  private func define(_ writer: inout Writer) {
    writer.key("model")
    writer.object { members(model, &$0) }
    writer.key("nature")
    writer.object { writer in
      writer.member("type", "object")
      writer.key("properties")
      writer.object { writer in
        for topic in topics {
          writer.key(topic.id)
          writer.object(flat: true) { writer in
            writer.member("description", "Affirming it means: \(topic.title).")
            choice(natures, &writer)
          }
        }
      }
      closed(&writer)
    }
    writer.key("topic")
    writer.object { choice(topics.map(\.id), &$0) }
    writer.key("rule")
    writer.object { choice(pages.all.map(\.rule), &$0) }
    writer.key("severity")
    writer.object(flat: true) { writer in
      writer.key("enum")
      writer.array(flat: true) { writer in
        for level in RuleSettings.Level.allCases {
          writer.element()
          writer.value(level.rawValue)
        }
        // What older readers of YAML make of `off`.
        writer.element()
        writer.value(false)
      }
    }
    writer.key("rules")
    writer.object { writer in
      writer.member("type", "object")
      writer.key("properties")
      writer.object { writer in
        for page in pages.all {
          writer.key(page.rule)
          writer.object { rule(page, &$0) }
        }
      }
      closed(&writer)
    }
  }

  /// What may be set about a rule: its severity alone, or a mapping.
  private func rule(_ page: RulePage, _ writer: inout Writer) {
    writer.member("description", "\(page.says) Its page says: \(page.severity.rawValue).")
    writer.key("anyOf")
    writer.array { writer in
      writer.element()
      writer.object(flat: true) { reference("severity", &$0) }
      writer.element()
      writer.object { writer in
        writer.member("type", "object")
        writer.key("properties")
        writer.object { writer in
          for key in RuleSettings.keys {
            writer.key(key.name)
            writer.object { writer in
              writer.member("description", key.says)
              if case .named("arguments") = key.takes {
                arguments(page, &writer)
              } else {
                value(key.takes, &writer)
              }
            }
          }
        }
        closed(&writer)
      }
    }
  }

  /// The arguments that the page gives its check; the check may know more.
  private func arguments(_ page: RulePage, _ writer: inout Writer) {
    writer.member("type", "object")
    guard let arguments = page.check.arguments, !arguments.members.isEmpty else { return }
    writer.key("properties")
    writer.object { writer in
      for member in arguments.members {
        writer.key(member.key)
        writer.object(flat: true) { writer in
          writer.member("description", "The page says: \(member.value.flow.shortened).")
        }
      }
    }
  }

  private func members(_ keys: [Key], _ writer: inout Writer) {
    writer.member("type", "object")
    let required = keys.filter(\.isRequired).map(\.name)
    if !required.isEmpty {
      writer.key("required")
      words(required, &writer)
    }
    properties(keys, &writer)
    closed(&writer)
  }

  private func properties(_ keys: [Key], _ writer: inout Writer) {
    writer.key("properties")
    writer.object { writer in
      for key in keys {
        writer.key(key.name)
        writer.object { writer in
          writer.member("description", key.says)
          value(key.takes, &writer)
        }
      }
    }
  }

  private func value(_ kind: Key.Kind, _ writer: inout Writer) {
    switch kind {
    case .text:
      writer.key("type")
      words(["string", "number"], &writer)
    case .pattern: writer.member("type", "string")
    case .amount:
      writer.member("type", "number")
      writer.member("minimum", 0)
    case .one(let choices): choice(choices, &writer)
    case .list(let element):
      writer.member("type", "array")
      writer.key("items")
      writer.object { value(element, &$0) }
    case .listed(let element): alternatives([element, .list(element)], &writer)
    case .either(let kinds): alternatives(kinds, &writer)
    case .mapping(let keys): members(keys, &writer)
    case .open(let keys, let others):
      writer.member("type", "object")
      properties(keys, &writer)
      writer.key("additionalProperties")
      writer.object { value(others, &$0) }
    case .named(let name): reference(name, &writer)
    }
  }

  private func alternatives(_ kinds: [Key.Kind], _ writer: inout Writer) {
    writer.list("anyOf", kinds) { kind, writer in writer.object { value(kind, &$0) } }
  }

  private func choice(_ choices: [String], _ writer: inout Writer) {
    writer.key("enum")
    words(choices, &writer)
  }

  /// A reference, beside which this draft heeds nothing; hence within brackets of its own.
  private func reference(_ name: String, _ writer: inout Writer) {
    writer.key("allOf")
    writer.array(flat: true) { writer in
      writer.element()
      writer.object(flat: true) { writer in
        writer.member("$ref", "#/definitions/\(name)")
      }
    }
  }

  private func closed(_ writer: inout Writer) {
    writer.member("additionalProperties", false)
  }

  private func words(_ words: [String], _ writer: inout Writer) {
    writer.array(flat: true) { writer in
      for word in words {
        writer.element()
        writer.value(word)
      }
    }
  }
}

extension String {
  /// No longer than a line.
  fileprivate var shortened: String { count > 96 ? prefix(95) + "…" : self }
}
