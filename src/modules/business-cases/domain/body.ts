import type { Currency } from '#kernel/money.ts'
import type { Option, Range } from './estimate.ts'
import { wrongRange } from './estimate.ts'
import type { Compared } from './measures.ts'

export interface Risk {
  readonly what: string
  /** 1 unlikely or small, 2, 3 likely or grave. */
  readonly chance: 1 | 2 | 3
  readonly weight: 1 | 2 | 3
  readonly answer: string
}

export interface Step {
  /** Days after the decision, 1 to 90. */
  readonly day: number
  readonly what: string
  readonly ownerId: string | null
}

/** What stands on the page; figures of us and others are read, not written. */
export interface Body {
  readonly problem: string
  readonly compared: readonly Compared[]
  readonly months: number
  readonly currency: Currency
  /** Smallest unit of the currency; null: unknown. */
  readonly hourRate: number | null
  readonly waiting: string
  readonly options: readonly Option[]
  /** Which of the options is proposed, from 0; null: none yet. */
  readonly proposed: number | null
  readonly risks: readonly Risk[]
  readonly steps: readonly Step[]
}

export const emptyBody = (currency: Currency): Body => ({
  ...{ problem: '', compared: [], months: 12, currency, hourRate: null, waiting: '' },
  ...{ options: [], proposed: null, risks: [], steps: [] },
})

export interface Lack {
  readonly field: string
  readonly message: string
}

/** What a page still lacks before somebody can decide on it, in the order of the page. */
export function lacking(body: Body): Lack[] {
  const lacks: Lack[] = []
  const say = (field: string, message: string): void => {
    lacks.push({ field, message })
  }
  if (body.problem.trim() === '') say('problem', 'Say what is missing today, and for whom.')
  if (body.compared.length === 0) say('compared', 'Choose at least one figure in which others are compared.')
  if (body.waiting.trim() === '') say('waiting', 'Say what it costs to do nothing: that is an option too.')
  if (body.options.length === 0) say('options', 'Name at least one option besides doing nothing.')
  body.options.forEach((option, index) => {
    if (option.effects.length === 0)
      say(`options.${index}`, `“${option.name}” does not say what it is to bring.`)
    if (option.hoursPerWeek > 0 && body.hourRate === null)
      say('hourRate', 'Give the cost of an hour, or the cost of people’s time stays unknown.')
    for (const effect of option.effects) {
      const wrong = wrongRange(effect satisfies Range)
      if (wrong) say(`options.${index}`, `“${effect.what}”: ${lowerFirst(wrong)}`)
      if (effect.source.trim() === '')
        say(`options.${index}`, `“${effect.what}” does not say what its expectation stands on.`)
    }
  })
  if (body.options.length > 0 && !body.options[body.proposed ?? -1])
    say('proposed', 'Say which option you propose.')
  if (body.risks.length === 0) say('risks', 'Name at least one risk and what you would do.')
  if (body.steps.length === 0) say('steps', 'Say what happens in the first 90 days.')
  return lacks
}

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1)
