import Testing

@testable import Page

@Suite struct `The hash of a script` {
  /// From FIPS 180-4's examples, in the base 64 that policies use.
  @Test(arguments: [
    ("", "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="),
    ("abc", "ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0="),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "JI1qYdIGOLjlwCaTDD5gOaM85Flk/yFn9uzt1BnbBsE="
    ),
  ])
  func `is what the standard says`(_ text: String, _ hash: String) {
    #expect(SHA256(text).base64 == hash)
  }
}
