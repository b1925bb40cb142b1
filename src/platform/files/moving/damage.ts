/** What is wrong with a file, as the second half of a sentence. Thrown while walking it, caught where it is taken. */
export class Damage extends Error {}

/** A foreign file inside or behind the one it says it is. */
export class Foreign extends Error {}
