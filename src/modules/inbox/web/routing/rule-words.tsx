import { useQuery } from '@tanstack/react-query'
import type { RouteRuleInput, RuleProblem } from '#modules/inbox/contract.ts'
import { orpc } from '#web/api.ts'
import { Icon } from '#web/design/icon.tsx'
import { t } from '#web/i18n.ts'
import { ProblemLines } from './problem-lines.tsx'
import styles from './routing.module.css'
import { kindName } from './words.ts'

type RuleWordsProps = {
  rule: RouteRuleInput
  /** Of what came in lately, by a try. */
  claims: number | undefined
  /** What it really brought in lately. */
  claimed: number | undefined
  problems: readonly RuleProblem[]
}

/** What one rule asks and where it leads, with what it caught. */
export function RuleWords({ rule, claims, claimed, problems }: RuleWordsProps) {
  const desk = useDeskName(rule.departmentId)
  const asks = useAsks(rule)
  const caught = claims ?? claimed
  return (
    <div className={styles.words}>
      <p>
        <b className="mid">{rule.name}</b>
        <span className={styles.to}>
          <Icon name="hand" size="s" /> {desk}
        </span>
      </p>
      <p className="q t13">
        {asks.map((ask) => (
          <span key={ask.key} className={styles.ask}>
            {ask.code ? <code>{ask.words}</code> : ask.words}
          </span>
        ))}
      </p>
      {caught === undefined ? null : (
        <p className="qq t13">
          {t(
            '{n, plural, =0 {nothing in the last 30 days} one {# conversation in the last 30 days} other {# conversations in the last 30 days}}',
            {
              n: caught,
            },
          )}
        </p>
      )}
      <ProblemLines problems={problems} />
    </div>
  )
}

function useDeskName(id: string): string {
  const query = useQuery(orpc.people.departments.queryOptions())
  const found = query.data?.departments.find((one) => one.id === id)
  return found?.name ?? (query.data ? t('A department that is gone') : '')
}

function useAsks(rule: RouteRuleInput): { key: string; words: string; code?: boolean }[] {
  const channels = useQuery(orpc.channels.list.queryOptions()).data?.channels ?? []
  const onChannels = rule.channelIds.map(
    (id) => channels.find((one) => one.id === id)?.handle ?? t('a channel that is gone'),
  )
  const list = new Intl.ListFormat(undefined, { type: 'disjunction' })
  return [
    ...(rule.query === '' ? [] : [{ key: 'query', words: rule.query, code: true }]),
    ...(rule.kinds.length === 0 ? [] : [{ key: 'kinds', words: list.format(rule.kinds.map(kindName)) }]),
    ...(onChannels.length === 0
      ? []
      : [{ key: 'channels', words: t('on {channels}', { channels: list.format(onChannels) }) }]),
  ]
}
