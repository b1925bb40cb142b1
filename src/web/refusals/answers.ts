/** What of an answer the server says in a sentence of its own, by how the house names it; and never what people wrote. */
const sentences = /^(?:help|advice|whyNot|stateReason|cannotRead|applyReason|trouble|paused|fault)$/
/** These say something only beside their kin: elsewhere people write them. */
const beside: Readonly<Record<string, readonly string[]>> = {
  cure: ['message', 'why'],
  message: ['cure', 'rule', 'severity', 'line', 'where', 'field'],
  why: ['cure', 'severity'],
  reason: ['advice', 'line', 'findings'],
}
const noes = /^mayNot/
/** Here the server speaks or people do: only a sentence that is whole one of ours is taken for the server's. */
const either = /^(?:reason|stopReason|why|unknown|problem)$/

/** Ids and words of a program stand among them; a sentence has a space. */
const isSaid = (text: string): boolean => text.includes(' ')

/** Who is asked for consent, named by the server: “Jo or Dana”. */
const kinOfNames = ['memberIds', 'groups', 'consents']
const namesPeople = (value: object): boolean =>
  kinOfNames.some((kin) => kin in value) || Object.keys(value).sort().join() === 'label,note,state'

/** `whole`: no pattern will do; `names`: no sentence, but who is asked. */
type Say = (sentence: string, as: 'sentence' | 'whole' | 'names') => string

/**
 * A copy of an answer in which every sentence of the server went through `say`; the answer itself when there is none.
 * Sentences are known by the names of their fields: `cure`, `whyNot`, `mayNot…`, `message` beside a `rule` …
 */
export function withSentences<T>(answer: T, say: Say): T {
  return walk(answer, say, false) as T
}

function walk(value: unknown, say: Say, all: boolean): unknown {
  if (typeof value === 'string') return all && isSaid(value) ? say(value, 'sentence') : value
  if (Array.isArray(value)) return changed(value, (one) => walk(one, say, all))
  if (!isPlain(value)) return value
  // A sentence with open places is the screen's own to fill.
  if ('values' in value && 'message' in value) return value
  let copy: Record<string, unknown> | null = null
  for (const [name, one] of Object.entries(value)) {
    const sure = isSentence(name, value, all, typeof one === 'string')
    const named = name === 'label' && typeof one === 'string' && namesPeople(value)
    const said = named
      ? say(one, 'names')
      : !sure && typeof one === 'string' && either.test(name) && isSaid(one)
        ? say(one, 'whole')
        : walk(one, say, sure)
    if (said === one) continue
    copy ??= { ...value }
    copy[name] = said
  }
  return copy ?? value
}

function isSentence(name: string, within: object, all: boolean, text: boolean): boolean {
  if (all || noes.test(name)) return true
  return text && (sentences.test(name) || (beside[name]?.some((kin) => kin in within) ?? false))
}

function changed(list: readonly unknown[], to: (one: unknown) => unknown): readonly unknown[] {
  const next = list.map(to)
  return next.some((one, index) => one !== list[index]) ? next : list
}

function isPlain(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false
  const kind: unknown = Object.getPrototypeOf(value)
  return kind === Object.prototype || kind === null || (kind as object).constructor?.name === 'NullProtoObj'
}
