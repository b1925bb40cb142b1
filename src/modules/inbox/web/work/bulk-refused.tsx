import type { BulkRun } from '#modules/inbox/contract.ts'
import { Button } from '#web/design/button.tsx'
import { Dialog } from '#web/design/dialog.tsx'
import { Row } from '#web/design/rows.tsx'
import { t } from '#web/i18n.ts'

/** What could not be done, and why; the others were. */
export function BulkRefused({ run, onClose }: { run: BulkRun; onClose: () => void }) {
  return (
    <Dialog
      title={t('{n, plural, one {# could not be changed} other {# could not be changed}}', {
        n: run.refused,
      })}
      note={t(
        '{n, plural, =0 {Nothing else was changed.} one {The other one was.} other {The other # were.}}',
        {
          n: run.changed,
        },
      )}
      open
      onClose={onClose}
      size="m"
      actions={<Button onPress={onClose}>{t('Understood')}</Button>}
    >
      {run.reasons.map((reason) => (
        <section key={reason.why}>
          <h3 className="label">
            {reason.why} ({reason.count})
          </h3>
          {reason.first.map((one) => (
            <Row key={one.id} to={`/inbox/all/${one.id}`} title={one.title} />
          ))}
        </section>
      ))}
    </Dialog>
  )
}
