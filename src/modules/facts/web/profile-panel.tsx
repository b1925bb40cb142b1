import { api } from '#web/api.ts'
import { Banner } from '#web/design/banner.tsx'
import { Button } from '#web/design/button.tsx'
import { NetworkGlyph } from '#web/design/icon.tsx'
import { Panel } from '#web/design/page.tsx'
import { formatExact, formatTime, t } from '#web/i18n.ts'
import type { ProfileBoardRow } from '../contract.ts'
import { AdministratorList } from './administrator-list.tsx'
import styles from './facts.module.css'
import { FieldRow } from './field-row.tsx'
import { useFactAct } from './use-fact-act.ts'

type Props = { row: ProfileBoardRow; mayNotEdit: string | null }

/** One channel: when it was read, each field, and who administers it. */
export function ProfilePanel({ row, mayNotEdit }: Props) {
  const check = useFactAct(api.facts.checkNow, ({ read, reason }) =>
    read ? t('Read and compared.') : t('It could not be read: {reason}', { reason: reason ?? '' }),
  )
  return (
    <Panel
      title={
        <span className={styles.head}>
          <NetworkGlyph network={row.network} label={row.networkName} /> {row.displayName}
          <span className="qq">{row.handle}</span>
        </span>
      }
      end={
        row.cannotRead ? undefined : (
          <Button
            size="s"
            icon="refresh"
            busy={check.isPending}
            disabledReason={mayNotEdit ?? (row.connected ? undefined : t('This channel is not connected.'))}
            label={t('Check now: {name}', { name: row.displayName })}
            onPress={() => check.mutate({ channelId: row.channelId })}
          >
            {t('Check now')}
          </Button>
        )
      }
      note={readWords(row)}
    >
      <div className={styles.channel}>
        {row.failing ? (
          <Banner
            tone="warn"
            icon="warning"
            title={t('Could not be read since {time}, because: {reason}', {
              time: formatExact(row.failing.since),
              reason: row.failing.reason,
            })}
          />
        ) : null}
        {row.cannotRead ? (
          <p className="q">{row.cannotRead}</p>
        ) : (
          <div className={styles.fields}>
            {row.fields.map((field) => (
              <FieldRow key={field.field} row={row} field={field} mayNotEdit={mayNotEdit} />
            ))}
          </div>
        )}
        <AdministratorList row={row} mayNotEdit={mayNotEdit} />
      </div>
    </Panel>
  )
}

function readWords(row: ProfileBoardRow): string | undefined {
  if (row.cannotRead) return undefined
  if (!row.readAt) return t('not read yet')
  const read = t('read {time}', { time: formatTime(row.readAt) })
  return row.nextAt && row.connected ? `${read}, ${t('next {time}', { time: formatTime(row.nextAt) })}` : read
}
