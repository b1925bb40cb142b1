/** A sentence of the server that names a day or a currency, with its places as the catalogues know it. */
export interface WithPlaces {
  readonly sentence: string
  /** A calendar day: “2026-03-02”. */
  readonly day: string
  readonly names: Readonly<Record<string, string>>
}

const known: readonly (readonly [sentence: string, pattern: RegExp])[] = [
  ['Not collected on {day}.', /^Not collected on (?<day>\d{4}-\d{2}-\d{2})\.$/],
  ['Mended on {day}.', /^Mended on (?<day>\d{4}-\d{2}-\d{2})\.$/],
  [
    'There is no rate from {from} to {to} in the 31 days up to {day}.',
    /^There is no rate from (?<from>[A-Z]{3}) to (?<to>[A-Z]{3}) in the 31 days up to (?<day>\d{4}-\d{2}-\d{2})\.$/,
  ],
]

/** Undefined where a sentence has no such place. */
export function withPlaces(said: string): WithPlaces | undefined {
  for (const [sentence, pattern] of known) {
    const groups = pattern.exec(said)?.groups
    if (!groups) continue
    const { day = '', ...names } = groups
    return { sentence, day, names }
  }
  return undefined
}
