import { useState } from 'react'
import type { HeldLink } from '#modules/link-safety/contract.ts'
import { api } from '#web/api.ts'
import { Button } from '#web/design/button.tsx'
import { Form, FormActions, Submit } from '#web/design/form.tsx'
import { TextField } from '#web/design/text-field.tsx'
import { Time } from '#web/design/time.tsx'
import { toast } from '#web/design/toast.tsx'
import { t } from '#web/i18n.ts'
import css from './link-safety.module.css'
import { useReload } from './overview.ts'
import { stateWord, VerdictWord } from './verdict-words.tsx'

type Decision = 'release' | 'keep'
type RowProps = { link: HeldLink; mayManage: boolean; help: string }

/** One address that was held back: why, where, what was decided, and the decision. */
export function HeldRow({ link, mayManage, help }: RowProps) {
  const [deciding, setDeciding] = useState<Decision | null>(null)
  const open = link.state === 'held' || link.state === 'kept'
  return (
    <article className={css.row} aria-label={link.url}>
      <p className={css.head}>
        <VerdictWord verdict={link.verdict} />
        <span className="t13 q">
          <Time at={link.heldAt} />
          {' · '}
          {t('{count, plural, one {in # message} other {in # messages}}', { count: link.seen })}
        </span>
      </p>
      <p className={css.address}>{link.url}</p>
      <p>{link.reason}</p>
      {link.advice ? <p className="t13 q">{link.advice}</p> : null}
      {link.state === 'held' ? null : <Settled link={link} />}
      {mayManage && link.state !== 'lifted' && deciding === null ? (
        <div className={css.acts}>
          {open ? <Button onPress={() => setDeciding('release')}>{t('Let it through')}</Button> : null}
          {link.state === 'kept' ? null : (
            <Button kind={open ? 'pri' : 'plain'} onPress={() => setDeciding('keep')}>
              {link.state === 'released' ? t('Hold it back again') : t('Keep it held back')}
            </Button>
          )}
        </div>
      ) : null}
      {!mayManage && link.state === 'held' ? (
        <p className="t13 q">{t('You may not decide about it. {who}', { who: help })}</p>
      ) : null}
      {deciding ? <DecideForm link={link} decision={deciding} onDone={() => setDeciding(null)} /> : null}
    </article>
  )
}

function Settled({ link }: { link: HeldLink }) {
  const by = link.settledBy ?? t('Weft')
  return (
    <p className="t13">
      <b className="mid">{stateWord(link.state)}</b>{' '}
      <span className="q">
        {t('by {name}: {reason}', { name: by, reason: link.settleReason ?? '' })}{' '}
        {link.settledAt ? <Time at={link.settledAt} /> : null}
      </span>
    </p>
  )
}

type FormProps = { link: HeldLink; decision: Decision; onDone: () => void }

function DecideForm({ link, decision, onDone }: FormProps) {
  const reload = useReload()
  const submit = async (data: FormData): Promise<void> => {
    await api.linkSafety.settle({ id: link.id, decision, reason: String(data.get('reason') ?? '') })
    toast(decision === 'release' ? t('The link is released.') : t('The link stays held back.'))
    onDone()
    await reload()
  }
  const label = decision === 'release' ? t('Why may people follow it?') : t('Why does it stay held back?')
  return (
    <Form onSubmit={submit} className={css.form} label={label}>
      <TextField name="reason" label={label} hint={t('It is recorded with your name.')} autoFocus />
      <FormActions>
        <Submit kind={decision === 'release' ? 'danger' : 'pri'}>
          {decision === 'release' ? t('Release the link') : t('Keep it held back')}
        </Submit>
        <Button onPress={onDone}>{t('Cancel')}</Button>
      </FormActions>
    </Form>
  )
}
