import { useState } from 'react'
import type { BoardKind, BoardLine, BoardState, IncidentView } from '#modules/incidents/contract.ts'
import { api } from '#web/api.ts'
import { Button, LinkButton } from '#web/design/button.tsx'
import { Chip } from '#web/design/chip.tsx'
import { Form, FormActions, Submit } from '#web/design/form.tsx'
import { Panel } from '#web/design/page.tsx'
import { ReasonDialog } from '#web/design/reason-dialog.tsx'
import { TextField } from '#web/design/text-field.tsx'
import { Time } from '#web/design/time.tsx'
import { t } from '#web/i18n.ts'
import css from '../incidents.module.css'
import { said, useAct, useReload } from '../use-act.ts'
import { boardWord } from '../words.ts'

const kinds = ['fact', 'unknown', 'rumour'] as const

/** What is a fact, what nobody knows yet, and what is only told. */
export function BoardPanel({ incident }: { incident: IncidentView }) {
  return (
    <div className={css.columns}>
      {kinds.map((kind) => (
        <Panel key={kind} title={boardWord(kind)}>
          {incident.board
            .filter((line) => line.kind === kind)
            .map((line) => (
              <Line key={line.id} line={line} incident={incident} />
            ))}
          <AddLine kind={kind} id={incident.id} />
        </Panel>
      ))}
    </div>
  )
}

function Line({ line, incident }: { line: BoardLine; incident: IncidentView }) {
  const { id } = incident
  const [proving, setProving] = useState(false)
  const reload = useReload()
  const change = (kind: BoardKind, state: BoardState, source = '') =>
    api.incidents.moveOnBoard({ id, boardId: line.id, kind, state, source })
  const act = useAct((to: { kind: BoardKind; state: BoardState }) => change(to.kind, to.state), '')
  const settled = line.state === 'refuted' || line.state === 'answered'
  return (
    <article className={css.card}>
      <p className={`${css.words} ${settled ? css.done : ''}`} dir="auto">
        {line.words}
      </p>
      <p className="q t13">
        {[line.source === '' ? '' : t('Source: {source}', { source: line.source }), line.by?.name ?? '']
          .filter((one) => one !== '')
          .join(' · ')}{' '}
        <Time at={line.at} />
      </p>
      {line.state === 'confirmed' ? <Chip tone="good">{t('Confirmed')}</Chip> : null}
      {line.state === 'refuted' ? <Chip tone="stop">{t('Refuted')}</Chip> : null}
      {line.state === 'answered' ? <Chip tone="good">{t('Answered')}</Chip> : null}
      {incident.may.crew && !settled ? (
        <div className={css.acts}>
          {line.kind === 'fact' ? (
            <LinkButton onPress={() => act.mutate({ kind: 'rumour', state: 'standing' })}>
              {t('Not proven after all')}
            </LinkButton>
          ) : (
            <LinkButton onPress={() => setProving(true)}>{t('It is a fact')}</LinkButton>
          )}
          {line.kind === 'rumour' ? (
            <LinkButton onPress={() => act.mutate({ kind: 'rumour', state: 'refuted' })}>
              {t('It is wrong')}
            </LinkButton>
          ) : null}
          {line.kind === 'unknown' ? (
            <LinkButton onPress={() => act.mutate({ kind: 'unknown', state: 'answered' })}>
              {t('It is answered')}
            </LinkButton>
          ) : null}
        </div>
      ) : null}
      {proving ? (
        <ReasonDialog
          title={t('It is a fact')}
          note={t('Who says so, or where it can be seen. Without a source it is a rumour.')}
          act={t('Put it among the facts')}
          onSubmit={async (source) => {
            await change('fact', 'confirmed', source)
            await reload()
          }}
          onClose={() => setProving(false)}
        />
      ) : null}
    </article>
  )
}

function AddLine({ kind, id }: { kind: BoardKind; id: string }) {
  const [open, setOpen] = useState(false)
  const reload = useReload()
  if (!open)
    return (
      <Button size="s" icon="plus" onPress={() => setOpen(true)}>
        {{ fact: t('Add a fact'), unknown: t('Add a question'), rumour: t('Add a rumour') }[kind]}
      </Button>
    )
  const submit = async (data: FormData): Promise<void> => {
    await api.incidents.putOnBoard({ id, kind, words: said(data, 'words'), source: said(data, 'source') })
    await reload()
    setOpen(false)
  }
  return (
    <Form onSubmit={submit} label={boardWord(kind)}>
      <TextField
        name="words"
        label={kind === 'unknown' ? t('What we do not know') : t('What is said')}
        required
        autoFocus
      />
      <TextField name="source" label={t('Source')} required={kind === 'fact'} />
      <FormActions>
        <Submit size="s">{t('Put it on the board')}</Submit>
        <Button size="s" onPress={() => setOpen(false)}>
          {t('Cancel')}
        </Button>
      </FormActions>
    </Form>
  )
}
