/** Why a medium cannot be sent to this network, and what to do, in whole sentences. */
export interface Problem {
  readonly problem: string
}

export function problem(sentence: string): Problem {
  return { problem: sentence }
}

export function isProblem(value: object): value is Problem {
  return 'problem' in value
}
