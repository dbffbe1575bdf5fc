@main
struct Antinomy {
  static func main() {
    print("antinomy")
  }
}
