// Page: the report for reviewers, as a browser has it.
//
// One HTML file that needs nothing else: a skeleton, one style and one script, written by hand as
// the small files in this folder and put together here in the order of `scripts` and `styles`. They
// are compiled into the program, so that wherever the program is, its page is.
//
// The page trusts nothing that it shows. What it shows stands in one script element of JSON, in
// which `<` is always escaped; the script puts it into the document as text, never as markup. A
// content security policy names the hashes of this very style and script and forbids everything
// else: another script, another style, an image, a frame, a request.

/// The page without what it shows.
package enum Page {
  /// The page that shows some JSON, in which no `<` may stand.
  package static func showing(_ json: String, title: String) -> String {
    let (style, script) = (joined(styles), joined(scripts))
    let policy =
      "default-src 'none'; script-src 'sha256-\(SHA256(script).base64)'; "
      + "style-src 'sha256-\(SHA256(style).base64)'; base-uri 'none'; form-action 'none'; "
      + "require-trusted-types-for 'script'; trusted-types 'none'"
    let parts = [
      "policy": policy, "title": escaped(title), "style": style, "script": script, "json": json,
    ]
    // Parts are put in one after the other, so that no part is looked at for the marks of another.
    var page = ""
    var rest = text(PackageResources.page_html)[...]
    while let open = rest.firstRange(of: "{{"), let close = rest.firstRange(of: "}}") {
      page += rest[..<open.lowerBound]
      page += parts[String(rest[open.upperBound..<close.lowerBound])] ?? ""
      rest = rest[close.upperBound...]
    }
    return page + rest
  }

  /// How many bytes it takes without what it shows.
  package static var size: Int { showing("", title: "").utf8.count }

  private static var styles: [[UInt8]] {
    [
      PackageResources.base_css, PackageResources.overview_css, PackageResources.findings_css,
      PackageResources.row_css, PackageResources.print_css,
    ]
  }

  private static var scripts: [[UInt8]] {
    [
      PackageResources.element_js, PackageResources.matter_js, PackageResources.state_js,
      PackageResources.sheet_js, PackageResources.decisions_js, PackageResources.overview_js,
      PackageResources.matrix_js, PackageResources.graph_js, PackageResources.balance_js,
      PackageResources.pairs_js, PackageResources.filters_js, PackageResources.list_js,
      PackageResources.talk_js, PackageResources.row_js, PackageResources.finding_js,
      PackageResources.exchange_js, PackageResources.keys_js, PackageResources.paper_js,
      PackageResources.main_js,
    ]
  }

  private static func joined(_ files: [[UInt8]]) -> String {
    "\n" + files.map(text).joined(separator: "\n")
  }

  private static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  private static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
  }
}
