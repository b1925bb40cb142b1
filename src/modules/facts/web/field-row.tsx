import { useState } from 'react'
import { api } from '#web/api.ts'
import { Button } from '#web/design/button.tsx'
import { StateWord } from '#web/design/chip.tsx'
import { toast } from '#web/design/toast.tsx'
import { formatTime, t } from '#web/i18n.ts'
import { Link } from '#web/link.tsx'
import type { FieldView, ProfileBoardRow } from '../contract.ts'
import { ExpectDialog } from './expect-dialog.tsx'
import { fieldName } from './fact-words.ts'
import styles from './facts.module.css'
import { useFactAct } from './use-fact-act.ts'

type Props = { row: ProfileBoardRow; field: FieldView; mayNotEdit: string | null }

/** One field: what stands there, what should, and the way from one to the other. */
export function FieldRow({ row, field, mayNotEdit }: Props) {
  const [asking, setAsking] = useState(false)
  const name = fieldName(field.field)
  const unset = field.expected === null && !field.from
  return (
    <div className={styles.field}>
      <b>{name}</b>
      <div className={styles.said}>
        <span className="qq">{t('on the network')}</span>
        <Found field={field} />
      </div>
      <div className={styles.said}>
        <span className="qq">{t('in the register')}</span>
        <Expected field={field} />
        <State field={field} />
      </div>
      <div className={field.state === 'drift' ? `${styles.acts} ${styles.mend}` : styles.acts}>
        {field.state === 'drift' ? <Mend row={row} field={field} name={name} /> : null}
        {mayNotEdit ? null : (
          <Button
            size="s"
            kind="ghost"
            label={unset ? t('Set: {field}', { field: name }) : t('Change: {field}', { field: name })}
            onPress={() => setAsking(true)}
          >
            {unset ? t('Set') : t('Change')}
          </Button>
        )}
      </div>
      {asking ? <ExpectDialog row={row} field={field} onClose={() => setAsking(false)} /> : null}
    </div>
  )
}

function Found({ field }: { field: FieldView }) {
  if (field.unknown) return <p className="q">{field.unknown}</p>
  if (field.field === 'avatar') return <p>{field.found ? t('a picture') : t('no picture')}</p>
  return field.found ? <p>{field.found}</p> : <p className="q">{t('empty')}</p>
}

function Expected({ field }: { field: FieldView }) {
  if (field.from)
    return (
      <p>
        {field.expected ?? <span className="q">{t('no live wording in this language')}</span>}{' '}
        <Link to={`/people/facts/fact/${field.from.factId}`}>{field.from.factName}</Link>
      </p>
    )
  if (field.expected === null) return <p className="q">{t('nobody said')}</p>
  return <p>{field.field === 'avatar' ? t('the picture that was kept') : field.expected}</p>
}

function State({ field }: { field: FieldView }) {
  if (field.state === 'agrees') return <StateWord tone="good">{t('agrees')}</StateWord>
  if (field.state !== 'drift') return null
  return (
    <StateWord tone="stop">
      {field.driftSince ? t('drift since {time}', { time: formatTime(field.driftSince) }) : t('drift')}
    </StateWord>
  )
}

function Mend({ row, field, name }: { row: ProfileBoardRow; field: FieldView; name: string }) {
  const apply = useFactAct(api.facts.apply, ({ outcome }) =>
    outcome === 'applied'
      ? t('Written to the network and read again.')
      : t('It is not known whether it arrived. Check the profile in a moment.'),
  )
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(field.expected ?? '')
    toast(t('Copied, ready to paste.'))
  }
  return (
    <>
      <Button
        size="s"
        kind="pri"
        busy={apply.isPending}
        disabledReason={field.mayNotApply ?? undefined}
        label={t('Apply: {field}', { field: name })}
        onPress={() => apply.mutate({ channelId: row.channelId, field: field.field })}
      >
        {t('Apply')}
      </Button>
      {field.field === 'avatar' ? null : (
        <Button size="s" icon="copy" label={t('Copy: {field}', { field: name })} onPress={copy}>
          {t('Copy')}
        </Button>
      )}
    </>
  )
}
