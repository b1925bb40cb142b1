/** What a model trained on the organisation's own corrections offers; see #platform/learning. */
export interface OwnModel {
  /** `own-` and its number. */
  readonly version: string
  /** It learned from these only, and says nothing of others. */
  readonly languages: ReadonlySet<string>
  predict(text: string): {
    readonly label: string | number
    readonly confidence: number
    readonly abstain: boolean
  }
}

/** How models of the organisation are named beside the rules. */
export const ownVersion = (number: number): string => `own-${number}`

/** The number of the model that said something; null where rules did. */
export function ownNumber(version: string): number | null {
  return version.startsWith('own-') ? Number(version.slice(4)) : null
}

const PROGRAM = 'program:'

/** How a program that somebody brought along is named beside the rules. */
export const programVersion = (name: string): string => PROGRAM + name

/** The name of the program that said something; null where something else did. */
export function programName(version: string): string | null {
  return version.startsWith(PROGRAM) ? version.slice(PROGRAM.length) : null
}

/** What the model says where it is sure and knows the language; null leaves it to the rules. */
export function ownWord(
  model: OwnModel | null,
  text: string,
  language: string,
): { readonly label: string; readonly confidence: number; readonly version: string } | null {
  if (model === null || !model.languages.has(language)) return null
  const { label, confidence, abstain } = model.predict(text)
  return abstain ? null : { label: String(label), confidence, version: model.version }
}
