import type { DecisionCard } from '#modules/council/contract.ts'
import { StateWord } from '#web/design/chip.tsx'
import { Row } from '#web/design/rows.tsx'
import { formatDay, t } from '#web/i18n.ts'
import { decisionState, kindWord } from '../words.ts'

/** One decision in a list: number and title, who carries it, by when, how it stands. */
export function DecisionRow({ decision }: { decision: DecisionCard }) {
  const state = decisionState(decision)
  return (
    <Row
      to={`/people/council/decisions/${decision.id}`}
      title={`${decision.number} ${decision.title}`}
      note={dueWords(decision)}
      end={<StateWord tone={state.tone}>{state.words}</StateWord>}
    />
  )
}

export function dueWords(decision: DecisionCard): string {
  const owner = decision.owner.here ? decision.owner.name : t('{name} (left)', { name: decision.owner.name })
  const parts = [kindWord(decision.kind), owner]
  if (decision.state !== 'done' && decision.dueOn)
    parts.push(t('by {day}', { day: formatDay(decision.dueOn, 'plain', 'UTC') }))
  if (decision.apply === 'waiting' && decision.effectiveOn)
    parts.push(t('from {day}', { day: formatDay(decision.effectiveOn, 'plain', 'UTC') }))
  return parts.join(' · ')
}
