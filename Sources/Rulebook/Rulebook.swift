// Rulebook
