/// What can be cast and read again.
protocol Castable {
  func cast(into caster: inout PlateCaster)
  init(_ plate: inout Plate) throws(Plate.Damage)
}

extension Castable where Self: BitwiseCopyable {
  func cast(into caster: inout PlateCaster) {
    withUnsafePointer(to: self) { caster.add(run: UnsafeBufferPointer(start: $0, count: 1)) }
  }

  init(_ plate: inout Plate) throws(Plate.Damage) {
    let run: UnsafeBufferPointer<Self> = try plate.run()
    guard run.count == 1 else { throw Plate.Damage() }
    self = run[0]
  }
}

extension Int: Castable {}
extension Int32: Castable {}
extension UInt64: Castable {}
extension Bool: Castable {}

extension String: Castable {
  func cast(into caster: inout PlateCaster) {
    var text = self
    text.withUTF8 { caster.add(run: $0) }
  }

  init(_ plate: inout Plate) throws(Plate.Damage) {
    self.init(decoding: try plate.run() as UnsafeBufferPointer<UInt8>, as: UTF8.self)
  }
}

extension Array: Castable where Element: Castable {
  func cast(into caster: inout PlateCaster) {
    caster.add(count)
    for element in self { caster.add(element) }
  }

  init(_ plate: inout Plate) throws(Plate.Damage) {
    let count: Int = try plate.next()
    self.init()
    // A count that is damaged ends the plate; it must not ask for memory before.
    for _ in 0..<Swift.max(count, 0) { append(try plate.next()) }
  }
}

extension Set: Castable where Element == Int32 {
  func cast(into caster: inout PlateCaster) { caster.add(sorted()) }

  init(_ plate: inout Plate) throws(Plate.Damage) { self.init(try plate.next() as [Int32]) }
}

extension Table: Castable {
  func cast(into caster: inout PlateCaster) {
    caster.add(run: UnsafeBufferPointer(start: base, count: count))
  }

  /// The elements stay on the plate.
  init(_ plate: inout Plate) throws(Plate.Damage) { self.init(try plate.run()) }
}
