import { useState } from 'react'
import { api } from '#web/api.ts'
import { Button } from '#web/design/button.tsx'
import { ConfirmDialog } from '#web/design/dialog.tsx'
import { Form, FormActions, Submit } from '#web/design/form.tsx'
import { Panel } from '#web/design/page.tsx'
import { TextField } from '#web/design/text-field.tsx'
import { formatDay, t } from '#web/i18n.ts'
import { saveFile } from '#web/save-file.ts'
import css from './ideas.module.css'
import { said } from './read-form.ts'
import { useAct } from './use-act.ts'

type Kept = Awaited<ReturnType<typeof api.ideas.person>>['requests']

/** What is kept about one e-mail address: to hand out and to erase. */
export function PersonPanel() {
  const [found, setFound] = useState<{ email: string; requests: Kept } | null>(null)
  const [asking, setAsking] = useState(false)
  const forget = useAct(
    (email: string) => api.ideas.forget({ email }),
    t('Everything of this address is erased.'),
    () => {
      setAsking(false)
      setFound(null)
    },
  )
  const submit = async (data: FormData): Promise<void> => {
    const email = said(data, 'email')
    setFound({ email, requests: (await api.ideas.person({ email })).requests })
  }
  return (
    <Panel title={t('When somebody asks what we have of them')}>
      <p className="q">{t('Addresses are erased after the one letter, or after twelve months')}</p>
      <Form onSubmit={submit} className={css.column} label={t('When somebody asks what we have of them')}>
        <TextField name="email" type="email" label={t('Their e-mail address')} required />
        <FormActions>
          <Submit kind="plain">{t('Look it up')}</Submit>
        </FormActions>
      </Form>
      {found ? (
        <div className={css.stack}>
          <p>
            {t(
              '{n, plural, =0 {Nothing is kept under this address.} one {# request is kept under this address.} other {# requests are kept under this address.}}',
              {
                n: found.requests.length,
              },
            )}
          </p>
          {found.requests.map((request) => (
            <div key={request.id} className={css.said}>
              <span className={css.words} dir="auto">
                {request.text}
              </span>
              <span className="q t13">
                {request.question} · {t('kept until {day}', { day: formatDay(request.eraseAt) })}
              </span>
            </div>
          ))}
          {found.requests.length > 0 ? (
            <div className={css.acts}>
              <Button
                size="s"
                onPress={() =>
                  saveFile('requests.json', 'application/json', JSON.stringify(found.requests, null, 2))
                }
              >
                {t('Save as a file')}
              </Button>
              <Button size="s" kind="danger" onPress={() => setAsking(true)}>
                {t('Erase everything')}
              </Button>
            </div>
          ) : null}
        </div>
      ) : null}
      <ConfirmDialog
        open={asking}
        title={t('Erase everything of this address?')}
        text={t('What they wrote goes too, and letters to them. This cannot be taken back.')}
        confirm={t('Erase everything')}
        onConfirm={() => found && forget.mutate(found.email)}
        onClose={() => setAsking(false)}
        busy={forget.isPending}
      />
    </Panel>
  )
}
