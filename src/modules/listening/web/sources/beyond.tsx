import { useQuery, useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import type { SourceView } from '#modules/listening/contract.ts'
import { api, orpc } from '#web/api.ts'
import { Select } from '#web/design/choice-field.tsx'
import { Form, FormActions, FormRow, Submit } from '#web/design/form.tsx'
import { Panel } from '#web/design/page.tsx'
import { TextField } from '#web/design/text-field.tsx'
import { toast } from '#web/design/toast.tsx'
import { t } from '#web/i18n.ts'
import css from '../listen.module.css'

type Kind = Exclude<SourceView['kind'], 'account'>

const kindNames: Readonly<Record<Kind, () => string>> = {
  search: () => t('A search'),
  tag: () => t('A tag'),
  public: () => t('Everything the server shows'),
}

/** Listens to a search, a tag or a server through a connected account; `otherwise` where no account can. */
export function Beyond({ otherwise = null }: { otherwise?: ReactNode }) {
  const ways = useQuery(orpc.listening.ways.queryOptions())
  const channels = ways.data?.channels ?? []
  const [channelId, setChannelId] = useState<string>()
  const [kind, setKind] = useState<Kind>()
  const [round, setRound] = useState(0)
  const queries = useQueryClient()
  const channel = channels.find((one) => one.channelId === channelId) ?? channels[0]
  const way = channel?.ways.find((one) => one.kind === kind) ?? channel?.ways[0]
  if (!channel || !way) return ways.data ? otherwise : null
  const add = async (data: FormData): Promise<void> => {
    const term = String(data.get('term') ?? '').trim()
    await api.listening.addSource({ channelId: channel.channelId, kind: way.kind, term })
    toast(t('Weft listens there now.'))
    setRound(round + 1)
    await queries.invalidateQueries({ queryKey: orpc.listening.sources.key() })
  }
  return (
    <Panel
      className={css.beyond}
      title={t('Hear more through an account')}
      note={t('What is said about you without naming you, or under a tag.')}
    >
      <Form key={round} onSubmit={add} label={t('Hear more through an account')}>
        <FormRow>
          <Select
            name="channelId"
            label={t('Account')}
            value={channel.channelId}
            onChange={setChannelId}
            options={channels.map((one) => ({
              value: one.channelId,
              label: `${one.handle} (${one.networkName})`,
            }))}
          />
          <Select
            name="kind"
            label={t('What to hear')}
            value={way.kind}
            onChange={setKind}
            options={channel.ways.map((one) => ({ value: one.kind, label: kindNames[one.kind]() }))}
          />
          {way.kind === 'public' ? null : (
            <TextField
              name="term"
              label={way.kind === 'tag' ? t('The tag') : t('Words to search for')}
              required
              autoComplete="off"
            />
          )}
        </FormRow>
        {way.wide ? (
          <p className="t13 q">
            {t('This brings far more than concerns you: only what a query finds is kept.')}
          </p>
        ) : null}
        <FormActions>
          <Submit icon="plus">{t('Listen there')}</Submit>
        </FormActions>
      </Form>
    </Panel>
  )
}
