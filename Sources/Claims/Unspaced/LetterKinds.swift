extension WordKinds {
  static let guards = WordKinds(.guards)
  static let parts = WordKinds(.parts)
  static let qualities = WordKinds(.qualities)
  static let prepositions = WordKinds(.prepositions)
  static let reaches = WordKinds(.reaches)
  static let abilities = WordKinds(.abilities)
  static let followers = WordKinds(.followers)
  static let introducers = WordKinds(.introducers)
  static let objects = WordKinds(.objects)
  static let houses = WordKinds(.houses)
  static let unheads = WordKinds(.unheads)
  static let potentials = WordKinds(.potentials)
}
