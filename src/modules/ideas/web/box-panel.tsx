import { useState } from 'react'
import type { BoxView } from '#modules/ideas/contract.ts'
import { api } from '#web/api.ts'
import { Button } from '#web/design/button.tsx'
import { StateWord } from '#web/design/chip.tsx'
import { Switch } from '#web/design/choice-field.tsx'
import { Panel } from '#web/design/page.tsx'
import { t } from '#web/i18n.ts'
import { Link } from '#web/link.tsx'
import { CopyLink } from './copy-link.tsx'
import { EditBox } from './edit-box.tsx'
import css from './ideas.module.css'
import { useAct } from './use-act.ts'
import { boxState } from './words.ts'

type Change = { state?: BoxView['state']; asksName?: boolean; asksEmail?: boolean }

/** One box: its address, what came through it, what it asks for, and whether it is open. */
export function BoxPanel({ box }: { box: BoxView }) {
  const { tone, words } = boxState(box.state)
  const [editing, setEditing] = useState(false)
  const save = useAct((change: Change) => api.ideas.saveBox({ id: box.id, ...change }), t('Saved.'))
  const turn = (state: BoxView['state'], label: string) => (
    <Button size="s" busy={save.isPending} onPress={() => save.mutate({ state })}>
      {label}
    </Button>
  )
  return (
    <Panel title={box.question} end={<StateWord tone={tone}>{words}</StateWord>}>
      <div className={css.stack}>
        {editing ? (
          <EditBox box={box} onClose={() => setEditing(false)} />
        ) : box.intro ? (
          <p>{box.intro}</p>
        ) : null}
        <CopyLink link={box.link} />
        <p className="q">
          {t('{n, plural, =0 {Nothing came yet} one {# request came} other {# requests came}}', {
            n: box.received,
          })}
          {box.waiting > 0 ? (
            <>
              {' · '}
              <Link className="link" to={`/publish/ideas/requests?box=${box.id}`}>
                {t('{n, plural, one {# waits to be sorted} other {# wait to be sorted}}', { n: box.waiting })}
              </Link>
            </>
          ) : null}
        </p>
        <div>
          <Switch
            name={`name-${box.id}`}
            label={t('Ask for a name, if they like')}
            checked={box.asksName}
            onChange={(asksName) => save.mutate({ asksName })}
          />
          <Switch
            name={`email-${box.id}`}
            label={t('Ask for an address, to tell them when it is out')}
            checked={box.asksEmail}
            onChange={(asksEmail) => save.mutate({ asksEmail })}
          />
        </div>
        <div className={css.acts}>
          {editing ? null : (
            <Button size="s" icon="edit" onPress={() => setEditing(true)}>
              {t('Change the question')}
            </Button>
          )}
          {box.state === 'open' ? turn('paused', t('Pause')) : turn('open', t('Open again'))}
          {box.state === 'closed' ? null : turn('closed', t('Close the box'))}
        </div>
      </div>
    </Panel>
  )
}
