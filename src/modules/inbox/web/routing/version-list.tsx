import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Routes } from '#modules/inbox/contract.ts'
import { api, orpc } from '#web/api.ts'
import { Button } from '#web/design/button.tsx'
import { Chip } from '#web/design/chip.tsx'
import { Dialog } from '#web/design/dialog.tsx'
import { Form, FormActions, Submit } from '#web/design/form.tsx'
import { Panel } from '#web/design/page.tsx'
import { Row } from '#web/design/rows.tsx'
import { TextArea } from '#web/design/text-field.tsx'
import { Time } from '#web/design/time.tsx'
import { toast } from '#web/design/toast.tsx'
import { t } from '#web/i18n.ts'

/** Every version that ever held, who saved it and why. */
export function VersionList({ routes }: { routes: Routes }) {
  const [restoring, setRestoring] = useState<number | null>(null)
  if (routes.history.length === 0) return null
  return (
    <Panel title={t('Versions')} note={t('A version never changes; going back makes a new one')}>
      <ul>
        {routes.history.map(({ version, rules, reason, by, at }) => (
          <li key={version}>
            <Row
              title={t('Version {version}, {rules, plural, =0 {no rule} one {# rule} other {# rules}}', {
                version,
                rules,
              })}
              note={
                <>
                  {[reason, by].filter(Boolean).join(' · ')}, <Time at={at} />
                </>
              }
              end={
                version === routes.version ? (
                  <Chip tone="good" icon="check">
                    {t('holds now')}
                  </Chip>
                ) : routes.mayNot ? null : (
                  <Button
                    size="s"
                    icon="undo"
                    label={t('Go back to version {version}', { version })}
                    onPress={() => setRestoring(version)}
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
  const submit = async (data: FormData): Promise<void> => {
    const next = await api.inbox.restoreRoutes({ version, reason: String(data.get('reason') ?? '') })
    toast(t('Version {version} holds now.', { version: next.version }))
    await queries.invalidateQueries({ queryKey: orpc.inbox.routes.key() })
    onClose()
  }
  return (
    <Dialog
      title={t('Go back to version {version}?', { version })}
      note={t('It becomes the next version and holds for what comes in from now on.')}
      open
      onClose={onClose}
      size="s"
    >
      <Form onSubmit={submit}>
        <TextArea
          name="reason"
          label={t('Why')}
          hint={t('It stands in the list of versions.')}
          rows={2}
          required
        />
        <FormActions>
          <Submit>{t('Go back to it')}</Submit>
          <Button onPress={onClose}>{t('Cancel')}</Button>
        </FormActions>
      </Form>
    </Dialog>
  )
}
