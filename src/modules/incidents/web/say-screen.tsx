import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { IncidentView } from '#modules/incidents/contract.ts'
import { api, orpc } from '#web/api.ts'
import { Button, ButtonLink } from '#web/design/button.tsx'
import { Chip, StateWord } from '#web/design/chip.tsx'
import { Form, FormActions, Submit } from '#web/design/form.tsx'
import { Page, PageTitle, Panel } from '#web/design/page.tsx'
import { QueryView } from '#web/design/query-view.tsx'
import { TextArea } from '#web/design/text-field.tsx'
import { toast } from '#web/design/toast.tsx'
import { formatTime, t } from '#web/i18n.ts'
import { MemberField } from '#web/member-field.tsx'
import { useParams, usePlace } from '#web/screen-hooks.ts'
import css from './incidents.module.css'
import { momentWords } from './moment.ts'
import { said, useReload } from './use-act.ts'
import { scenarioWord, severityName, severityTone, stateWord } from './words.ts'

type Say = Awaited<ReturnType<typeof api.incidents.say>>

/** For everybody: what may be said now, what not, and whom to ask. */
export function Screen() {
  const { id = '' } = useParams<{ id: string }>()
  const query = useQuery(orpc.incidents.say.queryOptions({ input: { id } }))
  usePlace([t('Incidents'), query.data?.title ?? t('Incident'), t('What to say now')])
  return (
    <Page width="text">
      <QueryView query={query} skeleton="text" what={t('What may be said could not be loaded.')}>
        {(data) => <Whole say={data} />}
      </QueryView>
    </Page>
  )
}

function Whole({ say }: { say: Say }) {
  const [editing, setEditing] = useState(false)
  const over = say.state === 'closed' || say.state === 'none'
  return (
    <>
      <PageTitle
        title={t('What to say now')}
        state={
          <Chip tone={severityTone(say.severity as IncidentView['severity'])}>
            {severityName(say.severity as IncidentView['severity'])}
          </Chip>
        }
        actions={
          <>
            {say.mayWrite && !editing ? (
              <Button icon="edit" onPress={() => setEditing(true)}>
                {t('Change')}
              </Button>
            ) : null}
            <ButtonLink to={`/incidents/${say.id}`}>{t('War room')}</ButtonLink>
          </>
        }
      />
      <div className={css.head}>
        <p className="t16">{say.title}</p>
        <p className={`${css.meta} q`}>
          <StateWord tone={stateWord(say.state).tone}>{stateWord(say.state).words}</StateWord>
          <span>{scenarioWord(say.scenario)}</span>
          {say.updateDueAt ? (
            <span>{t('Next update due {time}', { time: formatTime(say.updateDueAt) })}</span>
          ) : null}
        </p>
      </div>
      {over ? <p>{t('This incident is over. Nothing special needs to be said any more.')}</p> : null}
      {editing ? (
        <Edit say={say} onClose={() => setEditing(false)} />
      ) : (
        <>
          <Panel title={t('Say')}>
            {say.say === '' && say.statements.length === 0 ? (
              <p>
                {t(
                  'Nothing is agreed yet. Do not answer on your own; say that we look into it and come back.',
                )}
              </p>
            ) : null}
            {say.say === '' ? null : <p className={`${css.words} ${css.first}`}>{say.say}</p>}
            {say.statements.map((one) => (
              <blockquote key={one.id} className={css.quote} lang={one.language}>
                <p className={css.words}>{one.words}</p>
                <footer className="q">
                  {one.saidAt
                    ? t('Said {time}: {title} ({language})', {
                        time: momentWords(one.saidAt),
                        title: one.title,
                        language: one.language,
                      })
                    : t('Agreed, not said yet: {title} ({language}). Spokespersons fill in the rest.', {
                        title: one.title,
                        language: one.language,
                      })}
                </footer>
              </blockquote>
            ))}
          </Panel>
          <Panel title={t('Do not say')}>
            <p className={css.words}>
              {say.sayNot === ''
                ? t('Nothing about causes, guilt, people or numbers that does not stand above. No promises.')
                : say.sayNot}
            </p>
          </Panel>
          <Panel title={t('Ask')}>
            <p>{say.ask ? say.ask.name : t('Nobody is named yet. Ask whoever leads communication.')}</p>
          </Panel>
        </>
      )}
    </>
  )
}

function Edit({ say, onClose }: { say: Say; onClose: () => void }) {
  const reload = useReload()
  const [ask, setAsk] = useState(say.ask)
  const submit = async (data: FormData): Promise<void> => {
    await api.incidents.setSaying({
      id: say.id,
      say: said(data, 'say'),
      sayNot: said(data, 'sayNot'),
      askId: ask?.id ?? null,
    })
    toast(t('Everybody reads it now.'))
    await reload()
    onClose()
  }
  return (
    <Form onSubmit={submit} label={t('What everybody may say')}>
      <TextArea
        name="say"
        label={t('Say')}
        rows={5}
        defaultValue={say.say}
        hint={t('Whole sentences that anybody can repeat. Only facts of the board.')}
      />
      <TextArea name="sayNot" label={t('Do not say')} rows={3} defaultValue={say.sayNot} />
      <MemberField name="askId" label={t('Whom to ask')} value={ask} onChange={setAsk} />
      <FormActions>
        <Submit>{t('Show it to everybody')}</Submit>
        <Button onPress={onClose}>{t('Cancel')}</Button>
      </FormActions>
    </Form>
  )
}
