import { useState } from 'react'
import type { PollView } from '#modules/ideas/contract.ts'
import { api } from '#web/api.ts'
import { Button } from '#web/design/button.tsx'
import { StateWord } from '#web/design/chip.tsx'
import { ConfirmDialog } from '#web/design/dialog.tsx'
import { Menu } from '#web/design/menu.tsx'
import { Panel } from '#web/design/page.tsx'
import { formatDay, t } from '#web/i18n.ts'
import { useGo } from '#web/screen-hooks.ts'
import { CopyLink } from './copy-link.tsx'
import css from './ideas.module.css'
import { PollFigures } from './poll-figures.tsx'
import { useAct } from './use-act.ts'
import { useRights } from './use-rights.ts'
import { pollState } from './words.ts'

/** One poll: its address, its figures, and an answer on its way to an idea. */
export function PollPanel({ poll }: { poll: PollView }) {
  const { manage } = useRights()
  const go = useGo()
  const [ending, setEnding] = useState(false)
  const { tone, words } = pollState(poll.state)
  const end = useAct(
    () => api.ideas.closePoll({ id: poll.id }),
    t('The poll is over.'),
    () => setEnding(false),
  )
  const take = useAct(
    (optionId: string) => api.ideas.takeAnswer({ id: poll.id, optionId }),
    t('The answer is an idea now.'),
    ({ ideaId }) => go(`/publish/ideas/idea/${ideaId}`),
  )
  return (
    <Panel title={poll.question} note={times(poll)} end={<StateWord tone={tone}>{words}</StateWord>}>
      <div className={css.stack}>
        <CopyLink link={poll.link} words={poll.question} />
        <p className="t13 q">
          {t(
            'A poll is a link. It cannot be built into another page: there, browsers would not let it remember who has voted.',
          )}
        </p>
        <PollFigures tally={poll.tally} question={poll.question} />
        {manage ? (
          <div className={css.acts}>
            <Menu
              label={t('Make an answer an idea')}
              items={poll.tally.options.map(({ id, text }) => ({
                id,
                label: text,
                run: () => take.mutate(id),
              }))}
              trigger={(props) => (
                <button type="button" className="btn s" {...props}>
                  {t('Make an answer an idea')}
                </button>
              )}
            />
            {poll.state === 'closed' ? null : (
              <Button size="s" onPress={() => setEnding(true)}>
                {t('End it now')}
              </Button>
            )}
          </div>
        ) : null}
      </div>
      <ConfirmDialog
        open={ending}
        title={t('End this poll?')}
        text={t('Nobody can vote any more, and it cannot be opened again.')}
        confirm={t('End it now')}
        onConfirm={() => end.mutate(undefined)}
        onClose={() => setEnding(false)}
        busy={end.isPending}
      />
    </Panel>
  )
}

function times(poll: PollView): string {
  if (poll.state === 'planned') return t('opens {day}', { day: formatDay(poll.opensAt) })
  if (!poll.closesAt) return t('open since {day}', { day: formatDay(poll.opensAt) })
  return poll.state === 'closed'
    ? t('closed {day}', { day: formatDay(poll.closesAt) })
    : t('closes {day}', { day: formatDay(poll.closesAt) })
}
