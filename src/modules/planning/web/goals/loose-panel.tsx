import { useQuery } from '@tanstack/react-query'
import type { GoalView } from '#modules/planning/contract.ts'
import { api, orpc } from '#web/api.ts'
import { Select } from '#web/design/choice-field.tsx'
import { Panel } from '#web/design/page.tsx'
import { Row } from '#web/design/rows.tsx'
import { t } from '#web/i18n.ts'
import { tacticName } from '#web/tactics.ts'
import { useAct } from '../use-act.ts'

type Data = {
  goals: readonly GoalView[]
  loose: {
    programmes: readonly { tactic: number; department: { id: string; name: string } | null }[]
    lines: readonly { lineId: string; name: string; tactic: number }[]
  }
  linkedCampaignIds: readonly string[]
  mayChange: boolean
}
type What = Parameters<typeof api.planning.linkGoal>[0]['what']

/** Programmes and campaigns that nobody linked to a goal. */
export function LoosePanel({ data }: { data: Data }) {
  const campaigns = useQuery(orpc.campaigns.names.queryOptions())
  const link = useAct(api.planning.linkGoal, t('Linked.'), ({ what }) => link.mutate({ goalId: null, what }))
  const loose = (campaigns.data?.names ?? []).filter(
    ({ id, state }) => !data.linkedCampaignIds.includes(id) && (state === 'planned' || state === 'running'),
  )
  const rows: { key: string; title: string; note: string; what: What }[] = [
    ...data.loose.programmes.map(({ tactic, department }) => ({
      key: `${tactic} ${department?.id ?? ''}`,
      title: [tacticName(tactic), department?.name ?? t('Whole house')].join(', '),
      note: data.loose.lines
        .filter((line) => line.tactic === tactic)
        .map(({ name }) => name)
        .join(', '),
      what: { kind: 'programme' as const, tactic, departmentId: department?.id ?? null },
    })),
    ...loose.map(({ id, name }) => ({
      key: id,
      title: name,
      note: t('Campaign'),
      what: { kind: 'campaign' as const, id },
    })),
  ]
  const goals = data.goals.filter(({ dropped }) => !dropped)
  return (
    <Panel title={t('Serves no goal')} note={t('Work and money that hang nowhere in the tree.')}>
      {rows.length === 0 ? <p className="q">{t('Everything hangs below a goal.')}</p> : null}
      {rows.map(({ key, title, note, what }) => (
        <Row
          key={key}
          title={title}
          note={note}
          end={
            data.mayChange ? (
              <Select
                name={`goal-${key}`}
                label={t('Goal of {name}', { name: title })}
                silentLabel
                value=""
                onChange={(goalId) => (goalId ? link.mutate({ goalId, what }) : undefined)}
                options={[
                  { value: '', label: t('Link to a goal') },
                  ...goals.map(({ id, name }) => ({ value: id, label: name })),
                ]}
              />
            ) : undefined
          }
        />
      ))}
    </Panel>
  )
}
