import { useQueryClient } from '@tanstack/react-query'
import type { ChannelCard } from '#modules/channels/contract.ts'
import type { SourceView } from '#modules/listening/contract.ts'
import { api, orpc } from '#web/api.ts'
import { Form, Submit } from '#web/design/form.tsx'
import { NetworkGlyph } from '#web/design/icon.tsx'
import { Panel } from '#web/design/page.tsx'
import { NumberField } from '#web/design/text-field.tsx'
import { toast } from '#web/design/toast.tsx'
import { formatNumber, t } from '#web/i18n.ts'
import css from '../listen.module.css'

type BudgetsProps = { sources: readonly SourceView[]; channels: ReadonlyMap<string, ChannelCard> }

/** How many requests a day each account may spend on listening. Accounts nobody polls need none. */
export function Budgets({ sources, channels }: BudgetsProps) {
  const polled = sources.filter((source) => !source.pushed)
  const ids = [...new Set(polled.map(({ channelId }) => channelId))]
  if (ids.length === 0) return null
  return (
    <Panel
      title={t('Requests a day')}
      note={t('Beyond its budget an account rests until midnight UTC. Empty is without a limit of ours.')}
    >
      {ids.map((id) => (
        <Budget
          key={id}
          channel={channels.get(id)}
          channelId={id}
          sources={polled.filter(({ channelId }) => channelId === id)}
        />
      ))}
    </Panel>
  )
}

type BudgetProps = {
  channel: ChannelCard | undefined
  channelId: string
  sources: readonly SourceView[]
}

function Budget({ channel, channelId, sources }: BudgetProps) {
  const queries = useQueryClient()
  const used = sources.reduce((sum, source) => sum + source.today.requests, 0)
  const budget = sources[0]?.budget ?? null
  const name = channel?.displayName ?? t('A channel of ours')
  const save = async (data: FormData): Promise<void> => {
    const typed = String(data.get('requestsADay') ?? '').trim()
    await api.listening.setBudget({ channelId, requestsADay: typed === '' ? null : Number(typed) })
    toast(t('Saved.'))
    await queries.invalidateQueries({ queryKey: orpc.listening.sources.key() })
  }
  return (
    <Form onSubmit={save} label={name} className={css.budget}>
      <p className={css.budgetOf}>
        <NetworkGlyph network={sources[0]?.network ?? ''} label={channel?.networkName} />
        <span>{name}</span>
        <span className="t13 qq">{t('{n} used today', { n: formatNumber(used) })}</span>
      </p>
      <NumberField
        key={budget ?? 'none'}
        name="requestsADay"
        label={t('Requests a day: {name}', { name })}
        silentLabel
        min={1}
        max={10_000_000}
        step={1}
        {...(budget === null ? {} : { defaultValue: budget })}
      />
      <Submit kind="plain">{t('Save')}</Submit>
    </Form>
  )
}
