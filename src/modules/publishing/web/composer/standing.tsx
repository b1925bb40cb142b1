import type { ChannelCard } from '#modules/channels/contract.ts'
import { Button } from '#web/design/button.tsx'
import { t } from '#web/i18n.ts'
import { usePlace } from '#web/screen-hooks.ts'
import type { Draft, PostState } from '../../contract.ts'
import { WeekStrip } from '../calendar/week-strip.tsx'
import { StateMark } from '../state-mark.tsx'
import { useNarrow } from '../use-narrow.ts'
import { useNow } from '../use-now.ts'
import { columnName } from './channel-words.ts'
import { Columns } from './columns.tsx'
import styles from './composer.module.css'
import { fromDraft } from './content.ts'
import { StandingColumn } from './standing-column.tsx'
import { StandingSide } from './standing-side.tsx'
import { TitleBar } from './title-bar.tsx'
import { useTakeBack } from './use-acts.ts'
import { Way } from './way.tsx'
import { waySteps, wentOut } from './way-steps.ts'

/** A draft that is out of its author’s hands: what it says, where it stands, and the way back. */
export function StandingDraft({ draft, channels }: { draft: Draft; channels: readonly ChannelCard[] }) {
  const now = useNow()
  const content = fromDraft(draft)
  const chosen = channels.filter(({ id }) => content.variants.some((variant) => variant.channelId === id))
  const narrow = useNarrow()
  usePlace(
    narrow ? [t('Publish'), t('Draft')] : [t('Publish'), t('Drafts'), draft.title || t('Untitled draft')],
  )
  return (
    <div className={styles.screen}>
      <TitleBar title={draft.title} state={<Standing draft={draft} />} actions={<TakeBack draft={draft} />} />
      <div className={styles.notices} />
      <div className={styles.work}>
        <div className={styles.main}>
          {draft.idea ? (
            <div className={styles.seed}>
              <span className="label">{t('Idea')}</span>
              <p className="q" dir="auto">
                {draft.idea}
              </p>
            </div>
          ) : null}
          <Columns
            wanted={null}
            columns={content.variants.map((variant) => {
              const channel = channels.find(({ id }) => id === variant.channelId)
              const name = channel ? columnName(channel, chosen) : t('A channel that is gone')
              const column = (
                <StandingColumn key={variant.key} {...{ draft, content, variant, channel, name }} />
              )
              return { id: variant.key, name, over: false, column }
            })}
          />
          <div className={styles.standingWay}>
            <Way
              steps={waySteps(draft, [])}
              author={draft.author.name}
              scheduledAt={wentOut(draft.posts) ?? draft.scheduledAt}
              channels={content.variants.length}
              now={now}
            />
          </div>
        </div>
        <StandingSide draft={draft} pictures={content.pictures} />
      </div>
      <WeekStrip current={draft.id} near={draft.scheduledAt ?? draft.posts[0]?.dueAt ?? null} />
    </div>
  )
}

/** How it stands: as its post that needs a look most, else as the draft itself. */
function Standing({ draft }: { draft: Draft }) {
  const troubled =
    draft.state === 'scheduled' ? draft.posts.filter((post) => troubles.includes(post.state)) : []
  const worst = troubles.find((state) => troubled.some((post) => post.state === state))
  if (!worst) return <StateMark state={draft.state} words={stateWords(draft)} />
  const words = t('{n, plural, one {1 channel needs a look} other {# channels need a look}}', {
    n: troubled.length,
  })
  return <StateMark state={worst} words={words} />
}

const troubles: readonly PostState[] = ['refused', 'unknown', 'held']

function stateWords({ state, waitsFor, mayEdit }: Draft): string | undefined {
  if (state === 'submitted' && waitsFor) return t('Waits for {name}', { name: waitsFor })
  return (state === 'draft' || state === 'returned') && !mayEdit ? t('Draft, to read only') : undefined
}

function TakeBack({ draft }: { draft: Draft }) {
  const takeBack = useTakeBack()
  if (draft.state !== 'submitted' && draft.state !== 'scheduled') return null
  const gone = draft.posts.some(
    (post) => !['waiting', 'scheduled', 'held', 'refused', 'cancelled'].includes(post.state),
  )
  return (
    <Button
      icon="undo"
      busy={takeBack.busy}
      disabledReason={gone ? t('A part of it is out already') : undefined}
      onPress={() => takeBack.run(draft.id)}
    >
      {t('Take it back')}
    </Button>
  )
}
