import { contentClasses, kinds } from './classes.ts'
import type { MatrixRule, Rulebook } from './rulebook.ts'

export interface Problem {
  readonly message: string
  readonly cure: string
}

/** What would make a rulebook unusable. Empty when it may be adopted. */
export function rulesProblems(rulebook: Rulebook): Problem[] {
  return [
    ...uncovered(rulebook),
    ...twice('row', rulebook.matrix),
    ...twice('rule', rulebook.content),
    ...unspoken(rulebook),
  ]
}

/** Every class needs a row that fits whoever asks; otherwise the answer would hang on luck. */
function uncovered({ matrix }: Rulebook): Problem[] {
  const open = (row: MatrixRule): boolean => row.author === 'anybody' && row.channel === 'any'
  return contentClasses.flatMap((of) =>
    kinds
      .filter(
        (kind) =>
          !matrix.some(
            (row) =>
              open(row) && row.classes.includes(of) && (row.kinds === null || row.kinds.includes(kind)),
          ),
      )
      .map((kind) => ({
        message: `No row says what happens to class ${of} when anybody ${kind === 'post' ? 'publishes' : 'replies'}.`,
        cure: 'Add a row for anybody on any channel, below the others.',
      })),
  )
}

function twice(what: string, list: readonly { readonly id: string }[]): Problem[] {
  const ids = list.map((one) => one.id)
  const double = ids.find((id, at) => ids.indexOf(id) !== at)
  return double === undefined
    ? []
    : [{ message: `Two ${what}s are called “${double}”.`, cure: 'Give each its own name.' }]
}

function unspoken({ content }: Rulebook): Problem[] {
  return content
    .filter(
      (rule) => rule.words.length === 0 && rule.hosts.length === 0 && (rule.channelIds ?? []).length === 0,
    )
    .map((rule) => ({
      message: `The rule “${rule.id}” has no words, links or channels, so it would never speak.`,
      cure: 'Give it words, or remove it.',
    }))
}
