import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { orpc } from '#web/api.ts'
import { EmptyState } from '#web/design/empty-state.tsx'
import { Panel } from '#web/design/page.tsx'
import { QueryView } from '#web/design/query-view.tsx'
import { t } from '#web/i18n.ts'
import { RegisterRow } from './register-row.tsx'
import styles from './rules.module.css'

/** Whose channel is whose, for whom it is meant, and what may appear there. */
export function Part() {
  const query = useQuery(orpc.governance.register.queryOptions())
  const [open, setOpen] = useState<string | null>(null)
  return (
    <Panel
      title={t('Register of channels')}
      note={t('Mandates with audiences, languages and regions go by what stands here')}
    >
      <QueryView
        query={query}
        skeleton="table"
        what={t('The register could not be loaded.')}
        isEmpty={(data) => data.channels.length === 0}
        empty={
          <EmptyState
            title={t('No channel is connected yet')}
            text={t('As soon as one is, it is said here whose it is and for whom it is meant.')}
            action={{ label: t('Connect a channel'), to: '/settings/channels' }}
          />
        }
      >
        {(data) => (
          <>
            {data.mayNot ? <p className="q t13">{data.mayNot}</p> : null}
            <ul className={styles.rows}>
              {data.channels.map((channel) => (
                <RegisterRow
                  key={channel.channelId}
                  channel={channel}
                  open={open === channel.channelId}
                  onToggle={
                    data.mayNot
                      ? undefined
                      : () => setOpen(open === channel.channelId ? null : channel.channelId)
                  }
                />
              ))}
            </ul>
          </>
        )}
      </QueryView>
    </Panel>
  )
}
