import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { HookView } from '#modules/listening/contract/hooks.ts'
import { api, orpc } from '#web/api.ts'
import { EmptyState } from '#web/design/empty-state.tsx'
import { Form, FormActions, Submit } from '#web/design/form.tsx'
import { QueryView } from '#web/design/query-view.tsx'
import { SectionHead } from '#web/design/rows.tsx'
import { TextField } from '#web/design/text-field.tsx'
import { t } from '#web/i18n.ts'
import { HookRow } from './hook-row.tsx'
import { HowToSend } from './how-to-send.tsx'
import css from './inflow.module.css'
import { InflowPage } from './inflow-page.tsx'
import { type Made, NewSecret } from './new-secret.tsx'

/** Listen, Sources: webhooks, their secrets, and what they delivered. */
export function Screen() {
  const hooks = useQuery(orpc.listening.hooks.queryOptions({ refetchInterval: 10_000 }))
  const [made, setMade] = useState<Made>()
  return (
    <InflowPage title={t('Webhooks')}>
      <p className={`q ${css.words}`}>
        {t(
          'Another system sends what it hears to an address of its own. Every delivery is signed with a secret that both sides know.',
        )}
      </p>
      <QueryView
        query={hooks}
        rows={2}
        what={t('The webhooks could not be loaded.')}
        isEmpty={(data) => data.hooks.length === 0}
        empty={
          <EmptyState
            level={2}
            title={t('No webhook yet')}
            text={t('Make one below; it takes deliveries at once.')}
          />
        }
      >
        {(data) => (
          <div>
            {data.hooks.map((hook: HookView) => (
              <HookRow
                key={hook.channelId}
                hook={hook}
                made={made?.channelId === hook.channelId ? made : undefined}
                onMade={setMade}
              />
            ))}
          </div>
        )}
      </QueryView>
      {made && !hooks.data?.hooks.some(({ channelId }) => channelId === made.channelId) ? (
        <NewSecret made={made} />
      ) : null}
      <MakeHook onMade={setMade} />
      <HowToSend />
    </InflowPage>
  )
}

function MakeHook({ onMade }: { onMade: (made: Made) => void }) {
  const queries = useQueryClient()
  const [round, setRound] = useState(0)
  const make = async (data: FormData): Promise<void> => {
    const made = await api.listening.createHook({ name: String(data.get('name') ?? '') })
    await queries.invalidateQueries({ queryKey: orpc.listening.hooks.key() })
    onMade(made)
    setRound(round + 1)
  }
  return (
    <section className={css.part} aria-label={t('Make a webhook')}>
      <SectionHead title={t('Make a webhook')} level={2} />
      <Form key={round} onSubmit={make} label={t('Make a webhook')}>
        <TextField name="name" label={t('What sends here')} placeholder={t('Review portal')} required />
        <FormActions>
          <Submit icon="plus">{t('Make a webhook')}</Submit>
        </FormActions>
      </Form>
    </section>
  )
}
