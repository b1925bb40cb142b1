import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { ClockRules } from '#modules/inbox/contract.ts'
import { api, orpc } from '#web/api.ts'
import { Button } from '#web/design/button.tsx'
import { Chip } from '#web/design/chip.tsx'
import { Panel } from '#web/design/page.tsx'
import { ReasonDialog } from '#web/design/reason-dialog.tsx'
import { Row } from '#web/design/rows.tsx'
import { Time } from '#web/design/time.tsx'
import { toast } from '#web/design/toast.tsx'
import { formatDay, t } from '#web/i18n.ts'

/** Every version that ever held, who saved it and why. */
export function ClockVersions({ held }: { held: ClockRules }) {
  const [restoring, setRestoring] = useState<number | null>(null)
  if (held.history.length === 0) return null
  return (
    <Panel title={t('Versions')} note={t('A version never changes; going back makes a new one')}>
      <ul>
        {held.history.map((one) => (
          <li key={one.version}>
            <Row
              title={t('Version {version}, {rules, plural, =0 {no rule} one {# rule} other {# rules}}', {
                version: one.version,
                rules: one.rules,
              })}
              note={
                <>
                  {[one.reason, one.by].filter(Boolean).join(' · ')}, <Time at={one.at} />
                  {one.since
                    ? ` · ${t('measured anew since {day}', { day: formatDay(one.since, 'short') })}`
                    : null}
                </>
              }
              end={
                one.version === held.version ? (
                  <Chip tone="good" icon="check">
                    {t('holds now')}
                  </Chip>
                ) : held.mayNot ? null : (
                  <Button
                    size="s"
                    icon="undo"
                    label={t('Go back to version {version}', { version: one.version })}
                    onPress={() => setRestoring(one.version)}
                  >
                    {t('Go back to it')}
                  </Button>
                )
              }
            />
          </li>
        ))}
      </ul>
      {restoring === null ? null : <RestoreDialog version={restoring} onClose={() => setRestoring(null)} />}
    </Panel>
  )
}

function RestoreDialog({ version, onClose }: { version: number; onClose: () => void }) {
  const queries = useQueryClient()
  const restore = async (reason: string): Promise<void> => {
    const next = await api.inbox.restoreClockRules({ version, reason })
    toast(t('Version {version} holds now.', { version: next.version }))
    await queries.invalidateQueries({ queryKey: orpc.inbox.clockRules.key() })
  }
  return (
    <ReasonDialog
      title={t('Go back to version {version}?', { version })}
      note={t('It becomes the next version and holds for what comes in from now on.')}
      hint={t('It stands in the list of versions.')}
      act={t('Go back to it')}
      onSubmit={restore}
      onClose={onClose}
    />
  )
}
