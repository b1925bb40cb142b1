import type { ClockTermsInput } from '#modules/inbox/contract.ts'
import { t } from '#web/i18n.ts'

type Goal = ClockTermsInput['first']

/** A goal as its fields show it: whole hours as hours, everything else as minutes. */
export function shownGoal(goal: Goal | null): { value: number | undefined; unit: 'minutes' | 'hours' } {
  if (!goal) return { value: undefined, unit: 'hours' }
  const whole = goal.minutes % 60 === 0
  return whole ? { value: goal.minutes / 60, unit: 'hours' } : { value: goal.minutes, unit: 'minutes' }
}

export type ReadTerms = { terms: ClockTermsInput; fields: Record<string, string> }

/** What the fields of a promise say; `fields` has what is wrong with which, by its name. */
export function readTerms(text: (name: string) => string): ReadTerms {
  const fields: Record<string, string> = {}
  const goal = (name: string, needed: boolean): Goal | null => {
    const typed = text(`${name}.value`)
    if (typed === '' && !needed) return null
    const minutes = Math.round(Number(typed) * (text(`${name}.unit`) === 'hours' ? 60 : 1))
    if (typed === '' || !(minutes >= 1)) fields[`${name}.value`] = t('Write how long: at least a minute.')
    else if (minutes > 86_400) fields[`${name}.value`] = t('Sixty days are the most.')
    return { minutes, by: text(`${name}.by`) === 'business' ? 'business' : 'wall' }
  }
  const none: Goal = { minutes: 1, by: 'wall' }
  const terms = {
    first: goal('first', true) ?? none,
    next: goal('next', true) ?? none,
    resolution: goal('resolution', false),
    warn: readWarn(text, fields),
    steps: readSteps(text('steps'), fields),
  }
  return { terms, fields }
}

function readWarn(text: (name: string) => string, fields: Record<string, string>): ClockTermsInput['warn'] {
  const unit = text('warn.unit')
  if (unit !== 'minutes' && unit !== 'percent') return null
  const value = Number(text('warn.value'))
  const most = unit === 'percent' ? 90 : 10_080
  if (!Number.isInteger(value) || value < 1 || value > most)
    fields['warn.value'] =
      unit === 'percent' ? t('Write a share from 1 to 90.') : t('Write whole minutes, at most a week.')
  return { unit, value }
}

/** “0, 60, 240”: minutes after the end, in any writing people use for a list. */
function readSteps(typed: string, fields: Record<string, string>): number[] {
  const parts = typed.split(/[\s,;]+/).filter(Boolean)
  const steps = parts.map(Number)
  if (steps.some((step) => !Number.isInteger(step) || step < 0))
    fields.steps = t('Write whole minutes, as 0, 60, 240.')
  else if (steps.length > 6) fields.steps = t('Six steps are the most.')
  else if (steps.some((step, i) => i > 0 && step <= (steps[i - 1] ?? 0)))
    fields.steps = t('Each step up has to come later than the one before it.')
  return steps
}
