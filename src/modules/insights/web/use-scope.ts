import { useQuery } from '@tanstack/react-query'
import { orpc } from '#web/api.ts'
import { t } from '#web/i18n.ts'
import { useParams, useSearch } from '#web/screen-hooks.ts'
import { tacticName } from '#web/tactics.ts'
import { daysIn, type Grain, grainFor, type PeriodSearch } from './period.ts'
import { usePeriod } from './use-period.ts'

export type MetricSearch = PeriodSearch & {
  part?: string | undefined
  desk?: string | undefined
  channel?: string | undefined
  campaign?: string | undefined
  person?: string | undefined
  programme?: string | undefined
  grain?: Grain | undefined
}

type Choice = { id: string; name: string }

/** What the address asks of a metric: which, over which days, of which desk and channel, in which grain. */
export function useScope() {
  const { metricId = '' } = useParams<{ metricId: string }>()
  const search = useSearch<MetricSearch>()
  const { period } = usePeriod()
  const departments = useQuery(orpc.people.departments.queryOptions())
  const listed = useQuery(orpc.channels.list.queryOptions())
  const desks: Choice[] = departments.data?.departments.map(({ id, name }) => ({ id, name })) ?? []
  const channels: Choice[] =
    listed.data?.channels.map((card) => ({ id: card.id, name: `${card.networkName} (${card.handle})` })) ?? []
  const desk = desks.find(({ id }) => id === search.desk)
  const channel = channels.find(({ id }) => id === search.channel)
  return {
    search,
    input: {
      metricId,
      from: period.from,
      to: period.to,
      ...(search.desk ? { departmentId: search.desk } : {}),
      ...(search.channel ? { channelId: search.channel } : {}),
      ...(search.campaign ? { campaignId: search.campaign } : {}),
      ...(search.person ? { memberId: search.person } : {}),
      ...(search.programme ? { programme: Number(search.programme) } : {}),
    },
    grain: search.grain ?? grainFor(daysIn(period)),
    desks,
    channels,
    filterWords: [
      search.desk ? (desk?.name ?? t('one desk')) : t('all desks'),
      search.channel ? (channel?.name ?? t('one channel')) : t('all channels'),
      ...narrowedWords(search),
    ].join(', '),
  }
}

/** What else the address narrows to, in words; nothing when it does not. */
function narrowedWords({ campaign, person, programme }: MetricSearch): string[] {
  return [
    ...(campaign ? [t('one campaign')] : []),
    ...(programme ? [tacticName(Number(programme))] : []),
    ...(person ? [t('one person')] : []),
  ]
}
