import { useQuery } from '@tanstack/react-query'
import type { ClockProblem, ClockRuleInput, ClockTermsInput } from '#modules/inbox/contract.ts'
import { orpc } from '#web/api.ts'
import { Icon } from '#web/design/icon.tsx'
import { t } from '#web/i18n.ts'
import { priorityWord } from '../work/words.ts'
import styles from './clocks.module.css'
import { className, goalWords, standingName, warnWords } from './words.ts'

type TermsWordsProps = {
  name: string
  terms: ClockTermsInput
  /** Missing for what holds for everything else. */
  rule?: ClockRuleInput
  problems: readonly ClockProblem[]
  /** The rule that claims the message of the question. */
  claims: boolean
}

/** What one rule is for and what it promises. */
export function TermsWords({ name, terms, rule, problems, claims }: TermsWordsProps) {
  const asks = useAsks(rule)
  const goals = [
    t('first answer {goal}', { goal: goalWords(terms.first) }),
    t('further ones {goal}', { goal: goalWords(terms.next) }),
    ...(terms.resolution ? [t('closed within {goal}', { goal: goalWords(terms.resolution) })] : []),
  ]
  const hears = [
    warnWords(terms.warn),
    ...(terms.steps.length > 0
      ? [t('{n, plural, one {one rung up} other {# rungs up}} after the end', { n: terms.steps.length })]
      : []),
  ]
  return (
    <div className={styles.words}>
      <p>
        <b className="mid">{name}</b>
        {claims ? (
          <span className={styles.claims}>
            <Icon name="check" size="s" /> {t('holds for the message beside')}
          </span>
        ) : null}
      </p>
      {asks.length > 0 ? <p className="q t13">{asks.join(' · ')}</p> : null}
      <p className="t13">{goals.join(' · ')}</p>
      <p className="qq t13">{hears.join(' · ')}</p>
      {problems.map(({ field, message, cure }) => (
        <p key={field} className={`${styles.problem} t13`}>
          <Icon name="warning" size="s" /> {t('{message} {cure}', { message, cure })}
        </p>
      ))}
    </div>
  )
}

function useAsks(rule: ClockRuleInput | undefined): string[] {
  const departments = useQuery(orpc.people.departments.queryOptions()).data?.departments
  const channels = useQuery(orpc.channels.list.queryOptions()).data?.channels
  if (!rule) return []
  const list = new Intl.ListFormat(undefined, { type: 'disjunction' })
  const words = (names: readonly string[]): string[] => (names.length === 0 ? [] : [list.format(names)])
  const desk = (id: string) =>
    departments?.find((one) => one.id === id)?.name ?? (departments ? t('A department that is gone') : '')
  const channel = (id: string) =>
    channels?.find((one) => one.id === id)?.handle ?? (channels ? t('a channel that is gone') : '')
  return [
    ...words(rule.classes.map(className)),
    ...words(rule.channelIds.map(channel)),
    ...words(rule.departmentIds.map(desk)),
    ...words(rule.priorities.map(priorityWord)),
    ...words(rule.standings.map(standingName)),
  ]
}
