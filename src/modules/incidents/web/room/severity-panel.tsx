import { useState } from 'react'
import type { Floor, IncidentView, Severity } from '#modules/incidents/contract.ts'
import { api } from '#web/api.ts'
import { Button } from '#web/design/button.tsx'
import { RadioGroup, Select } from '#web/design/choice-field.tsx'
import { Dialog } from '#web/design/dialog.tsx'
import { Missing } from '#web/design/figure.tsx'
import { Form, FormActions, Submit } from '#web/design/form.tsx'
import { Panel } from '#web/design/page.tsx'
import { TextArea } from '#web/design/text-field.tsx'
import { formatNumber, t } from '#web/i18n.ts'
import css from '../incidents.module.css'
import { said, useReload } from '../use-act.ts'
import { floorOptions, floorWord, partWord, severityMeans, severityName } from '../words.ts'

/** Why it is as grave as it is: each part with its points, and what holds it at SEV1. */
export function SeverityPanel({ incident }: { incident: IncidentView }) {
  const [asking, setAsking] = useState<'severity' | 'floor' | null>(null)
  const running = incident.state !== 'closed' && incident.state !== 'none'
  return (
    <Panel title={t('Severity')}>
      <p>{severityMeans(incident.severity)}</p>
      {incident.floor ? (
        <p>
          {t('It is SEV1 because of: {floor}. The points below do not matter then.', {
            floor: floorWord(incident.floor),
          })}
        </p>
      ) : null}
      {incident.score === null ? (
        <p className="q">{t('Opened by hand: nothing was measured, a person chose it.')}</p>
      ) : (
        <>
          {incident.parts.map((one) => (
            <div key={one.part} className={css.row}>
              <span>{partWord(one.part)}</span>
              <span className="num">
                {one.share === null ? (
                  <Missing reason={t('nothing is known of it')} />
                ) : (
                  t('{points} of {all}', { points: formatNumber(one.points), all: formatNumber(one.weight) })
                )}
              </span>
            </div>
          ))}
          <div className={css.row}>
            <b>{t('Points')}</b>
            <b className="num">{formatNumber(incident.score)}</b>
          </div>
        </>
      )}
      {running ? (
        <div className={css.acts}>
          <Button size="s" onPress={() => setAsking('severity')}>
            {t('Change the severity')}
          </Button>
          <Button size="s" onPress={() => setAsking('floor')}>
            {t('What makes it SEV1')}
          </Button>
        </div>
      ) : null}
      {asking === 'severity' ? <Change incident={incident} onClose={() => setAsking(null)} /> : null}
      {asking === 'floor' ? <ChangeFloor incident={incident} onClose={() => setAsking(null)} /> : null}
    </Panel>
  )
}

type AskProps = { incident: IncidentView; onClose: () => void }

function Change({ incident, onClose }: AskProps) {
  const reload = useReload()
  const [severity, setSeverity] = useState(String(incident.severity))
  const lower = Number(severity) > incident.severity
  const submit = async (data: FormData): Promise<void> => {
    await api.incidents.severity({
      id: incident.id,
      severity: Number(severity) as Severity,
      reason: said(data, 'reason'),
    })
    await reload()
    onClose()
  }
  return (
    <Dialog
      title={t('Change the severity')}
      note={t('Anybody may raise it. Lowering is for whoever leads, with a reason.')}
      open
      onClose={onClose}
      size="s"
    >
      <Form onSubmit={submit}>
        <RadioGroup
          name="severity"
          label={t('How grave is it?')}
          value={severity}
          onChange={setSeverity}
          options={([1, 2, 3, 4] as const).map((value) => ({
            value: String(value),
            label: severityName(value),
            hint: severityMeans(value),
          }))}
        />
        <TextArea
          name="reason"
          label={lower ? t('Why') : t('What speaks for it')}
          rows={2}
          required={lower}
        />
        <FormActions>
          <Submit>{t('Save')}</Submit>
          <Button onPress={onClose}>{t('Cancel')}</Button>
        </FormActions>
      </Form>
    </Dialog>
  )
}

function ChangeFloor({ incident, onClose }: AskProps) {
  const reload = useReload()
  const [floor, setFloor] = useState<Floor | ''>(incident.floor ?? '')
  const submit = async (data: FormData): Promise<void> => {
    await api.incidents.floor({
      id: incident.id,
      floor: floor === '' ? null : floor,
      reason: said(data, 'reason'),
    })
    await reload()
    onClose()
  }
  return (
    <Dialog title={t('What makes it SEV1')} open onClose={onClose} size="s">
      <Form onSubmit={submit}>
        <Select
          name="floor"
          label={t('Is one of these the case?')}
          options={floorOptions()}
          value={floor}
          onChange={setFloor}
        />
        <TextArea
          name="reason"
          label={floor === '' ? t('Why') : t('What speaks for it')}
          rows={2}
          required={floor === ''}
        />
        <FormActions>
          <Submit>{t('Save')}</Submit>
          <Button onPress={onClose}>{t('Cancel')}</Button>
        </FormActions>
      </Form>
    </Dialog>
  )
}
